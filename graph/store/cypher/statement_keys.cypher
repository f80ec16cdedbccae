MATCH (s:Statement)
RETURN DISTINCT s.key AS key
