UNWIND $keys AS key
MATCH (n:Name {first_word: key})
RETURN key, n.id AS id
