MATCH (art:Article)
RETURN art.id AS id, art.minhash AS minhash, art.duplicate_group AS duplicate_group
