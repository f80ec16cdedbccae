// name: evidence
// question: Which sentences stand behind this relationship, and which deny it?
// parameter: key (text, e.g. 6c6e66137c002a97f85750099884121d): the key of a relationship, as other queries give it
// column: subject: who
// column: type: does what
// column: object: to whom, or where
// column: date: EDTF, as precise as the text; null where not known
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: said_by: who says so, or null where the article itself does
// column: confidence: the estimated chance that the statement is right
// column: sentence: the sentence that says so
// column: start_char: where the sentence starts in the article's text, in characters
// column: end_char: where it ends
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: one look-up by key
:param key => '6c6e66137c002a97f85750099884121d';

MATCH (s:Statement {key: $key})-[:FROM]->(art:Article)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
OPTIONAL MATCH (s)-[:SAID_BY]->(speaker:Actor)
RETURN a.name AS subject, s.type AS type, b.name AS object, s.date AS date, s.modality AS modality, s.polarity AS polarity,
       speaker.name AS said_by, s.confidence AS confidence, s.sentence AS sentence, s.start_char AS start_char, s.end_char AS end_char,
       art.id AS article, art.source AS source, s.id AS statement
ORDER BY polarity DESC, confidence DESC, statement;
