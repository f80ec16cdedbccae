MATCH (:Article {id: $id})<-[m:MENTIONED_IN]-(x)
WHERE x.id IN $gone
DELETE m
