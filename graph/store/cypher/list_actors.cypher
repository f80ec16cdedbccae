MATCH (a:Actor)<-[:STANDS_FOR]-(n:Name)
WHERE $search IS NULL OR EXISTS { MATCH (a)<-[:OF]-(l:Alias) WHERE l.id CONTAINS $search }
WITH a, count(n) AS names
OPTIONAL MATCH (a)-[:MENTIONED_IN]->(art:Article)
RETURN a.id AS id, a.name AS actor, [label IN labels(a) WHERE NOT label IN ['Actor', 'Place']][0] AS kind, a.country AS country,
       a.wikidata AS wikidata, names, count(DISTINCT art) AS articles
ORDER BY articles DESC, id
LIMIT toInteger($limit)
