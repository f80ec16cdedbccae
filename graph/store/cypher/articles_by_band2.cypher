UNWIND $keys AS key
MATCH (art:Article {band2: key})
RETURN art.id AS id, art.minhash AS minhash
