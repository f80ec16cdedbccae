MATCH (a:Actor {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement)
RETURN count(DISTINCT s) AS n
