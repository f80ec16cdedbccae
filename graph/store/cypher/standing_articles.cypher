UNWIND $hashes AS hash
MATCH (art:Article {source_hash: hash})
WHERE art.fingerprint = $fingerprint AND (art.text IS NOT NULL) = $has_text
RETURN art.id AS id, art.content_hash AS content_hash, art.path AS path, art.root AS root, art.name AS name, art.source_hash AS source_hash
