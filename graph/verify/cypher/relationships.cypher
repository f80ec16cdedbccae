MATCH (a)-[r]->(b)
WHERE r.key IS NOT NULL
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
