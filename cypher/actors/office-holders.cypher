// name: office-holders
// question: Who holds an office in country C?
// parameter: country (name, e.g. Chad): any spelling of the country; in Browser lower case, without accents and punctuation
// parameter: status (text, optional, default current): current, former, acting, designated, or any
// column: country: the country
// column: office: the office in the text's words
// column: holder: who holds it
// column: status: current, former, acting or designated
// column: date: EDTF, as precise as the text; null where not known
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: one look-up by name, then the statements with the country as object
:param country => 'chad';
:param status => 'current';

MATCH (:Alias {id: $country})-[:OF]->(c:Country)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(holder:Actor)
WHERE s.type = 'HOLDS_OFFICE_IN' AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND ($status = 'any' OR coalesce(s.role_status, 'current') = $status)
MATCH (s)-[:FROM]->(art:Article)
RETURN c.name AS country, s.office AS office, holder.name AS holder, coalesce(s.role_status, 'current') AS status, s.date AS date,
       s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY country, holder, statement;
