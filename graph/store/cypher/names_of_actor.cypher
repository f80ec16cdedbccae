MATCH (a:Actor {id: $id})-[m:MENTIONED_IN]->(:Article)
RETURN m.own AS own, m.kind AS kind, m.name AS name, m.country AS country, m.local AS local, m.scoped AS scoped, count(*) AS n
ORDER BY n DESC, own, name, country
