"""Articles to statements: one construction or attribute a module."""
