UNWIND $rows AS row
MATCH (a:Actor {id: row.start})-[r:RELATION {key: row.key}]->()
WITH collect(DISTINCT r) AS gone
UNWIND gone AS r
DELETE r
