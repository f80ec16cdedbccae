CREATE INDEX name_first_word IF NOT EXISTS FOR (n:Name) ON (n.first_word)
