UNWIND $rows AS row
MERGE (e:Erasure {id: row.id})
SET e += row.props
