UNWIND $rows AS row
MATCH (n)
WHERE (n:Change OR n:Judgement) AND n.id = row.id
SET n += row.props
