// name: who-is
// question: Who is X: what kind of actor, of which country, under which names, in which offices?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of the actor; in Browser lower case, without accents and punctuation
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// column: id: the actor's id
// column: actor: its most frequent full name
// column: kind: Person, Organization, Country, Group or Office
// column: country: ISO 3166 alpha-3, IGO, NGO, or null
// column: names: every spelling, sorted
// column: roles: what it is now said to be, such as "foreign minister, Norway"
// column: statements: how many statements it is an end of
// column: articles: how many articles mention it
// column: sentence: the most trusted sentence that gives it a role
// column: article: the id of that sentence's article
// column: statement: the id of that sentence's statement
// cost: one look-up by name, then the actor's own statements
:param actor => 'idriss maboula';
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)
// An id leads to its actor as a name does, but is not one: ids hold a colon. A country's is its code, which is a name too.
OPTIONAL MATCH (alias:Alias)-[:OF]->(a)
WHERE NOT alias.name CONTAINS ':'
WITH a, alias.name AS name ORDER BY name
WITH a, collect(DISTINCT name) AS names
OPTIONAL MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement)
WITH a, names, count(DISTINCT s) AS statements
OPTIONAL MATCH (a)-[:MENTIONED_IN]->(mention:Article)
WITH a, names, statements, count(DISTINCT mention) AS articles
OPTIONAL MATCH (a)<-[:SUBJECT]-(role:Statement)-[:OBJECT]->(o)
WHERE role.type IN $role_types AND coalesce(role.role_status, 'current') <> 'former'
  AND role.polarity = 'positive' AND role.modality IN ['asserted', 'reported']
OPTIONAL MATCH (role)-[:FROM]->(art:Article)
WITH a, names, statements, articles, role, o, art ORDER BY role.confidence DESC, role.id
WITH a, names, statements, articles,
     collect(DISTINCT coalesce(role.office, toLower(replace(role.type, '_', ' '))) + ', ' + o.name) AS roles,
     collect(role.sentence) AS sentences, collect(art.id) AS sources, collect(role.id) AS ids
RETURN a.id AS id, a.name AS actor, [label IN labels(a) WHERE NOT label IN ['Actor', 'Place']][0] AS kind, a.country AS country,
       names, roles, statements, articles, sentences[0] AS sentence, sources[0] AS article, ids[0] AS statement
ORDER BY id;
