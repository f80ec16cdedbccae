UNWIND $ids AS id
MATCH (a:Name {id: id})-[r:STANDS_FOR]->(b)
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
