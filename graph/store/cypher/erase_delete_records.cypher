UNWIND $ids AS id
MATCH (n)
WHERE (n:Change OR n:Judgement) AND n.id = id
DETACH DELETE n
