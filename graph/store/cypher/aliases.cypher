MATCH (l:Alias)-[:OF]->(x)
WHERE x.scoped IS NULL
RETURN l.id AS id, l.name AS name, x.id AS of
