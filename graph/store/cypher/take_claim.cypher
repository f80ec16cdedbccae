MATCH (g:Graph {id: $id})
WHERE coalesce(g.writer, '') = coalesce($before, '')
SET g.writer = $now
RETURN count(g) AS n
