UNWIND $ids AS id
MATCH (b:Article {id: id})<-[r:MENTIONED_IN]-(a)
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
