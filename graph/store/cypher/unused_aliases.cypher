MATCH (l:Alias)
WHERE NOT (l)-[:OF]->()
RETURN l.id AS id
