// name: agreed
// question: What do several sources agree on?
// parameter: sources (integer, optional, default 2): how many sources at least
// parameter: limit (integer, optional, default 100): how many rows at most
// column: subject: who (of a symmetric relation one of the two)
// column: type: did what
// column: object: to whom, or where
// column: sources: how many sources say so
// column: named: which; where an article names none, the article's id
// column: statements: how many statements say so
// column: first_date: the earliest day it can have begun, or null
// column: last_date: the latest such day, or null
// column: sentence: the most trusted of the sentences
// column: article: the id of its article
// column: statement: the id of its statement
// column: key: what the relationship and its statements share; see the query evidence
// cost: every relationship once
:param sources => 2;
:param limit => 100;

MATCH (a:Actor)-[r]->(b)
WHERE r.key IS NOT NULL AND r.sources >= $sources
WITH a, r, b ORDER BY r.sources DESC, r.key LIMIT toInteger($limit)
MATCH (s:Statement {key: r.key})-[:FROM]->(art:Article)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
WITH a, r, b, s, art, coalesce(art.source, art.id) AS name ORDER BY name
WITH a, r, b, collect(DISTINCT name) AS named, collect(s) AS said
UNWIND said AS s
MATCH (s)-[:FROM]->(art:Article)
WITH a, r, b, named, s, art ORDER BY s.confidence DESC, s.id
WITH a, r, b, named, collect(s.sentence) AS sentences, collect(art.id) AS articles, collect(s.id) AS ids
RETURN a.name AS subject, type(r) AS type, b.name AS object, r.sources AS sources, named, r.statements AS statements,
       r.first_date AS first_date, r.last_date AS last_date, sentences[0] AS sentence, articles[0] AS article, ids[0] AS statement, r.key AS key
ORDER BY sources DESC, key;
