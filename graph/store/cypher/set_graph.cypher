MERGE (g:Graph {id: $id})
SET g += $props
