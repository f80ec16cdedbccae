UNWIND $ids AS id
MATCH (a:Alias {id: id})-[r:OF]->(b)
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
