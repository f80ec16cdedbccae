UNWIND $rows AS row
MERGE (l:Alias {id: row.id})
SET l.name = row.name
