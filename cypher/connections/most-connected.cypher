// name: most-connected
// question: Who has to do with the most others?
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// parameter: limit (integer, optional, default 20): how many rows at most
// column: id: the actor's id
// column: actor: the actor
// column: connections: with how many other actors it has a relationship
// column: statements: how many statements stand behind these
// column: closest: the other actor that most statements join it with
// column: sentence: the most trusted sentence about the two
// column: article: the id of its article
// column: statement: the id of its statement
// cost: every relationship between actors twice
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];
:param limit => 20;

// Only projected relationships have a key.
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.key IS NOT NULL AND a <> b
WITH a, b, sum(r.statements) AS joint ORDER BY joint DESC, b.id
WITH a, count(b) AS connections, sum(joint) AS statements, collect(b)[0] AS b
ORDER BY connections DESC, a.id
LIMIT toInteger($limit)
MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(b)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND (coalesce(s.role_status, 'current') = 'current' OR NOT s.type IN $role_types)
MATCH (s)-[:FROM]->(art:Article)
WITH a, connections, statements, b.name AS closest, s, art ORDER BY s.confidence DESC, s.id
WITH a, connections, statements, closest, collect(s.sentence) AS sentences, collect(art.id) AS articles, collect(s.id) AS ids
RETURN a.id AS id, a.name AS actor, connections, statements, closest, sentences[0] AS sentence, articles[0] AS article, ids[0] AS statement
ORDER BY connections DESC, id;
