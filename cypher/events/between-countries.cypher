// name: between-countries
// question: Between which countries are there relations of one category, such as SANCTION or AID?
// parameter: category (category, e.g. SANCTION): a PLOVER category: AGREE, CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT, REQUEST, ACCUSE,
//   REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE or ASSAULT
// parameter: symmetric_types (symmetric types, optional): the relation types that hold both ways round, from the configuration
// parameter: limit (integer, optional, default 100): how many rows at most
// column: country: the country that acts, itself or through its people, offices and organisations
// column: type: what it does; of a symmetric relation either of the two countries stands first
// column: other: the country acted on, likewise
// column: statements: how many statements say so
// column: articles: in how many articles
// column: first_date: the earliest day it can have begun, or null
// column: last_date: the latest such day, or null
// column: sentence: the most trusted of the sentences
// column: article: the id of its article
// column: statement: the id of its statement
// cost: the statements of the category
:param category => 'SANCTION';
:param symmetric_types => ['AGREED_WITH', 'ALLY_OF', 'COMPETED_WITH', 'COOPERATED_WITH', 'COUNTERPART_OF', 'FOUGHT', 'HAD_DISPUTE_WITH', 'HAD_TIES_WITH', 'KIN_OF', 'MADE_TRUCE_WITH', 'MET', 'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH', 'STRENGTHENED_TIES_WITH', 'TRADED_WITH'];
:param limit => 100;

MATCH (s:Statement {category: $category})
WHERE s.polarity = 'positive' AND s.modality IN ['asserted', 'reported']
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b)
WHERE a.country <> b.country AND NOT a.country IN ['IGO', 'NGO'] AND NOT b.country IN ['IGO', 'NGO']
MATCH (s)-[:FROM]->(art:Article)
WITH s, art, a, b, s.type IN $symmetric_types AND a.country > b.country AS turned
WITH CASE WHEN turned THEN b.country ELSE a.country END AS from_id, CASE WHEN turned THEN a.country ELSE b.country END AS to_id,
     s.type AS type, s, art
ORDER BY s.confidence DESC, s.id
WITH from_id, type, to_id, count(DISTINCT s) AS statements, count(DISTINCT art) AS articles, min(s.date_from) AS first_date,
     max(s.date_from) AS last_date, collect(s.sentence) AS sentences, collect(art.id) AS sources, collect(s.id) AS ids
OPTIONAL MATCH (x:Actor {id: from_id})
OPTIONAL MATCH (y:Actor {id: to_id})
RETURN coalesce(x.name, from_id) AS country, type, coalesce(y.name, to_id) AS other, statements, articles, first_date, last_date,
       sentences[0] AS sentence, sources[0] AS article, ids[0] AS statement
ORDER BY statements DESC, country, type, other
LIMIT toInteger($limit);
