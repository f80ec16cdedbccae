MATCH (art:Article)
WHERE art.root = $root
RETURN art.id AS id, art.path AS path
