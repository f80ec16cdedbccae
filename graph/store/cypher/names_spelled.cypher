UNWIND $keys AS key
MATCH (:Alias {id: key})-[:OF]->(:Organization)<-[:STANDS_FOR]-(n:Name)
RETURN DISTINCT key, n.id AS id
