UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[:FROM]-(s:Statement)-[r:OBJECT]->(:Actor {id: row.old})
WHERE r.local = row.local
RETURN DISTINCT s.id AS id
