UNWIND $ids AS id
MATCH (art:Article {id: id})<-[:FROM]-(s:Statement)
RETURN art.id AS article, s.id AS id, properties(s) AS props
