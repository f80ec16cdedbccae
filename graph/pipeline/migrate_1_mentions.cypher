UNWIND $ids AS id
MATCH (:Article {id: id})<-[m:MENTIONED_IN]-()
RETURN id AS article, m.local AS local, m.kind AS kind, m.name AS name, m.names AS names, m.counts AS counts, m.country AS country,
       m.scoped AS scoped
