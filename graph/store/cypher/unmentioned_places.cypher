MATCH (p:Place)
WHERE NOT p:Actor AND NOT (p)-[:MENTIONED_IN]->() AND NOT (p)<-[:OBJECT|AT|IN]-()
RETURN p.id AS id
