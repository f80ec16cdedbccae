// name: relations
// question: What kinds of relations are in the graph, and how much is said of each?
// column: type: the relation
// column: category: its PLOVER category, or null
// column: facts: how many statements assert or report it
// column: planned: how many say it is planned
// column: denied: how many deny it
// column: others: how many say it is possible, requested or hypothetical
// column: sentence: the most trusted sentence that asserts or reports it, else the most trusted of all
// column: article: the id of its article
// column: statement: the id of its statement
// cost: every statement once

MATCH (s:Statement)-[:FROM]->(art:Article)
WITH s, art, CASE WHEN s.polarity = 'negative' THEN 'denied'
                  WHEN s.modality IN ['asserted', 'reported'] THEN 'fact'
                  WHEN s.modality = 'planned' THEN 'planned' ELSE 'other' END AS as_what
ORDER BY CASE as_what WHEN 'fact' THEN 0 ELSE 1 END, s.confidence DESC, s.id
WITH s.type AS type, collect(as_what) AS told, collect(s.category)[0] AS category, collect(s.sentence)[0] AS sentence,
     collect(art.id)[0] AS article, collect(s.id)[0] AS statement
RETURN type, category, size([x IN told WHERE x = 'fact']) AS facts, size([x IN told WHERE x = 'planned']) AS planned,
       size([x IN told WHERE x = 'denied']) AS denied, size([x IN told WHERE x = 'other']) AS others, sentence, article, statement
ORDER BY facts DESC, type;
