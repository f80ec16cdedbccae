MATCH (s:Statement)-[:FROM]->(art:Article)
WHERE s.id STARTS WITH $id
RETURN s.id AS id, art.id AS article
ORDER BY id
LIMIT 10
