MATCH (a)-[r]->(b)
WITH a, r, b, type(r) AS type, a.id AS start, b.id AS end, 'Actor' IN labels(a) AS from_actor, 'Actor' IN labels(b) AS to_actor,
     coalesce(r.key, r.local, '') AS which
ORDER BY type, from_actor, to_actor, start, end, which
RETURN type, start, end, labels(a) AS start_labels, labels(b) AS end_labels, properties(r) AS props
