UNWIND $ids AS id
MATCH (a:Place {id: id})-[r:IN]->(b)
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
