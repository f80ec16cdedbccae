// Every statement as one row: the columns of `newsgraph extract`, in their order.
MATCH (s:Statement)-[:FROM]->(art:Article)
MATCH (s)-[x:SUBJECT]->(a:Actor)
MATCH (s)-[y:OBJECT]->(o)
OPTIONAL MATCH (s)-[:SAID_BY]->(b:Actor)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
WITH s, art, x, a, y, o, b, p, ['Person', 'Organization', 'Country', 'Group', 'Office', 'Place'] AS kinds
RETURN s.id AS id, art.id AS article_id, art.name AS article, s.type AS type, s.verb AS verb, s.category AS category,
       s.trigger AS trigger, s.trigger_start AS trigger_start, s.trigger_end AS trigger_end,
       s.sentence AS sentence, s.start_char AS start_char, s.end_char AS end_char,
       a.name AS subject, a.id AS subject_id, [k IN kinds WHERE k IN labels(a)][0] AS subject_kind, a.country AS subject_country,
       x.mention AS subject_mention,
       o.name AS object, o.id AS object_id, [k IN kinds WHERE k IN labels(o)][0] AS object_kind, o.country AS object_country,
       y.mention AS object_mention,
       b.name AS said_by, p.name AS place, p.country AS place_country, p.latitude AS latitude, p.longitude AS longitude,
       s.date AS date, s.date_from AS date_from, s.date_to AS date_to, s.modality AS modality, s.polarity AS polarity,
       s.office AS office, s.role_status AS role_status, s.confidence AS confidence, s.extractor AS extractor
ORDER BY article_id, trigger_start, x.start_char, y.start_char, id
