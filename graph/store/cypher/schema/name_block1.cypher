CREATE INDEX name_block1 IF NOT EXISTS FOR (n:Name) ON (n.block1)
