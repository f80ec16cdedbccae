UNWIND $rows AS row
MATCH (l:Alias {id: row.id})
MATCH (x:Actor {id: row.of})
MERGE (l)-[:OF]->(x)
RETURN count(*) AS n
