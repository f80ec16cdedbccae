MATCH (art:Article)
WHERE art.id > $after
RETURN art.id AS id, art.path AS path, art.text AS text, art.published AS published
ORDER BY id
LIMIT 100
