CREATE INDEX name_block2 IF NOT EXISTS FOR (n:Name) ON (n.block2)
