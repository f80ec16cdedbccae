UNWIND $ids AS id
MATCH (art:Article {id: id})<-[:FROM]-(s:Statement)-[r]->(x)
RETURN art.id AS article, s.id AS statement, type(r) AS type, x.id AS id, labels(x) AS labels, properties(r) AS props
