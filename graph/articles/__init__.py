"""Files to articles: one format a module; nothing here knows of language models or graphs."""
