UNWIND $ids AS id
MATCH (:Article {id: id})<-[:FROM]-(s:Statement)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y)
RETURN DISTINCT s.key AS key, s.type AS type, x.id AS subject, y.id AS object
