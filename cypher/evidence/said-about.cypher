// name: said-about
// question: Who said what about X?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of the actor or place; in Browser lower case, without accents and punctuation
// column: speaker: who says so
// column: subject: of whom
// column: type: that it does what
// column: object: to whom, or where
// column: date: EDTF, as precise as the text; null where not known
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: sentence: the sentence that says so
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: one look-up by name, then the actor's own statements
:param actor => 'idriss maboula';

MATCH (:Alias {id: $actor})-[:OF]->(x)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SAID_BY]->(y:Actor)
WITH DISTINCT s, y
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:FROM]->(art:Article)
RETURN y.name AS speaker, a.name AS subject, s.type AS type, b.name AS object, s.date AS date, s.modality AS modality,
       s.polarity AS polarity, s.sentence AS sentence, art.id AS article, art.source AS source, s.id AS statement
ORDER BY speaker, article, s.start_char, statement;
