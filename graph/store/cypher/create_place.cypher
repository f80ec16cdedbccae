UNWIND $rows AS row
WITH row WHERE NOT EXISTS { MATCH (x:Place {id: row.id}) }
CREATE (p:Place {id: row.id})
SET p += row.props
