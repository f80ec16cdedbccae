"""The graph in a database: the only place that imports neo4j and arcadedb."""
