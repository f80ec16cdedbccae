UNWIND $rows AS row
MATCH (art:Article {id: row.article})<-[m:MENTIONED_IN]-(:Actor {id: row.id})
WHERE m.local = row.local
SET m.own = row.own
