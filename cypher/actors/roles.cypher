// name: roles
// question: Which offices, roles and memberships does X hold or has held, and who says so?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of the actor; in Browser lower case, without accents and punctuation
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// column: actor: the actor
// column: type: the relation, such as HOLDS_OFFICE_IN
// column: office: the office or role in the text's words, or null
// column: status: current, former, acting or designated
// column: holder_of: the country, organisation or person the role is with
// column: date: EDTF, as precise as the text; null where not known
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: one look-up by name, then the actor's own statements
:param actor => 'idriss maboula';
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(o)
WHERE s.type IN $role_types AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
MATCH (s)-[:FROM]->(art:Article)
RETURN a.name AS actor, s.type AS type, s.office AS office, s.role_status AS status, o.name AS holder_of, s.date AS date,
       s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY actor, type, statement;
