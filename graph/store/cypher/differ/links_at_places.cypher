UNWIND $ids AS id
MATCH (n:Place {id: id})-[r]-()
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
