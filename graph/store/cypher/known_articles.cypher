UNWIND $ids AS id
MATCH (art:Article {id: id})
RETURN art.id AS id, art.content_hash AS content_hash, art.fingerprint AS fingerprint, art.path AS path, art.root AS root,
       art.name AS name, art.source_hash AS source_hash, art.text IS NOT NULL AS has_text
