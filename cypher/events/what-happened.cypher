// name: what-happened
// question: What happened between two dates?
// parameter: from (first day, e.g. 2025-01): the first day; a year or month means its first day
// parameter: to (last day, e.g. 2025-12): the last day; a year or month means its last day
// parameter: limit (integer, optional, default 200): how many rows at most
// column: date: EDTF, as precise as the text
// column: subject: who did it
// column: type: what was done
// column: object: to whom, or where
// column: place: where, or null
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: every statement once
:param from => '2025-01-01';
:param to => '2025-12-31';
:param limit => 200;

MATCH (s:Statement)
WHERE (s.date_from <= $to AND (s.date_to >= $from OR s.date_to IS NULL) OR s.date_from IS NULL AND s.date_to >= $from)
  AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
WITH s ORDER BY coalesce(s.date_from, '9999'), s.id LIMIT toInteger($limit)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:FROM]->(art:Article)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN s.date AS date, a.name AS subject, s.type AS type, b.name AS object, p.name AS place,
       s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement;
