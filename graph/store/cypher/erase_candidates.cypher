CALL {
  MATCH (a:Actor {id: $id})
  RETURN a
  UNION
  MATCH (:Alias {id: $alias})-[:OF]->(a:Actor)
  RETURN a
}
RETURN a.id AS id, a.name AS name, [label IN labels(a) WHERE NOT label IN ['Actor', 'Place']][0] AS kind,
       COUNT { MATCH (a)-[:MENTIONED_IN]->() } AS articles
ORDER BY id
