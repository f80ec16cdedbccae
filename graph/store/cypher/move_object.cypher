UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[:FROM]-(s:Statement)-[r:OBJECT]->(old:Actor {id: row.old})
WHERE r.local = row.local
MATCH (new:Actor {id: row.new})
CREATE (s)-[n:OBJECT]->(new)
SET n = properties(r)
DELETE r
