"""The typed relationships that people draw and measure: what the statements behind each say together, computed anew, never counted up.
Who the statements' ends are was settled before, in resolution.py."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from graph.config import DEFAULT_TYPE, Config
from graph.store.ahead import ahead
from graph.store.engine import Store
from graph.store.rows import Row, Touched
from graph.store.texts import text, text_for

Voice = tuple[int, str]
"""Who says something: 0 and a source, or 1 and the id of an article that names none."""


def project(
    store: Store, config: Config, keys: Iterable[Touched] | None = None, *, progress: Callable[[str, int], None] | None = None
) -> int:
    """Compute the typed relationships of ``keys`` (None: all) from their statements; how many there are of them.

    A relationship whose statements give no fact any more is deleted. Facts are positive statements that are asserted or reported, of
    roles the current ones, between two different ends.
    """
    size = config.store.batch_size
    wanted: Iterable[str] = [touched.key for touched in keys] if keys is not None else _all_keys(store)
    if keys is not None:
        keys = set(keys)
    made: set[str] = set()
    pending = iter(sorted(set(wanted)))
    for _, relationships in ahead(lambda some: _relationships(store, some, config), iter(lambda: list(islice(pending, size)), [])):
        _write(store, relationships)
        made.update(row["key"] for _, row in relationships)
        if progress is not None:
            progress("project", len(made))
    present = keys if keys is not None else (Touched(r["type"], r["start"], r["key"]) for r in store.stream(text("projected")))
    _delete(store, [touched for touched in present if touched.key not in made], size)
    return len(made)


def _relationships(store: Store, keys: list[str], config: Config) -> list[tuple[str, Row]]:
    return list(relationships_of(store.read(text("facts"), {"keys": keys}), config))


def _all_keys(store: Store) -> Iterator[str]:
    for row in store.stream(text("statement_keys")):
        yield row["key"]


def relationships_of(facts: Iterable[Row], config: Config) -> Iterator[tuple[str, Row]]:
    """The type and row (``key``, ``start``, ``end``, ``props``) of each relationship that the facts of some keys make, by key.

    Of each key all facts are given; a fact is a row of ``cypher/facts.cypher``.
    """
    by_key: dict[str, list[Row]] = defaultdict(list)
    for fact in facts:
        former = fact["type"] in config.role_types and fact["role_status"] not in (None, "current")
        if not former and fact["subject"] != fact["object"]:
            by_key[fact["key"]].append(fact)
    for key in sorted(by_key):
        some = by_key[key]
        type_, ends = some[0]["type"], [some[0]["subject"], some[0]["object"]]
        if type_ in config.symmetric_types:
            ends.sort()
        yield type_, {"key": key, "start": ends[0], "end": ends[1], "props": _numbers(some)}


def _numbers(facts: list[Row]) -> Row:
    """What the facts of one key say together: see The graph in docs/model.md."""
    days = [fact["date_from"] for fact in facts if fact["date_from"] is not None]
    categories = Counter(fact["category"] for fact in facts if fact["category"] is not None)
    voices = _voices(facts)
    best: dict[Voice, float] = {}
    for fact in facts:
        voice = voices[fact["article"]]
        best[voice] = max(best.get(voice, 0.0), fact["confidence"])
    doubt = 1.0
    for voice in sorted(best):
        doubt *= 1.0 - best[voice]
    return {
        "category": min(categories, key=lambda category: (-categories[category], category), default=None),
        "verb": facts[0]["verb"] if facts[0]["type"] == DEFAULT_TYPE else None,
        "statements": len({fact["statement"] for fact in facts}),
        "articles": len({fact["article"] for fact in facts}),
        "sources": len(best),
        "first_date": min(days, default=None),
        "last_date": max(days, default=None),
        "places": sorted({fact["place"] for fact in facts if fact["place"] is not None}),
        "confidence": round(1.0 - doubt, 6),
    }


def _voices(facts: list[Row]) -> dict[str, Voice]:
    """By article, who speaks in it: its source, or the article alone where it has none; in all copies and near-duplicates the least."""
    first: dict[str, Voice] = {}
    for fact in facts:
        voice = (0, fact["source"]) if fact["source"] is not None else (1, fact["article"])
        copied = _copied(fact)
        first[copied] = min(voice, first.get(copied, voice))
    return {fact["article"]: first[_copied(fact)] for fact in facts}


def _copied(fact: Row) -> str:
    """What an article shares with its copies."""
    return str(fact["duplicate_group"] or fact["text_hash"] or fact["article"])


def _write(store: Store, relationships: list[tuple[str, Row]]) -> None:
    by_shape: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for type_, row in relationships:
        by_shape[type_, "places" if row["end"].startswith("place:") else "actors"].append(row)

    def work(tx: Any) -> None:
        for type_, ends in sorted(by_shape):
            tx.run(text_for(f"project_onto_{ends}", type_), {"rows": by_shape[type_, ends]})

    store.write(work)


def _delete(store: Store, gone: list[Touched], size: int) -> None:
    by_type: dict[str, list[Row]] = defaultdict(list)
    for touched in sorted(gone):
        by_type[touched.type].append({"start": touched.start, "key": touched.key})
    for type_, rows in by_type.items():
        rest = iter(rows)
        while some := list(islice(rest, size)):
            store.write(lambda tx, some=some, type_=type_: tx.run(text_for("unproject", type_), {"rows": some}))  # type: ignore[misc]
