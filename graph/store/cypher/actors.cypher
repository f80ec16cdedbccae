MATCH (a:Actor)
WHERE a.scoped IS NULL
RETURN a.id AS id, a.name AS name, a.country AS country, a.latitude AS latitude, a.longitude AS longitude
