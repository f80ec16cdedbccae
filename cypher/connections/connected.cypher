// name: connected
// question: How are A and B connected: by which shortest chains of relationships, and which sentence stands behind each step?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of A; in Browser lower case, without accents and punctuation
// parameter: other (name, e.g. Torbjørn Aske): any spelling of B
// parameter: role_types (role types, optional): the relation types that are roles, from the configuration
// parameter: limit (integer, optional, default 5): how many chains at most, where several are equally short
// column: path: which chain, from 1
// column: step: which step of it, from 1
// column: left: where the step starts
// column: type: the relationship
// column: right: where it leads
// column: subject: the one of the two who does it
// column: statements: how many statements say so
// column: sentence: the most trusted of the sentences
// column: article: the id of its article
// column: statement: the id of its statement
// types: all relation types of the ontology; newsgraph puts those of your configuration here
// cost: up to four steps from each of the two; milliseconds where they are near each other
:param actor => 'idriss maboula';
:param other => 'torbjorn aske';
:param role_types => ['ALLY_OF', 'BASED_IN', 'CITIZEN_OF', 'COUNTERPART_OF', 'HOLDS_OFFICE_IN', 'KIN_OF', 'LEADS', 'MEMBER_OF', 'OWNS', 'PART_OF', 'REPRESENTS', 'SPOKESPERSON_FOR', 'WORKS_FOR'];
:param limit => 5;

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)
MATCH (:Alias {id: $other})-[:OF]->(b:Actor)
WHERE a <> b
MATCH path = allShortestPaths((a)-[:ABDUCTED|ACCEPTED|ACCOMPANIED|ACCUSED|ACQUIRED|ACTED_ON|ADVISED|AFFECTED|AGREED_WITH|AIDED|ALLY_OF|APOLOGIZED_TO|
       APPOINTED|APPROVED|ASKED|ATTACKED|BASED_IN|BOUGHT_FROM|BROKE_WITH|CITIZEN_OF|COMPETED_WITH|COMPLAINED_TO|CONCEDED_TO|
       CONVICTED|COOPERATED_WITH|COUNTERPART_OF|CRITICIZED|DAMAGED|DEFEATED|DEMANDED_OF|DEPLOYED_TO|DETAINED|DISMISSED|
       DISSOLVED|EXPELLED|EXTRADITED_TO|FOUGHT|FOUNDED|GAVE_TO|HAD_DISPUTE_WITH|HAD_TIES_WITH|HIRED|HOLDS_OFFICE_IN|HOSTED|
       INFLUENCED|INVESTED_IN|INVESTIGATED|INVITED|ISOLATED|JOINED|KILLED|KIN_OF|LEADS|LEFT|MADE_TRUCE_WITH|MEDIATED_WITH|
       MEMBER_OF|MET|MOBILIZED_AGAINST|MONITORED|MOVED_TO|NEGOTIATED_WITH|OVERTHREW|OWNS|PART_OF|PERMITTED|PRAISED|PROMISED|
       PROPOSED_TO|PROTESTED_AGAINST|PURSUED|RECOGNIZED|REJECTED|RELEASED|REPRESENTS|REPRESSED|RESIGNED_FROM|SANCTIONED|
       SEIZED_FROM|SENT_LETTER_TO|SIGNED_WITH|SOLD_TO|SPOKESPERSON_FOR|SPOKE_WITH|STRENGTHENED_TIES_WITH|SUCCEEDED|SUED|
       SUPPLIED|SUPPORTED|SURRENDERED_TO|THREATENED|TOLD|TRADED_WITH|VISITED|WITHDREW_FROM|WORKS_FOR*..4]-(b))
WITH [n IN nodes(path) | n.id] AS ids, [n IN nodes(path) | n.name] AS names,
     [r IN relationships(path) | r.key] AS keys, [r IN relationships(path) | type(r)] AS types
ORDER BY ids, keys
WITH collect({names: names, keys: keys, types: types})[..toInteger($limit)] AS paths
UNWIND range(0, size(paths) - 1) AS i
UNWIND range(0, size(paths[i].keys) - 1) AS hop
WITH i + 1 AS path, hop + 1 AS step, paths[i].names[hop] AS left, paths[i].types[hop] AS type, paths[i].names[hop + 1] AS right,
     paths[i].keys[hop] AS key
MATCH (s:Statement {key: key})-[:FROM]->(art:Article)
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
  AND (coalesce(s.role_status, 'current') = 'current' OR NOT s.type IN $role_types)
MATCH (s)-[:SUBJECT]->(subject:Actor)
WITH path, step, left, type, right, subject, s, art ORDER BY path, step, s.confidence DESC, s.id
WITH path, step, left, type, right, collect(subject.name) AS subjects, collect(s.sentence) AS sentences, collect(art.id) AS articles,
     collect(s.id) AS ids
RETURN path, step, left, type, right, subjects[0] AS subject, size(ids) AS statements, sentences[0] AS sentence, articles[0] AS article,
       ids[0] AS statement
ORDER BY path, step;
