// name: who-visited
// question: Who visited P, or a place in it, and when?
// parameter: place (name, e.g. Romania): any spelling of the place or country; in Browser lower case, without accents and punctuation
// parameter: from (first day, optional): only visits that can have been on this day or later; a year or month means its first day
// parameter: to (last day, optional): only visits that can have been on this day or earlier; a year or month means its last day
// column: visitor: who came
// column: place: the place visited
// column: date: EDTF, as precise as the text; null where not known
// column: sentence: the sentence that says so
// column: article: the article's id
// column: source: who published it, or null
// column: statement: the statement's id
// cost: one look-up by name, then the statements about the place and the places in it
:param place => 'romania';
:param from => null;
:param to => null;

MATCH (:Alias {id: $place})-[:OF]->(:Place)<-[:IN*0..2]-(p:Place)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(a:Actor)
WHERE s.type = 'VISITED' AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND ($from IS NULL OR s.date_to >= $from OR s.date_to IS NULL AND s.date_from IS NOT NULL)
  AND ($to IS NULL OR s.date_from <= $to OR s.date_from IS NULL AND s.date_to IS NOT NULL)
MATCH (s)-[:FROM]->(art:Article)
WITH DISTINCT a, p, s, art
RETURN a.name AS visitor, p.name AS place, s.date AS date, s.sentence AS sentence, art.id AS article, art.source AS source,
       s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement, p.id;
