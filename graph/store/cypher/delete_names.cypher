UNWIND $ids AS id
MATCH (n:Name {id: id})
DETACH DELETE n
