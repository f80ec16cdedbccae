MERGE (g:Graph {id: 'turn'})
