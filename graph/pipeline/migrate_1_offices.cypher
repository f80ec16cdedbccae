UNWIND $ids AS id
MATCH (:Article {id: id})<-[:FROM]-(s:Statement)-[r:SUBJECT]->()
WHERE s.office IS NOT NULL
RETURN id AS article, r.local AS local, s.office AS office
