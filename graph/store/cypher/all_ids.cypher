MATCH (n)
RETURN labels(n) AS labels, n.id AS id
