MATCH (p:Place)
WHERE p:Actor AND NOT (p)-[:MENTIONED_IN]->()
RETURN p.id AS id
