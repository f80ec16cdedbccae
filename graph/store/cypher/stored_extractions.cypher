UNWIND $ids AS id
MATCH (art:Article {id: id})
RETURN art.id AS id, art.path AS path, art.root AS root, art.name AS name, coalesce(art.text, '') AS text, art.content_hash AS content_hash,
       art.title AS title, art.url AS url, art.source AS source, art.published AS published, art.language AS language,
       art.source_hash AS source_hash, art.withheld AS withheld
ORDER BY id
