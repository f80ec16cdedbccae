MATCH (g:Graph {id: $id})
WHERE g.held = $by
REMOVE g.held
RETURN count(g) AS n
