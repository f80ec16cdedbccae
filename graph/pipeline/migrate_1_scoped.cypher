UNWIND $ids AS id
MATCH (:Article {id: id})<-[:MENTIONED_IN]-(x:Actor)<-[o:OF]-(:Alias)
WHERE x.scoped = true
SET o.name = x.id
