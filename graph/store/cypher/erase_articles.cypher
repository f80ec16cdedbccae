MATCH (art:Article)
WHERE art.id > $after
RETURN art.id AS id, art.path AS path, art.root AS root, art.name AS name, art.title AS title, art.url AS url, art.source AS source,
       art.text AS text, art.duplicate_group AS duplicate_group,
       art.withheld AS withheld
ORDER BY id
LIMIT $n
