MATCH (n)
WHERE NOT (n:Graph AND n.id = $id)
WITH n LIMIT $n
DETACH DELETE n
RETURN count(*) AS n
