UNWIND $ids AS id
MATCH (x:Actor {id: id})<-[r:OF]-(l:Alias)
RETURN l.id AS id, r.name AS name, x.id AS of
