UNWIND $keys AS key
MATCH (n:Name {only_word: key})
RETURN key, n.id AS id
