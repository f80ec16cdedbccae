MATCH (c:Change)
RETURN max(c.id) AS id
