UNWIND $ids AS id
MATCH (a)-[r:MENTIONED_IN]->(b:Article {id: id})
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
