CREATE INDEX statement_date_from IF NOT EXISTS FOR (s:Statement) ON (s.date_from)
