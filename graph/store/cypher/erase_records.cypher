MATCH (n)
WHERE n:Change OR n:Judgement
RETURN properties(n) AS props
