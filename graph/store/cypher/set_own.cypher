UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[m:MENTIONED_IN]-(x:Actor {id: row.id})
WHERE m.local = row.local
SET m.own = row.own
RETURN count(m) AS n
