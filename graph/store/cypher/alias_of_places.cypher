UNWIND $rows AS row
MATCH (l:Alias {id: row.id})
MATCH (x:Place {id: row.of})
MERGE (l)-[:OF]->(x)
RETURN count(*) AS n
