MATCH (art:Article)
WHERE any(name IN $names WHERE art.id = name OR art.url = name OR art.name = name OR art.path = name OR art.path ENDS WITH '/' + name
                           OR name = art.root + '/' + art.path OR name ENDS WITH '/' + art.root + '/' + art.path)
RETURN art.id AS id, art.url AS url, art.name AS name, art.root AS root, art.path AS path
ORDER BY id
