UNWIND $ids AS id
MATCH (p:Place {id: id})
WHERE NOT p:Actor AND NOT (p)-[:MENTIONED_IN]->() AND NOT (p)<-[:OBJECT|AT|IN]-()
RETURN p.id AS id
