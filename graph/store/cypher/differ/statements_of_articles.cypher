UNWIND $ids AS id
MATCH (:Article {id: id})<-[:FROM]-(s:Statement)
RETURN s.id AS id
