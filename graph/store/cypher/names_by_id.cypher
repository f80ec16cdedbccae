UNWIND $ids AS id
MATCH (n:Name {id: id})-[:STANDS_FOR]->(x)
RETURN n.id AS id, n.kind AS kind, n.profile AS profile, x.id AS of
