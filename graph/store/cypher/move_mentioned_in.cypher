UNWIND $rows AS row
MATCH (art:Article {id: row.article})<-[r:MENTIONED_IN]-(old:Actor {id: row.old})
WHERE r.local = row.local
MATCH (new:Actor {id: row.new})
CREATE (new)-[n:MENTIONED_IN]->(art)
SET n = properties(r)
DELETE r
RETURN count(n) AS n
