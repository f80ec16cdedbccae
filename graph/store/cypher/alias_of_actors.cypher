UNWIND $rows AS row
MATCH (l:Alias {id: row.id})
MATCH (x:Actor {id: row.of})
MERGE (l)-[r:OF]->(x)
SET r.name = row.name
RETURN count(*) AS n
