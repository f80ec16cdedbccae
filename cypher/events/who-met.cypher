// name: who-met
// question: Whom did X meet, where, when, and who says so?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of the actor; in Browser lower case, without accents and punctuation
// parameter: from (first day, optional): only meetings that can have been on this day or later; a year or month means its first day
// parameter: to (last day, optional): only meetings that can have been on this day or earlier; a year or month means its last day
// column: actor: the actor
// column: other: whom it met
// column: place: where, or null
// column: date: EDTF, as precise as the text; null where not known
// column: sentence: the sentence that says so
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: one look-up by name, then the actor's own statements
:param actor => 'idriss maboula';
:param from => null;
:param to => null;

// MET is symmetric: the actor may be the subject or the object.
MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(b:Actor)
WHERE s.type = 'MET' AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported'] AND a <> b
  AND ($from IS NULL OR s.date_to >= $from OR s.date_to IS NULL AND s.date_from IS NOT NULL)
  AND ($to IS NULL OR s.date_from <= $to OR s.date_from IS NULL AND s.date_to IS NOT NULL)
MATCH (s)-[:FROM]->(art:Article)
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN a.name AS actor, b.name AS other, p.name AS place, s.date AS date,
       s.sentence AS sentence, art.id AS article, art.source AS source, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement, a.id;
