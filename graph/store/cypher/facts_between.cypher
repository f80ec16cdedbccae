MATCH (s:Statement)-[:FROM]->(art:Article)
WHERE (s.date_from <= $until AND (s.date_to >= $since OR s.date_to IS NULL) OR s.date_from IS NULL AND s.date_to >= $since)
  AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported'] AND ($types IS NULL OR s.type IN $types)
MATCH (s)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN s.key AS key, s.id AS statement, s.type AS type, s.verb AS verb, s.category AS category, s.role_status AS role_status,
       s.date_from AS date_from, s.confidence AS confidence, x.id AS subject, y.id AS object, art.id AS article, art.source AS source,
       art.text_hash AS text_hash,
       art.duplicate_group AS duplicate_group, p.name AS place
ORDER BY key, statement
