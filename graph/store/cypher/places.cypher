MATCH (p:Place)
RETURN p.id AS id, p.name AS name, p.country AS country, p.latitude AS latitude, p.longitude AS longitude
