UNWIND $ids AS id
MATCH (s:Statement {id: id})-[r:SAID_BY|AT]->(x)
WHERE x.id IN $gone
DELETE r
