UNWIND $ids AS id
MATCH (a:LABEL {id: id})-[r]->(b)
WHERE type(r) <> 'MENTIONED_IN'
RETURN type(r) AS type, id AS start, labels(b) AS labels, b.id AS end, properties(r) AS props
