// Those that were there under another name.
UNWIND $rows AS row
MERGE (l:Alias {id: row.id})
ON CREATE SET l.name = row.name
WITH l, row
WHERE l.name <> row.name
RETURN DISTINCT l.id AS id
