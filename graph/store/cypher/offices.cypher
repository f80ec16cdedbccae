MATCH (art:Article)<-[m:MENTIONED_IN]-(:Actor)
WHERE m.kind = 'Office' AND m.scoped = false
RETURN art.id AS article, m.own AS own
