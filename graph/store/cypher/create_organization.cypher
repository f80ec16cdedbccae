UNWIND $rows AS row
WITH row WHERE NOT EXISTS { MATCH (x:Actor {id: row.id}) }
CREATE (a:Actor:Organization {id: row.id})
SET a += row.props
