CREATE INDEX article_band8 IF NOT EXISTS FOR (a:Article) ON (a.band8)
