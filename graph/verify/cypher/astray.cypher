MATCH (s:Statement)
WHERE COUNT { (s)-[:FROM]->(:Article) } <> 1
RETURN s.id AS id, COUNT { (s)-[:FROM]->(:Article) } AS n
