UNWIND $ids AS id
MATCH (art:Article {id: id})
DETACH DELETE art
