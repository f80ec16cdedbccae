MATCH (g:Graph {id: $id})
RETURN g.writer AS writer
