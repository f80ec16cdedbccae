CREATE INDEX name_only_word IF NOT EXISTS FOR (n:Name) ON (n.only_word)
