// name: article
// question: What does this article say, sentence by sentence?
// parameter: article (text, e.g. articles/howitzers-constanta.md): the article's id, as other queries give it
// column: subject: who
// column: type: does what
// column: object: to whom, or where
// column: date: EDTF, as precise as the text; null where not known
// column: place: where, or null
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: said_by: who says so, or null where the article itself does
// column: sentence: the sentence that says so
// column: statement: the statement's id
// cost: one look-up by id, then the article's own statements
:param article => 'articles/howitzers-constanta.md';

MATCH (:Article {id: $article})<-[:FROM]-(s:Statement)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
OPTIONAL MATCH (s)-[:SAID_BY]->(speaker:Actor)
RETURN a.name AS subject, s.type AS type, b.name AS object, s.date AS date, p.name AS place, s.modality AS modality, s.polarity AS polarity,
       speaker.name AS said_by, s.sentence AS sentence, s.id AS statement
ORDER BY s.start_char, s.trigger_start, statement;
