MATCH (p:Place)
RETURN p.id AS id
