UNWIND $rows AS row
MATCH (x:Actor {id: row.at})-[m:MENTIONED_IN]->(art:Article)
WHERE m.own = row.id
RETURN art.id AS article, x.id AS id, m.own AS own, m.local AS local, m.kind AS kind, m.name AS name, m.names AS names, m.counts AS counts,
       m.country AS country, m.latitude AS latitude, m.longitude AS longitude, m.company AS company, m.offices AS offices,
       art.published AS published
