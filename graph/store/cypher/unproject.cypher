UNWIND $rows AS row
MATCH (a:Actor {id: row.start})-[r:RELATION {key: row.key}]->()
DELETE r
