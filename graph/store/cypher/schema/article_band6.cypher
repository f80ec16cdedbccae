CREATE INDEX article_band6 IF NOT EXISTS FOR (a:Article) ON (a.band6)
