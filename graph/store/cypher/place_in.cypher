UNWIND $rows AS row
MATCH (p:Place {id: row.id})
MATCH (c:Place {id: row.country})
MERGE (p)-[:IN]->(c)
RETURN count(*) AS n
