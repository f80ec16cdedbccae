UNWIND $rows AS row
MATCH (l:Alias {id: row.id})-[r:OF]->(x)
WHERE x.id = row.of
DELETE r
