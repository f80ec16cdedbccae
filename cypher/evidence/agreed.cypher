// name: agreed
// question: What do several sources agree on?
// parameter: sources (integer, optional, default 2): how many sources at least
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// parameter: limit (integer, optional, default 100): how many rows at most
// column: subject: who (of a symmetric relation one of the two)
// column: type: did what
// column: object: to whom, or where
// column: sources: how many sources say so
// column: named: which, of copies of one text the first; where an article names none, the article's id
// column: statements: how many statements say so
// column: first_date: the earliest day it can have begun, or null
// column: last_date: the latest such day, or null
// column: sentence: the most trusted of the sentences
// column: article: the id of its article
// column: statement: the id of its statement
// column: key: what the relationship and its statements share; see the query evidence
// cost: every relationship once
:param sources => 2;
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];
:param limit => 100;

MATCH (a:Actor)-[r]->(b)
WHERE r.key IS NOT NULL AND r.sources >= $sources
WITH a, r, b ORDER BY r.sources DESC, r.key LIMIT toInteger($limit)
MATCH (s:Statement {key: r.key})-[:FROM]->(art:Article)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND (coalesce(s.role_status, 'current') = 'current' OR NOT s.type IN $role_types)
// As sources are counted: an article that names none speaks for itself, copies of one text speak as one, a named source before none.
WITH a, r, b, coalesce(art.duplicate_group, art.text_hash, art.id) AS words, min(coalesce('0' + art.source, '1' + art.id)) AS voice, collect(s) AS said
ORDER BY voice
WITH a, r, b, collect(DISTINCT substring(voice, 1)) AS named, collect(said) AS all
UNWIND all AS said
UNWIND said AS s
MATCH (s)-[:FROM]->(art:Article)
WITH a, r, b, named, s, art ORDER BY s.confidence DESC, s.id
WITH a, r, b, named, collect(s.sentence) AS sentences, collect(art.id) AS articles, collect(s.id) AS ids
RETURN a.name AS subject, type(r) AS type, b.name AS object, r.sources AS sources, named, r.statements AS statements,
       r.first_date AS first_date, r.last_date AS last_date, sentences[0] AS sentence, articles[0] AS article, ids[0] AS statement, r.key AS key
ORDER BY sources DESC, key;
