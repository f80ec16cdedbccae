MATCH (art:Article)
RETURN art.id AS id
