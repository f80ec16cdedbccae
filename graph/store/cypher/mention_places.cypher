UNWIND $rows AS row
MATCH (art:Article {id: row.article})
MATCH (p:Place {id: row.id})
CREATE (p)-[m:MENTIONED_IN {local: row.local}]->(art)
SET m += row.props
RETURN count(m) AS n
