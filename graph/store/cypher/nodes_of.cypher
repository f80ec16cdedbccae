UNWIND $ids AS id
MATCH (n:LABEL {id: id})
RETURN labels(n) AS labels, properties(n) AS props
