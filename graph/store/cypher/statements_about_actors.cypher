UNWIND $rows AS row
MATCH (art:Article {id: row.article})
MATCH (x:Actor {id: row.subject})
MATCH (y:Actor {id: row.object})
CREATE (s:Statement {id: row.id})
SET s += row.props
CREATE (s)-[:FROM]->(art)
CREATE (s)-[rs:SUBJECT]->(x)
SET rs += row.subject_props
CREATE (s)-[ro:OBJECT]->(y)
SET ro += row.object_props
RETURN count(s) AS n
