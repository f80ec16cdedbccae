UNWIND $keys AS key
MATCH (n:Name {last_word: key})
RETURN key, n.id AS id
