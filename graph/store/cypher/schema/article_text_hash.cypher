CREATE INDEX article_text_hash IF NOT EXISTS FOR (a:Article) ON (a.text_hash)
