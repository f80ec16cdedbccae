// name: shared
// question: With which third parties do both A and B have something to do?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of A; in Browser lower case, without accents and punctuation
// parameter: other (name, e.g. Hassan Orozi): any spelling of B
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// column: third: the third party
// column: actor_types: what joins A and the third party
// column: other_types: what joins B and the third party
// column: actor_sentence: the most trusted sentence about A and the third party
// column: actor_statement: the id of its statement
// column: other_sentence: the most trusted sentence about B and the third party
// column: other_statement: the id of its statement
// cost: two look-ups by name, then the statements of A and of those A has to do with
:param actor => 'idriss maboula';
:param other => 'hassan orozi';
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)
MATCH (:Alias {id: $other})-[:OF]->(b:Actor)
WHERE a <> b
MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(c:Actor)
WHERE c <> a AND c <> b AND s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND (coalesce(s.role_status, 'current') = 'current' OR NOT s.type IN $role_types)
WITH DISTINCT a, b, c, s ORDER BY s.confidence DESC, s.id
WITH a, b, c, collect(s.type) AS actor_all, collect(s.sentence) AS actor_sentences, collect(s.id) AS actor_ids
MATCH (c)<-[:SUBJECT|OBJECT]-(t:Statement)-[:SUBJECT|OBJECT]->(b)
WHERE t.polarity = 'positive' AND t.modality IN ['asserted', 'reported']
  AND (coalesce(t.role_status, 'current') = 'current' OR NOT t.type IN $role_types)
WITH DISTINCT a, b, c, actor_all, actor_sentences, actor_ids, t ORDER BY t.confidence DESC, t.id
WITH a, b, c, actor_all, actor_sentences, actor_ids, collect(t.type) AS other_all, collect(t.sentence) AS other_sentences,
     collect(t.id) AS other_ids
UNWIND actor_all AS actor_type
WITH a, b, c, actor_sentences, actor_ids, other_all, other_sentences, other_ids, actor_type ORDER BY actor_type
WITH a, b, c, actor_sentences, actor_ids, other_all, other_sentences, other_ids, collect(DISTINCT actor_type) AS actor_types
UNWIND other_all AS other_type
WITH a, b, c, actor_sentences, actor_ids, actor_types, other_sentences, other_ids, other_type ORDER BY other_type
WITH a, b, c, actor_sentences, actor_ids, actor_types, other_sentences, other_ids, collect(DISTINCT other_type) AS other_types
RETURN c.name AS third, actor_types, other_types, actor_sentences[0] AS actor_sentence, actor_ids[0] AS actor_statement,
       other_sentences[0] AS other_sentence, other_ids[0] AS other_statement
ORDER BY third, c.id, a.id, b.id;
