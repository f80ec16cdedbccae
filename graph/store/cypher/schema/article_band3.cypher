CREATE INDEX article_band3 IF NOT EXISTS FOR (a:Article) ON (a.band3)
