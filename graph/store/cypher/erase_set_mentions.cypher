UNWIND $rows AS row
MATCH (:Article {id: $id})<-[m:MENTIONED_IN {local: row.local}]-()
SET m += row.props
