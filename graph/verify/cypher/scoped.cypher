UNWIND $ids AS id
MATCH (a:Actor {id: id})
WHERE a.scoped = true
RETURN a.id AS id
