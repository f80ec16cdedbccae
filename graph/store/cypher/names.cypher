MATCH (n:Name)-[:STANDS_FOR]->(x)
RETURN n.id AS id, n.kind AS kind, n.profile AS profile, x.id AS of
