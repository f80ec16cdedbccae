UNWIND $ids AS id
MATCH (:Place {id: id})-[:IN]->(c:Place)
RETURN DISTINCT c.id AS id
