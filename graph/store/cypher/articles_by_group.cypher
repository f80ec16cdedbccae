UNWIND $ids AS id
MATCH (art:Article {duplicate_group: id})
RETURN art.id AS id
