MATCH (n)
WHERE n.id IS NULL
RETURN labels(n) AS labels, count(*) AS n
