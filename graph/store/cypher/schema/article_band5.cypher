CREATE INDEX article_band5 IF NOT EXISTS FOR (a:Article) ON (a.band5)
