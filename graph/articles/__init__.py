"""Files to articles: one format a module, found through a registry that plug-ins extend.
Nothing here knows of language models or graphs."""

from graph.articles.boilerplate import find_boilerplate
from graph.articles.read import count_inputs, fingerprint_parts, read_articles, read_changed
from graph.articles.record import Format, Problem, Record, Source, UnreadableError
from graph.articles.unchanged import Unchanged

__all__ = [
    "Format",
    "Problem",
    "Record",
    "Source",
    "Unchanged",
    "UnreadableError",
    "count_inputs",
    "find_boilerplate",
    "fingerprint_parts",
    "read_articles",
    "read_changed",
]
