MATCH (:Alias {id: $id})-[:OF]->(a:Actor)<-[:STANDS_FOR]-(n:Name)
RETURN a.id AS id, a.name AS name, a.country AS country, a.wikidata AS wikidata, collect(DISTINCT n.id) AS names
ORDER BY id
