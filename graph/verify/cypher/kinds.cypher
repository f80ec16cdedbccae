UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id, labels(a) AS labels, a.country AS country
