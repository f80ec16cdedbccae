UNWIND $ids AS id
MATCH (:Article {id: id})<-[:FROM]-(s:Statement)
MATCH (s)-[x:SUBJECT]->()
MATCH (s)-[y:OBJECT]->()
OPTIONAL MATCH (s)-[v:SAID_BY]->()
OPTIONAL MATCH (s)-[:AT]->(p:Place)
RETURN id AS article, properties(s) AS statement, properties(x) AS subject, properties(y) AS object, properties(v) AS said_by, p.id AS place
ORDER BY article, s.start_char, s.id
