UNWIND $rows AS row
MATCH (a:START {id: row.a})
MATCH (b:FINISH {id: row.b})
CREATE (a)-[r:RELATION]->(b)
SET r = row.props
RETURN count(r) AS n
