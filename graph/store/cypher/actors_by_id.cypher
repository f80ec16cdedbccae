UNWIND $ids AS id
MATCH (a:Actor {id: id})
WHERE a.scoped IS NULL
RETURN a.id AS id, a.name AS name, a.country AS country, a.wikidata AS wikidata, a.latitude AS latitude, a.longitude AS longitude, a:Place AS is_country
