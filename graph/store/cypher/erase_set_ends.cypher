UNWIND $rows AS row
MATCH (s:Statement {id: row.id})-[r:RELATION]->()
SET r += row.props
