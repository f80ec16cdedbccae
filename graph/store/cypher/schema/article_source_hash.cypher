CREATE INDEX article_source_hash IF NOT EXISTS FOR (a:Article) ON (a.source_hash)
