UNWIND $ids AS id
MATCH (n:Actor {id: id})
RETURN n.id AS id, labels(n) AS labels, properties(n) AS props
