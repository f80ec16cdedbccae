UNWIND $rows AS row
MATCH (n:Name {id: row.id})
MATCH (x:Actor {id: row.of})
CREATE (n)-[:STANDS_FOR]->(x)
RETURN count(*) AS n
