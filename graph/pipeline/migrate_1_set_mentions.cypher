UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[m:MENTIONED_IN {local: row.local}]-()
SET m += row.props
