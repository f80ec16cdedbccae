UNWIND $ids AS id
MATCH (:Article {id: id})<-[m:MENTIONED_IN]-(x)
RETURN m.own AS own, x.id AS id, m.kind AS kind, m.scoped AS scoped
