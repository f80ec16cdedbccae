UNWIND $keys AS key
MATCH (n:Name {block2: key})
RETURN key, n.id AS id
