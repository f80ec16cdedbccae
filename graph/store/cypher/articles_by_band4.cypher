UNWIND $keys AS key
MATCH (art:Article {band4: key})
RETURN art.id AS id, art.minhash AS minhash
