// name: denied
// question: What is said not to have happened, or not to be so?
// parameter: limit (integer, optional, default 200): how many rows at most
// column: subject: who
// column: type: did not do what
// column: object: to whom, or where
// column: date: EDTF, as precise as the text; null where not known
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: said_by: who says so, or null where the article itself does
// column: sentence: the sentence that says so
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: the negative statements
:param limit => 200;

MATCH (s:Statement {polarity: 'negative'})
WITH s ORDER BY coalesce(s.date_from, '9999'), s.id LIMIT toInteger($limit)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:FROM]->(art:Article)
OPTIONAL MATCH (s)-[:SAID_BY]->(speaker:Actor)
RETURN a.name AS subject, s.type AS type, b.name AS object, s.date AS date, s.modality AS modality, speaker.name AS said_by,
       s.sentence AS sentence, art.id AS article, art.source AS source, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement;
