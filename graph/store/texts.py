"""The Cypher that the store itself sends, each text from its file in cypher/; the only place that puts a relationship type into a text.
What the texts are run with is left to the modules that name them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from graph.errors import StoreError
from graph.ids import is_identifier

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


def text_for(name: str, relation: str) -> str:
    """The text of the file with ``relation`` in the place of the type ``RELATION``.

    Raises StoreError for what is no identifier, so that no data can become Cypher.
    """
    if not is_identifier(relation):
        raise StoreError(f"{relation!r} cannot be a relationship type: [A-Z][A-Z0-9_]{{0,62}} is wanted; look into `ontology`")
    return text(name).replace("relation_key", f"{relation.lower()}_key").replace("RELATION", relation)
