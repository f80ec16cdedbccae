UNWIND $rows AS row
WITH row WHERE NOT EXISTS { MATCH (x:Actor {id: row.id}) }
CREATE (a:Actor:Office {id: row.id})
SET a += row.props
