// name: planned
// question: What is planned but, as far as is said, not done yet?
// parameter: from (first day, optional): leave out what was to end before this day, and what has no date; a year or month means its first day
// parameter: limit (integer, optional, default 200): how many rows at most
// column: date: EDTF, as precise as the text; null where not known (these come last)
// column: subject: who
// column: type: is to do what
// column: object: to whom, or where
// column: place: where, or null
// column: sentence: the sentence that says so
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: the planned statements
:param from => null;
:param limit => 200;

MATCH (s:Statement {modality: 'planned'})
WHERE s.polarity = 'positive' AND ($from IS NULL OR s.date_to >= $from OR s.date_to IS NULL AND s.date_from IS NOT NULL)
WITH s ORDER BY coalesce(s.date_from, '9999'), s.id LIMIT toInteger($limit)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:FROM]->(art:Article)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN s.date AS date, a.name AS subject, s.type AS type, b.name AS object, p.name AS place,
       s.sentence AS sentence, art.id AS article, art.source AS source, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement;
