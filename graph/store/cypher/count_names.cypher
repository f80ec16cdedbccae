MATCH (n:Name)
RETURN count(n) AS n
