MATCH (g:Graph {id: $id})
SET g.held = $by
RETURN g.unsettled AS unsettled
