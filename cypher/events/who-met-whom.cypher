// name: who-met-whom
// question: Who met whom, how often is it told, where and when?
// parameter: limit (integer, optional, default 50): how many rows at most
// column: actor: one of the two
// column: other: the other
// column: statements: how many statements say so
// column: sources: how many sources say so
// column: first_date: the earliest day a meeting can have begun, or null
// column: last_date: the latest such day, or null
// column: places: where
// column: sentence: the most trusted of the sentences
// column: article: the id of its article
// column: statement: the id of its statement
// column: key: what the relationship and its statements share; see the query evidence
// cost: every meeting once
:param limit => 50;

// MET is symmetric and stored once for a pair, so one direction finds each pair once.
MATCH (a:Actor)-[r:MET]->(b:Actor)
WITH a, r, b ORDER BY r.statements DESC, r.key LIMIT toInteger($limit)
MATCH (s:Statement {key: r.key})-[:FROM]->(art:Article)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
WITH a, r, b, s, art ORDER BY s.confidence DESC, s.id
WITH a, r, b, collect(s.sentence) AS sentences, collect(art.id) AS articles, collect(s.id) AS ids
RETURN a.name AS actor, b.name AS other, r.statements AS statements, r.sources AS sources, r.first_date AS first_date,
       r.last_date AS last_date, r.places AS places, sentences[0] AS sentence, articles[0] AS article, ids[0] AS statement, r.key AS key
ORDER BY statements DESC, key;
