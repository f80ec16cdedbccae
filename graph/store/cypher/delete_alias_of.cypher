UNWIND $rows AS row
MATCH (l:Alias {id: row.id})-[r:OF]->(x)
WHERE x.id = row.of
WITH collect(DISTINCT r) AS gone
UNWIND gone AS r
DELETE r
