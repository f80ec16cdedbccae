// name: brokers
// question: Who stands between others that have nothing to do with each other directly?
// parameter: among (integer, optional, default 100): how many of the most connected actors are looked at
// parameter: limit (integer, optional, default 20): how many rows at most
// column: id: the actor's id
// column: actor: the broker
// column: pairs: how many pairs of other actors it joins that no relationship joins directly
// column: left: one of such a pair
// column: left_sentence: the most trusted sentence about the broker and that one
// column: left_statement: the id of its statement
// column: right: the other of that pair
// column: right_sentence: the most trusted sentence about the broker and the other
// column: right_statement: the id of its statement
// cost: grows with the square of the connections of the actors looked at
:param among => 100;
:param limit => 20;

// Only projected relationships have a key.
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.key IS NOT NULL AND a <> b
WITH a, collect(DISTINCT b) AS around
WITH a, around ORDER BY size(around) DESC, a.id LIMIT toInteger($among)
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
WITH a, pairs, x, y, s ORDER BY s.confidence DESC, s.id
WITH a, pairs, x, y, collect(s.sentence)[0] AS left_sentence, collect(s.id)[0] AS left_statement
MATCH (a)<-[:SUBJECT|OBJECT]-(t:Statement)-[:SUBJECT|OBJECT]->(y)
WHERE t.polarity = 'positive' AND t.modality IN ['asserted', 'reported']
WITH a, pairs, x, y, left_sentence, left_statement, t ORDER BY t.confidence DESC, t.id
WITH a, pairs, x, y, left_sentence, left_statement, collect(t.sentence)[0] AS right_sentence, collect(t.id)[0] AS right_statement
RETURN a.id AS id, a.name AS actor, pairs, x.name AS left, left_sentence, left_statement, y.name AS right, right_sentence, right_statement
ORDER BY pairs DESC, id;
