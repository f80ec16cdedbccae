// name: people-of
// question: Who leads, works for, speaks for or belongs to X?
// parameter: actor (name, e.g. Tibesti Reform Front): any spelling of the country or organisation; in Browser lower case, without accents and punctuation
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// column: actor: the country or organisation
// column: holder: who has the role
// column: type: the relation, such as LEADS
// column: office: the office or role in the text's words, or null
// column: status: current, former, acting or designated
// column: sentence: the sentence that says so
// column: article: the article's id
// column: statement: the statement's id
// cost: one look-up by name, then the actor's own statements
:param actor => 'tibesti reform front';
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(holder:Actor)
WHERE s.type IN $role_types AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
MATCH (s)-[:FROM]->(art:Article)
RETURN a.name AS actor, holder.name AS holder, s.type AS type, s.office AS office, s.role_status AS status,
       s.sentence AS sentence, art.id AS article, s.id AS statement
ORDER BY actor, holder, type, statement;
