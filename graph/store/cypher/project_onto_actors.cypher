UNWIND $rows AS row
MATCH (a:Actor {id: row.start})
MATCH (b:Actor {id: row.end})
MERGE (a)-[r:RELATION {key: row.key}]->(b)
SET r += row.props
RETURN count(r) AS n
