"""newsgraph: from a folder of news to a knowledge graph of who did what to whom, where and when."""
