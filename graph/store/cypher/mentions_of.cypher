UNWIND $ids AS id
MATCH (a:Actor {id: id})-[m:MENTIONED_IN]->(art:Article)
RETURN art.id AS article, a.id AS id, m.local AS local, m.kind AS kind, m.name AS name, m.names AS names, m.counts AS counts,
       m.country AS country
