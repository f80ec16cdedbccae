UNWIND $ids AS id
MATCH (a:Actor {id: id})
WHERE NOT (a)-[:MENTIONED_IN]->() AND NOT (a)<-[:SUBJECT|OBJECT|SAID_BY|AT|IN]-()
RETURN a.id AS id
