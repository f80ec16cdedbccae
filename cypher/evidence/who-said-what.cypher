// name: who-said-what
// question: Who said what about whom?
// parameter: limit (integer, optional, default 200): how many rows at most
// column: speaker: who says so
// column: subject: of whom
// column: type: that it does what
// column: object: to whom, or where
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: every statement that has a speaker
:param limit => 200;

MATCH (x:Actor)<-[:SAID_BY]-(s:Statement)
WITH x, s ORDER BY x.name, s.id LIMIT toInteger($limit)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:FROM]->(art:Article)
RETURN x.name AS speaker, a.name AS subject, s.type AS type, b.name AS object, s.modality AS modality, s.polarity AS polarity,
       s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY speaker, statement;
