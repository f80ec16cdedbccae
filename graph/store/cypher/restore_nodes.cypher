UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row
RETURN count(n) AS n
