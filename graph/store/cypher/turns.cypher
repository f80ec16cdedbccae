SHOW TRANSACTIONS YIELD metaData, status
WHERE metaData.newsgraph = 'turn'
RETURN count(*) AS had, sum(CASE WHEN status STARTS WITH 'Blocked' THEN 1 ELSE 0 END) AS awaited
