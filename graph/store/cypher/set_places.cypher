UNWIND $rows AS row
MATCH (p:Place {id: row.id})
SET p += row.props
