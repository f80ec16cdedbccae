UNWIND $ids AS id
MATCH (p:Place {id: id})
DETACH DELETE p
