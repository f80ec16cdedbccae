CREATE INDEX article_band2 IF NOT EXISTS FOR (a:Article) ON (a.band2)
