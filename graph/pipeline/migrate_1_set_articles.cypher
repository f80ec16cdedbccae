UNWIND $rows AS row
MATCH (art:Article {id: row.id})
SET art += row.props
