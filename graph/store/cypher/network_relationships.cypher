MATCH (a:Actor)-[r]->(b)
WHERE r.key IS NOT NULL AND ($types IS NULL OR type(r) IN $types)
RETURN type(r) AS type, a.id AS start, b.id AS end, r.key AS key, r.category AS category, r.verb AS verb, r.first_date AS first_date,
       r.last_date AS last_date, r.statements AS statements, r.articles AS articles, r.sources AS sources, r.places AS places,
       r.confidence AS confidence
