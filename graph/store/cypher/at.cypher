UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
MATCH (p:Place {id: row.place})
CREATE (s)-[:AT]->(p)
RETURN count(*) AS n
