UNWIND $ids AS id
MATCH (b:LABEL {id: id})<-[r:MENTIONED_IN]-(a)
RETURN type(r) AS type, a.id AS start, labels(a) AS labels, id AS end, properties(r) AS props
