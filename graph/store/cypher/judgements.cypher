MATCH (j:Judgement)
RETURN j.id AS id, j.verdict AS verdict, j.about AS about, j.at AS at, j.by AS by, j.why AS why, j.change AS change,
       j.evidence AS evidence, j.original AS original, j.withdrawn AS withdrawn
ORDER BY at, id
