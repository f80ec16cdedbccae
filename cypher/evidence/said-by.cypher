// name: said-by
// question: What did X say, and about whom?
// parameter: actor (name, e.g. Fatimé Ngarta): any spelling of who says it; in Browser lower case, without accents and punctuation
// parameter: about (name, optional): only what was said about this actor or place, any spelling
// column: speaker: who says so
// column: subject: of whom
// column: type: that it does what
// column: object: to whom, or where
// column: date: EDTF, as precise as the text; null where not known
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: one look-up by name, then what the speaker said
:param actor => 'fatime ngarta';
:param about => null;

MATCH (:Alias {id: $actor})-[:OF]->(x:Actor)<-[:SAID_BY]-(s:Statement)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
WHERE $about IS NULL OR EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->()<-[:OF]-(alias:Alias) WHERE alias.id = $about }
MATCH (s)-[:FROM]->(art:Article)
RETURN x.name AS speaker, a.name AS subject, s.type AS type, b.name AS object, s.date AS date, s.modality AS modality,
       s.polarity AS polarity, s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY speaker, article, s.start_char, statement, x.id;
