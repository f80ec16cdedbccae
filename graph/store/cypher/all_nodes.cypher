MATCH (n)
WHERE NOT n:Change
WITH n, n.id AS id, [label IN ['Graph', 'Article', 'Person', 'Organization', 'Country', 'Group', 'Office', 'Place', 'Alias', 'Name', 'Statement', 'Judgement', 'Erasure']
                     WHERE label IN labels(n)][0] AS kind
ORDER BY kind, id
RETURN labels(n) AS labels, properties(n) AS props
