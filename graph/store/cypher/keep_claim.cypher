MATCH (g:Graph {id: $id})
WHERE g.writer STARTS WITH $name
SET g.writer = $now
RETURN count(g) AS n
