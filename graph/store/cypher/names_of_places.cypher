UNWIND $ids AS id
MATCH (x:Place {id: id})<-[:STANDS_FOR]-(n:Name)
WHERE NOT x:Actor
RETURN x.id AS of, n.id AS id, n.kind AS kind, n.profile AS profile
