UNWIND $ids AS id
MATCH (l:Alias {id: id})
DETACH DELETE l
