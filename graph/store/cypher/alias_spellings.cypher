UNWIND $ids AS id
MATCH (l:Alias {id: id})
OPTIONAL MATCH (l)-[r:OF]->()
RETURN l.id AS id, l.name AS name, min(r.name) AS least
