// name: who-was-at
// question: Who was at P, or at a place in it, doing what, and when?
// parameter: place (name, e.g. Naivasha): any spelling of the place or country; in Browser lower case, without accents and punctuation
// column: actor: who was there
// column: place: the place
// column: type: what brought it there, such as MET or VISITED
// column: date: EDTF, as precise as the text; null where not known
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: one look-up by name, then the statements about the place and the places in it
:param place => 'naivasha';

// Who acts somewhere is there. Who is acted on is there only where both have to be; whom one accuses at a place may be far away.
MATCH (:Alias {id: $place})-[:OF]->(:Place)<-[:IN*0..2]-(p:Place)<-[tie:AT|OBJECT]-(s:Statement)-[end_as:SUBJECT|OBJECT]->(a:Actor)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported'] AND a <> p
  AND (type(tie) = 'AT' AND (type(end_as) = 'SUBJECT' OR s.type IN ['MET', 'HOSTED', 'NEGOTIATED_WITH', 'SIGNED_WITH', 'ACCOMPANIED', 'FOUGHT'])
       OR type(tie) = 'OBJECT' AND type(end_as) = 'SUBJECT' AND s.type = 'VISITED')
MATCH (s)-[:FROM]->(art:Article)
WITH DISTINCT a, p, s, art
RETURN a.name AS actor, p.name AS place, s.type AS type, s.date AS date, s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY coalesce(s.date_from, '9999'), statement, a.id, p.id;
