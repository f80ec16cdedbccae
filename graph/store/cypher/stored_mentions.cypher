UNWIND $ids AS id
MATCH (art:Article {id: id})<-[m:MENTIONED_IN]-(x)
RETURN id AS article, x.id AS of, m.local AS local, m.own AS own, m.kind AS kind, m.name AS name, m.names AS names, m.counts AS counts,
       m.country AS country, m.scoped AS scoped, m.latitude AS latitude, m.longitude AS longitude
ORDER BY article, local
