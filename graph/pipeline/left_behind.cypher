// Articles that were extracted another way: one page, those without a text first.
MATCH (art:Article)
WHERE art.fingerprint <> $fingerprint
RETURN art.id AS id, art.text IS NULL AS textless
ORDER BY textless DESC, id
LIMIT 3
