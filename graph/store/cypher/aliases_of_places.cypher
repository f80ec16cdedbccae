UNWIND $ids AS id
MATCH (x:Place {id: id})<-[r:OF]-(l:Alias)
WHERE NOT x:Actor
RETURN l.id AS id, r.name AS name, x.id AS of
