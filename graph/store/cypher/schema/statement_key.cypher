CREATE INDEX statement_key IF NOT EXISTS FOR (s:Statement) ON (s.key)
