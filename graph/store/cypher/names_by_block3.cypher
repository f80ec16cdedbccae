UNWIND $keys AS key
MATCH (n:Name {block3: key})
RETURN key, n.id AS id
