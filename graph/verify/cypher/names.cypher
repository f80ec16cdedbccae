MATCH (n:Name)
OPTIONAL MATCH (n)-[:STANDS_FOR]->(x)
RETURN n.id AS id, properties(n) AS props, collect(x.id) AS of
