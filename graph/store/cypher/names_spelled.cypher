UNWIND $keys AS key
MATCH (:Alias {id: key})-[:OF]->(:Actor)<-[:STANDS_FOR]-(n:Name)
WHERE n.kind = 'Organization'
RETURN DISTINCT key, n.id AS id
