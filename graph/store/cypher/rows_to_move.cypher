UNWIND $rows AS row
MATCH (a:Actor {id: row.old})-[m:MENTIONED_IN]->(art:Article)
WHERE m.own = row.own
RETURN art.id AS article, m.local AS local, row.old AS old, row.new AS new, m.kind AS kind
