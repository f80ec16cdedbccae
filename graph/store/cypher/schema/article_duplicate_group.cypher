CREATE INDEX article_duplicate_group IF NOT EXISTS FOR (a:Article) ON (a.duplicate_group)
