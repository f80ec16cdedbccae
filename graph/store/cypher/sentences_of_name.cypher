MATCH (:Name {id: $id})-[:STANDS_FOR]->(a:Actor)-[m:MENTIONED_IN]->(art:Article)
WHERE m.own = $id
MATCH (art)<-[:FROM]-(s:Statement)-[r:SUBJECT|OBJECT|SAID_BY]->(a)
WHERE r.local = m.local
RETURN art.id AS article, art.published AS published, s.sentence AS sentence, s.start_char AS start, collect(DISTINCT r.mention) AS mentions
ORDER BY article, start
LIMIT toInteger($limit)
