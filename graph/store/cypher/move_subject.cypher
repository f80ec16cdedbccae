UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[:FROM]-(s:Statement)-[r:SUBJECT]->(old:Actor {id: row.old})
WHERE r.local = row.local
MATCH (new:Actor {id: row.new})
CREATE (s)-[n:SUBJECT]->(new)
SET n = properties(r)
DELETE r
