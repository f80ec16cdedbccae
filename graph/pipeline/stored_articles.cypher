// A page of the articles that were extracted another way, with their texts.
MATCH (art:Article)
WHERE art.id > $after AND art.fingerprint <> $fingerprint AND art.text IS NOT NULL
RETURN art.id AS id, art.path AS path, art.root AS root, art.name AS name, art.text AS text, art.content_hash AS content_hash,
       art.title AS title, art.url AS url, art.source AS source, art.published AS published, art.language AS language,
       art.source_hash AS source_hash
ORDER BY id
LIMIT 50
