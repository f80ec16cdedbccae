MATCH (:Article {id: $id})<-[m:MENTIONED_IN]-(x)
RETURN x.id AS actor, m.local AS local, m.own AS own, m.scoped AS scoped, m.name AS name, m.names AS names, m.counts AS counts, m.company AS company,
       m.offices AS offices
ORDER BY local
