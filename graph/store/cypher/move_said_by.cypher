UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[:FROM]-(s:Statement)-[r:SAID_BY]->(old:Actor {id: row.old})
WHERE r.local = row.local
MATCH (new:Actor {id: row.new})
CREATE (s)-[n:SAID_BY]->(new)
SET n = properties(r)
DELETE r
