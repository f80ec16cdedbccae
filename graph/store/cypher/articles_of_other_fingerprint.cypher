MATCH (art:Article)
WHERE art.fingerprint <> $fingerprint
WITH art ORDER BY art.id
WITH collect(art.id)[0] AS first, count(art) AS n
MATCH (art:Article {id: first})
RETURN n, art.path AS path, art.root AS root
