CREATE INDEX article_band4 IF NOT EXISTS FOR (a:Article) ON (a.band4)
