// name: brokers
// question: Who stands between others that have nothing to do with each other directly?
// parameter: among (integer, optional, default 30): how many of the most connected actors are looked at
// parameter: closest (integer, optional, default 30): how many of the others, those that most statements join with it, are looked at for each
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// parameter: limit (integer, optional, default 20): how many rows at most
// column: id: the actor's id
// column: actor: the broker
// column: pairs: how many pairs of its closest it joins that no relationship joins directly
// column: left: one of such a pair
// column: left_sentence: the most trusted sentence about the broker and that one
// column: left_statement: the id of its statement
// column: right: the other of that pair
// column: right_sentence: the most trusted sentence about the broker and the other
// column: right_statement: the id of its statement
// cost: every relationship twice, then one look for each pair of closest: at most among * closest * closest / 2
:param among => 30;
:param closest => 30;
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];
:param limit => 20;

// Only projected relationships have a key.
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.key IS NOT NULL AND a <> b
WITH a, b, sum(r.statements) AS joint ORDER BY joint DESC, b.id
WITH a, collect(b) AS others
WITH a, others ORDER BY size(others) DESC, a.id LIMIT toInteger($among)
WITH a, others[..toInteger($closest)] AS around
UNWIND around AS x
UNWIND around AS y
WITH a, x, y
WHERE x.id < y.id AND NOT EXISTS { MATCH (x)-[direct]-(y) WHERE direct.key IS NOT NULL }
WITH a, x, y ORDER BY a.id, x.id, y.id
WITH a, count(*) AS pairs, collect(x)[0] AS x, collect(y)[0] AS y
ORDER BY pairs DESC, a.id
LIMIT toInteger($limit)
MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(x)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND (coalesce(s.role_status, 'current') = 'current' OR NOT s.type IN $role_types)
WITH a, pairs, x, y, s ORDER BY s.confidence DESC, s.id
WITH a, pairs, x, y, collect(s.sentence)[0] AS left_sentence, collect(s.id)[0] AS left_statement
MATCH (a)<-[:SUBJECT|OBJECT]-(t:Statement)-[:SUBJECT|OBJECT]->(y)
WHERE t.polarity = 'positive' AND t.modality IN ['asserted', 'reported']
  AND (coalesce(t.role_status, 'current') = 'current' OR NOT t.type IN $role_types)
WITH a, pairs, x, y, left_sentence, left_statement, t ORDER BY t.confidence DESC, t.id
WITH a, pairs, x, y, left_sentence, left_statement, collect(t.sentence)[0] AS right_sentence, collect(t.id)[0] AS right_statement
RETURN a.id AS id, a.name AS actor, pairs, x.name AS left, left_sentence, left_statement, y.name AS right, right_sentence, right_statement
ORDER BY pairs DESC, id;
