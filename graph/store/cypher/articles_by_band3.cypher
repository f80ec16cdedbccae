UNWIND $keys AS key
MATCH (art:Article {band3: key})
RETURN art.id AS id, art.minhash AS minhash
