UNWIND $ids AS id
MATCH (:Name {id: id})-[:STANDS_FOR]->(a:Actor)-[m:MENTIONED_IN]->(art:Article)
WHERE m.own = id
RETURN id AS name, collect(DISTINCT art.id) AS articles
