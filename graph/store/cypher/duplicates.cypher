MATCH (art:Article)
WHERE art.duplicate_group IS NOT NULL
RETURN art.duplicate_group AS duplicate_group, art.id AS article, art.source AS source, art.published AS published, art.title AS title,
       art.minhash AS minhash
ORDER BY duplicate_group, article
