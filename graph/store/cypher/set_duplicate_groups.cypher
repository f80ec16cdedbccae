UNWIND $rows AS row
MATCH (art:Article {id: row.id})
SET art.duplicate_group = row.duplicate_group
