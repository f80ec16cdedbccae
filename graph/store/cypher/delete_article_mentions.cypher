UNWIND $ids AS id
MATCH (:Article {id: id})<-[m:MENTIONED_IN]-()
DELETE m
