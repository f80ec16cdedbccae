UNWIND $ids AS id
MATCH (art:Article {id: id})
RETURN art.id AS id, art.minhash AS minhash, art.duplicate_group AS duplicate_group
