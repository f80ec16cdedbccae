UNWIND $keys AS key
MATCH (n:Name {block1: key})
RETURN key, n.id AS id
