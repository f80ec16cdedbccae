"""The Cypher that the store itself sends, each text from its file in cypher/; the only place that puts a relationship type into a text.
What the texts are run with is left to the modules that name them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from graph.errors import StoreError
from graph.ids import is_identifier

_LABEL = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,62}")
_FOLDER = files("graph.store") / "cypher"


@cache
def text(name: str) -> str:
    """The text of ``cypher/<name>.cypher``."""
    return (_FOLDER / f"{name}.cypher").read_text(encoding="utf-8")


@cache
def schema_texts() -> dict[str, str]:
    """The schema statements by the name of the constraint or index each makes, in the order of names."""
    found = {entry.name.removesuffix(".cypher"): entry.read_text(encoding="utf-8") for entry in (_FOLDER / "schema").iterdir()}
    return dict(sorted(found.items()))


def label(name: str) -> str:
    """``name``, which is to stand as a label in a text. Raises StoreError for what is no identifier."""
    if not _LABEL.fullmatch(name):
        raise StoreError(f"{name!r} cannot be a label: newsgraph writes letters, digits and _")
    return name


def text_of(name: str, **words: str) -> str:
    """The text of the file with each of the capital ``words`` replaced by a label or type, or labels joined by ``:``.

    Raises StoreError for what is no identifier, so that no data can become Cypher.
    """
    given = {word: ":".join(label(part) for part in value.split(":")) for word, value in words.items()}
    return re.sub("|".join(given), lambda found: given[found[0]], text(name))


def text_for(name: str, relation: str) -> str:
    """The text of the file with ``relation`` in the place of the type ``RELATION``.

    Raises StoreError for what is no identifier, so that no data can become Cypher.
    """
    if not is_identifier(relation):
        raise StoreError(f"{relation!r} cannot be a relationship type: [A-Z][A-Z0-9_]{{0,62}} is wanted; look into `ontology`")
    return text(name).replace("relation_key", f"{relation.lower()}_key").replace("RELATION", relation)
