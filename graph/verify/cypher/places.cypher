UNWIND $ids AS id
MATCH (p:Place {id: id})
WHERE NOT p:Actor
OPTIONAL MATCH (p)-[:IN]->(c)
RETURN p.id AS id, p.name AS name, p.country AS country, p.latitude AS latitude, p.longitude AS longitude, collect(c.id) AS within
