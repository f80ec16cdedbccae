CREATE INDEX article_band7 IF NOT EXISTS FOR (a:Article) ON (a.band7)
