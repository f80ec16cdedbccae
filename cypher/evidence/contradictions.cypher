// name: contradictions
// question: On what do articles contradict each other: one says it is so, another that it is not?
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// parameter: limit (integer, optional, default 100): how many rows at most
// column: subject: who
// column: type: did, or did not do, what
// column: object: to whom, or where
// column: affirmed: how many statements say it is so
// column: denied: how many say it is not
// column: affirmed_date: when it is said to be so: EDTF, or null
// column: affirmed_sentence: the most trusted sentence that says so
// column: affirmed_article: the id of its article
// column: affirmed_source: who published it, or null
// column: affirmed_statement: the id of its statement
// column: denied_date: when it is said not to be so: EDTF, or null
// column: denied_sentence: the most trusted sentence that says not
// column: denied_article: the id of its article
// column: denied_source: who published it, or null
// column: denied_statement: the id of its statement
// column: key: what the statements share; see the query evidence
// cost: the negative statements, and the statements of the same keys
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];
:param limit => 100;

// What is dated on both sides, with no day in common, is no contradiction: one may be true before and not after.
MATCH (no:Statement {polarity: 'negative'})
WHERE no.modality IN ['asserted', 'reported']
  AND (coalesce(no.role_status, 'current') = 'current' OR NOT no.type IN $role_types)
MATCH (yes:Statement {key: no.key})
WHERE yes.polarity = 'positive' AND yes.modality IN ['asserted', 'reported']
  AND (coalesce(yes.role_status, 'current') = 'current' OR NOT yes.type IN $role_types)
  AND coalesce(yes.date_from, '0001-01-01') <= coalesce(no.date_to, '9999-12-31')
  AND coalesce(no.date_from, '0001-01-01') <= coalesce(yes.date_to, '9999-12-31')
MATCH (yes)-[:FROM]->(here:Article)
MATCH (no)-[:FROM]->(there:Article)
WHERE here <> there
WITH yes, no, here, there ORDER BY yes.confidence DESC, no.confidence DESC, yes.id, no.id
WITH no.key AS key, count(DISTINCT yes) AS affirmed, count(DISTINCT no) AS denied,
     collect(yes)[0] AS yes, collect(no)[0] AS no, collect(here)[0] AS here, collect(there)[0] AS there
MATCH (yes)-[:SUBJECT]->(a:Actor)
MATCH (yes)-[:OBJECT]->(b)
RETURN a.name AS subject, yes.type AS type, b.name AS object, affirmed, denied,
       yes.date AS affirmed_date, yes.sentence AS affirmed_sentence, here.id AS affirmed_article, here.source AS affirmed_source,
       yes.id AS affirmed_statement,
       no.date AS denied_date, no.sentence AS denied_sentence, there.id AS denied_article, there.source AS denied_source,
       no.id AS denied_statement, key
ORDER BY key
LIMIT toInteger($limit);
