// name: single-source
// question: What rests on a single source?
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// parameter: limit (integer, optional, default 100): how many rows at most
// column: subject: who (of a symmetric relation one of the two)
// column: type: did what
// column: object: to whom, or where
// column: statements: how many statements of that source say so
// column: source: the source; where the article names none, the article's id
// column: first_date: the earliest day it can have begun, or null
// column: sentence: the most trusted of the sentences
// column: article: the id of its article
// column: statement: the id of its statement
// column: key: what the relationship and its statements share; see the query evidence
// cost: every relationship once
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];
:param limit => 100;

MATCH (a:Actor)-[r]->(b)
WHERE r.key IS NOT NULL AND r.sources = 1
WITH a, r, b ORDER BY r.statements DESC, r.key LIMIT toInteger($limit)
MATCH (s:Statement {key: r.key})-[:FROM]->(art:Article)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND (coalesce(s.role_status, 'current') = 'current' OR NOT s.type IN $role_types)
WITH a, r, b, s, art ORDER BY s.confidence DESC, s.id
WITH a, r, b, collect(s.sentence) AS sentences, collect(art) AS articles, collect(s.id) AS ids
RETURN a.name AS subject, type(r) AS type, b.name AS object, r.statements AS statements,
       coalesce(articles[0].source, articles[0].id) AS source, r.first_date AS first_date, sentences[0] AS sentence,
       articles[0].id AS article, ids[0] AS statement, r.key AS key
ORDER BY statements DESC, key;
