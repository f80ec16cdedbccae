MATCH (n)
RETURN labels(n) AS labels
LIMIT 1
