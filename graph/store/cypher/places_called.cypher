MATCH (:Alias {id: $id})-[:OF]->(p:Place)
RETURN p.id AS id, p.name AS name, p.country AS country, p.latitude AS latitude, p.longitude AS longitude
ORDER BY id
