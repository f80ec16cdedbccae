UNWIND $keys AS key
MATCH (art:Article {band7: key})
RETURN art.id AS id, art.minhash AS minhash
