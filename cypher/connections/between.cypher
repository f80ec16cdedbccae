// name: between
// question: What is said of A and B together, whatever it is?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of A; in Browser lower case, without accents and punctuation
// parameter: other (name, e.g. Hassan Orozi): any spelling of B, an actor or a place
// column: subject: who
// column: type: does what
// column: object: to whom, or where
// column: verb: the lemma of the words that say so
// column: date: EDTF, as precise as the text; null where not known
// column: place: where, or null
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: said_by: who says so, or null where the article itself does
// column: sentence: the sentence that says so
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: two look-ups by name, then the statements of one of the two
:param actor => 'idriss maboula';
:param other => 'hassan orozi';

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)
MATCH (:Alias {id: $other})-[:OF]->(b)
WHERE a <> b
MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(b)
WITH DISTINCT s
MATCH (s)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y)
MATCH (s)-[:FROM]->(art:Article)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
OPTIONAL MATCH (s)-[:SAID_BY]->(speaker:Actor)
RETURN x.name AS subject, s.type AS type, y.name AS object, s.verb AS verb, s.date AS date, p.name AS place, s.modality AS modality,
       s.polarity AS polarity, speaker.name AS said_by, s.sentence AS sentence, art.id AS article, art.source AS source, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement;
