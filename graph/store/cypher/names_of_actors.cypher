UNWIND $ids AS id
MATCH (x:Actor {id: id})<-[:STANDS_FOR]-(n:Name)
RETURN x.id AS of, n.id AS id, n.kind AS kind, n.profile AS profile
