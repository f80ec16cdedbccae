MATCH (l:Alias)
OPTIONAL MATCH (l)-[r:OF]->()
WITH l, min(r.name) AS least
WHERE least IS NULL OR l.name <> least
RETURN l.id AS id, l.name AS name, least
