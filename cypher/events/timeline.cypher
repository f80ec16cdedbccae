// name: timeline
// question: What is said of X, in the order of time: done, planned, denied?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of the actor; in Browser lower case, without accents and punctuation
// parameter: from (first day, optional): leave out what ended before this day, and what has no date; a year or month means its first day
// parameter: to (last day, optional): leave out what began after this day, and what has no date; a year or month means its last day
// column: date: EDTF, as precise as the text; null where not known (these come last)
// column: subject: who
// column: type: does what
// column: object: to whom, or where
// column: place: where, or null
// column: modality: asserted, reported, planned, possible, requested or hypothetical
// column: polarity: positive, or negative where it is denied
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: one look-up by name, then the actor's own statements
:param actor => 'idriss maboula';
:param from => null;
:param to => null;

MATCH (:Alias {id: $actor})-[:OF]->(:Actor)<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE ($from IS NULL OR s.date_to >= $from OR s.date_to IS NULL AND s.date_from IS NOT NULL)
  AND ($to IS NULL OR s.date_from <= $to OR s.date_from IS NULL AND s.date_to IS NOT NULL)
WITH DISTINCT s
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:FROM]->(art:Article)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN s.date AS date, a.name AS subject, s.type AS type, b.name AS object, p.name AS place, s.modality AS modality,
       s.polarity AS polarity, s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement;
