MATCH (n)
WHERE n:Actor OR n:Place
RETURN n.id AS id, n.name AS name, n.country AS country, n.wikidata AS wikidata, labels(n) AS labels, n.latitude AS latitude, n.longitude AS longitude
