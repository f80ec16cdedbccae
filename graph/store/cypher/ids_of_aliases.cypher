MATCH (l:Alias)
RETURN l.id AS id
