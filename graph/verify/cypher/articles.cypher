UNWIND $ids AS id
MATCH (art:Article {id: id})
RETURN art.id AS id, properties(art) AS props
