UNWIND $rows AS row
CREATE (c:Change {id: row.id})
SET c += row.props
