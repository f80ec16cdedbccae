MERGE (g:Graph {id: 'pen'})
DELETE g
