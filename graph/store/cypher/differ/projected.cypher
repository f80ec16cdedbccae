UNWIND $rows AS row
MATCH (a:Actor {id: row.start})-[r]->(b)
WHERE r.key IN row.keys
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
