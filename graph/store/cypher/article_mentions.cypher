UNWIND $ids AS id
MATCH (art:Article {id: id})
OPTIONAL MATCH (art)<-[m:MENTIONED_IN]-(x)
RETURN art.duplicate_group AS duplicate_group, m.own AS own, x.id AS id, m.kind AS kind, m.scoped AS scoped
