MATCH (art:Article)
WHERE art.withheld IS NOT NULL
RETURN art.id AS article, art.withheld AS withheld
ORDER BY article
