UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y)
RETURN s.id AS id, s.key AS key, s.type AS type, s.verb AS verb, x.id AS subject, y.id AS object
