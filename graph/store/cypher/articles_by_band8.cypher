UNWIND $keys AS key
MATCH (art:Article {band8: key})
RETURN art.id AS id, art.minhash AS minhash
