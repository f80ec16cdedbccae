MATCH (a:Actor)-[r]->()
WHERE r.key IS NOT NULL
RETURN type(r) AS type, a.id AS start, r.key AS key
