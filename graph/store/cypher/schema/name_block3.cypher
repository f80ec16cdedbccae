CREATE INDEX name_block3 IF NOT EXISTS FOR (n:Name) ON (n.block3)
