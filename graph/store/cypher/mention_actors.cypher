UNWIND $rows AS row
MATCH (art:Article {id: row.article})
MATCH (a:Actor {id: row.id})
CREATE (a)-[m:MENTIONED_IN {local: row.local}]->(art)
SET m += row.props
RETURN count(m) AS n
