UNWIND $rows AS row
MATCH (n:Name {id: row.id})
MATCH (x:Place {id: row.of})
CREATE (n)-[:STANDS_FOR]->(x)
RETURN count(*) AS n
