MATCH (n)
WHERE $label IN labels(n)
WITH n.id AS id, count(*) AS n
WHERE n > 1
RETURN id, n
ORDER BY id
