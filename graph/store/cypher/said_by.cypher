UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
MATCH (a:Actor {id: row.actor})
CREATE (s)-[r:SAID_BY]->(a)
SET r += row.props
RETURN count(r) AS n
