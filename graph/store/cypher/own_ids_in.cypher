UNWIND $ids AS id
MATCH (art:Article {id: id})<-[m:MENTIONED_IN]-(x:Actor)
WHERE m.scoped = false
RETURN art.id AS article, x.id AS id, m.local AS local, m.own AS own, art.published AS published
