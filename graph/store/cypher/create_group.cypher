UNWIND $rows AS row
WITH row WHERE NOT EXISTS { MATCH (x:Actor {id: row.id}) }
CREATE (a:Actor:Group {id: row.id})
SET a += row.props
