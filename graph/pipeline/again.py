"""Extracting again what a graph holds, from the texts it stores: after a change of model, settings or newsgraph itself.
What is extracted and loaded goes the way of every build."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.articles.stored import boilerplate_of
from graph.errors import SchemaError
from graph.model import Article

if TYPE_CHECKING:
    from graph.store.engine import Store


def begin(store: Store) -> None:
    """Take the graph's fingerprint away, so that a load may give it another; until that load ends the graph counts as unsettled."""
    from graph.store.schema import GRAPH_ID
    from graph.store.texts import text

    props = {"fingerprint": None, "unsettled": True}
    with store.turn():
        store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": props}))


def stored_articles(store: Store, fingerprint: str, done: Container[str]) -> Iterator[Article]:
    """The stored articles of other fingerprints, but for those whose ids are in ``done``, by id."""
    after = ""
    while page := store.read(_query("stored_articles"), {"after": after, "fingerprint": fingerprint}):
        after = page[-1]["id"]
        for row in page:
            if row["id"] not in done:
                yield Article(**row, boilerplate=boilerplate_of(row["path"], row["text"]))


def refuse_mixture(store: Store, fingerprint: str) -> None:
    """Raise SchemaError where articles of the graph were extracted another way: an earlier ``--reextract`` did not come to its end."""
    left = store.read(_query("left_behind"), {"fingerprint": fingerprint})
    if left:
        raise SchemaError(f"some articles of this graph, such as {left[0]['id']}, were extracted another way{_do(left[0]['textless'])}")


def refuse_textless(store: Store, fingerprint: str) -> None:
    """Raise SchemaError where articles that are to be extracted again have no text in the graph."""
    left = [row["id"] for row in store.read(_query("left_behind"), {"fingerprint": fingerprint}) if row["textless"]]
    if left:
        raise SchemaError(f"the graph does not hold the texts of all its articles, such as {', '.join(left)}{_do(True)}")


def _do(textless: bool) -> str:
    return ": name their sources, `newsgraph build --reextract PATH...`" if textless else ": run `newsgraph build --reextract` to the end"


def _query(name: str) -> str:
    return Path(__file__).with_name(f"{name}.cypher").read_text(encoding="utf-8")
