UNWIND $rows AS row
MERGE (n:Name {id: row.id})
SET n += row.props
