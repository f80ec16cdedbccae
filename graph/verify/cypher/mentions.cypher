UNWIND $ids AS id
MATCH (art:Article {id: id})<-[m:MENTIONED_IN]-(x)
RETURN art.id AS article, x.id AS id, labels(x) AS labels, properties(m) AS props, art.published AS published
