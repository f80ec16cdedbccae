UNWIND $ids AS id
MATCH (x:Actor {id: id})
OPTIONAL MATCH (x)<-[:OF]-(l:Alias)
DETACH DELETE x, l
