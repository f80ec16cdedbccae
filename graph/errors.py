"""Every error newsgraph raises on purpose, one tree; the command line turns each into a message and an exit code.

NewsgraphError                     1   something newsgraph knows of went wrong
├── UsageError                     2   an argument or parameter does not fit
├── ConfigError                    3   config.yaml, or a value from it
├── ModelError                     4   the spaCy model is missing or unfit
├── ArticleError                   5   an article that cannot be read (raised with --strict only)
├── StoreError                     6   the database: address, password, lock, version
│   ├── StoreLockedError           6   another process holds the embedded database
│   └── SchemaError                6   another schema version or fingerprint
├── QueryError                     7   a Cypher file or query: header, parameters, a write in a read
└── PluginError                    8   a plug-in failed to load or to do its work
"""

from __future__ import annotations


class NewsgraphError(Exception):
    """The root. ``exit_code`` is what the command line ends with."""

    exit_code = 1


class UsageError(NewsgraphError):
    """An argument or parameter does not fit."""

    exit_code = 2


class ConfigError(NewsgraphError):
    """The configuration does not fit its schema."""

    exit_code = 3


class ModelError(NewsgraphError):
    """The language model is missing or unfit."""

    exit_code = 4


class ArticleError(NewsgraphError):
    """An article cannot be read: ``path`` and ``reason`` say which and why."""

    exit_code = 5

    def __init__(self, path: str, reason: str, detail: str = "") -> None:
        super().__init__(f"{path}: {reason}" + (f": {detail}" if detail else ""))
        self.path = path
        self.reason = reason
        self.detail = detail


class StoreError(NewsgraphError):
    """The database cannot be reached or does not do what is asked."""

    exit_code = 6


class StoreLockedError(StoreError):
    """Another process holds the embedded database."""


class SchemaError(StoreError):
    """The graph has another schema version or fingerprint."""


class QueryError(NewsgraphError):
    """A Cypher file or an ad hoc query does not fit."""

    exit_code = 7


class PluginError(NewsgraphError):
    """A plug-in failed to load or to do its work."""

    exit_code = 8
