MATCH (art:Article {id: $id})
SET art += $props
