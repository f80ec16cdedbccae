UNWIND $ids AS id
MATCH (a:Statement {id: id})-[r]->(b)
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
