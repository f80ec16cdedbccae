MATCH (a:Actor)
RETURN a.id AS id
