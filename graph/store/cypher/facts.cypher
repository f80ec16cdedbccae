UNWIND $keys AS key
MATCH (s:Statement {key: key})-[:FROM]->(art:Article)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
MATCH (s)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN key, s.id AS statement, s.type AS type, s.verb AS verb, s.category AS category, s.role_status AS role_status, s.date_from AS date_from,
       s.confidence AS confidence, x.id AS subject, y.id AS object, art.id AS article, art.source AS source, art.text_hash AS text_hash,
       art.duplicate_group AS duplicate_group, p.name AS place
