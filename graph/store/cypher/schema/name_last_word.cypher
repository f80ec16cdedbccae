CREATE INDEX name_last_word IF NOT EXISTS FOR (n:Name) ON (n.last_word)
