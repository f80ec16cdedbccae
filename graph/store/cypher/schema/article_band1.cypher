CREATE INDEX article_band1 IF NOT EXISTS FOR (a:Article) ON (a.band1)
