UNWIND $rows AS row
MATCH (art:Article {text_hash: row.text_hash})
WHERE art.id <> row.id AND art.root <> row.root AND (art.id < row.id OR NOT art.id IN $ids)
RETURN row.id AS id, min(art.id) AS copy
