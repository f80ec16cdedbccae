UNWIND $rows AS row
MERGE (art:Article {id: row.id})
SET art += row.props
