"""What tells two states of a graph apart: nodes, statements and relationships that were added, changed or removed.
Only what a piece of work touched is compared, so that this costs what the change is large, not what the graph is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.store.engine import Store
from graph.store.names import chunks
from graph.store.rows import Row
from graph.store.texts import text

CHUNK = 1000
WAYS = ("added", "changed", "removed")
LEFT_OUT = frozenset({"Change", "Judgement"})
"""Labels of what is told to the user, and no part of the equality of graphs."""
Items = dict[tuple[str, ...], Row]
"""Nodes by class and id, or relationships by type, ends and key."""


@dataclass(slots=True)
class Difference:
    """Items by way (``added``, ``changed``, ``removed``), each sorted.

    An item is ``labels`` or ``type``, ``id`` or ``start`` and ``end``, and ``properties``; a changed one has ``before`` and ``after``
    instead, with the properties that differ, and the ``key`` of a relationship, the ``type`` of a statement. A statement has its ends
    besides: ``subject``, ``object``, ``article``.
    """

    nodes: dict[str, list[Row]] = field(default_factory=lambda: {way: [] for way in WAYS})
    """All nodes but statements."""
    statements: dict[str, list[Row]] = field(default_factory=lambda: {way: [] for way in WAYS})
    relationships: dict[str, list[Row]] = field(default_factory=lambda: {way: [] for way in WAYS})
    """All relationships, those of the projection among them; these have a ``key``."""

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return any(some for part in (self.nodes, self.statements, self.relationships) for some in part.values())

    def as_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {"nodes": self.nodes, "statements": self.statements, "relationships": self.relationships}


class Touches:
    """What a piece of work was told to write: ids of nodes of any label, and relationships of the projection."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.keys: dict[str, set[str]] = defaultdict(set)
        """By the actor that they start from."""

    def note(self, parameters: Mapping[str, Any]) -> None:
        """Take in the parameters of a query that writes; what stands in ``props`` is said of nodes, and names none."""
        for name, value in parameters.items():
            if name == "props" or name.endswith("_props"):
                continue
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, Mapping):
                    self.note(item)
                elif isinstance(item, str):
                    self.ids.add(item)
        if "start" in parameters and "key" in parameters:
            self.keys[parameters["start"]].add(parameters["key"])


def touched_difference(before: Store, after: Store, touches: Touches) -> Difference:
    """How ``after`` differs from ``before`` in what was touched, and in what hangs on that."""
    found = Difference()
    removed: dict[str, list[str]] = {"actors": [], "places": []}
    statements = set()
    for ids in chunks(sorted(touches.ids), CHUNK):
        for store in (before, after):
            statements |= {row["id"] for row in store.read(text("differ/statements_of_articles"), {"ids": ids})}
        for kind in ("articles", "actors", "places", "aliases", "names", "graphs"):
            one, other = (_nodes(store, kind, ids) for store in (before, after))
            _compare(one, other, found.nodes)
            if kind in removed:
                removed[kind] += [id_ for _, id_ in one.keys() - other.keys()]
        for kind in ("articles", "aliases", "names", "places"):
            _compare_links(before, after, f"links_of_{kind}", {"ids": ids}, found)
    for ids in chunks(sorted(statements | touches.ids), CHUNK):
        _compare_statements(before, after, ids, found)
    rows = [{"start": start, "keys": sorted(keys)} for start, keys in sorted(touches.keys.items())]
    for some in chunks(rows, CHUNK):
        _compare_links(before, after, "projected", {"rows": some}, found)
    for kind, gone in removed.items():
        for ids in chunks(sorted(gone), CHUNK):
            _compare(_links(before, f"links_at_{kind}", {"ids": ids}), {}, found.relationships)
    return _sorted(found)


def everything(store: Store) -> Difference:
    """All of a graph, as added."""
    touches = Touches()
    touches.ids = {row["props"]["id"] for row in store.stream(text("all_nodes")) if not LEFT_OUT & set(row["labels"])}
    for row in store.stream(text("projected")):
        touches.keys[row["start"]].add(row["key"])
    return touched_difference(_Nothing(), store, touches)  # type: ignore[arg-type]


class _Nothing:
    """A store that holds nothing."""

    def read(self, _query: str, _parameters: object = None) -> list[Row]:
        return []


def _compare_statements(before: Store, after: Store, ids: list[str], found: Difference) -> None:
    nodes: list[Items] = []
    for store in (before, after):
        some = _nodes(store, "statements", ids)
        ends = _links(store, "links_of_statements", {"ids": ids})
        for (type_, start, end, *_), _row in sorted(ends.items()):
            name = {"SUBJECT": "subject", "OBJECT": "object", "FROM": "article"}.get(type_)
            if name is not None and ("Statement", start) in some:
                some["Statement", start][name] = end
        nodes.append(some)
    _compare(nodes[0], nodes[1], found.statements)
    _compare_links(before, after, "links_of_statements", {"ids": ids}, found)


def _compare_links(before: Store, after: Store, name: str, parameters: dict[str, Any], found: Difference) -> None:
    _compare(_links(before, name, parameters), _links(after, name, parameters), found.relationships)


def _nodes(store: Store, kind: str, ids: list[str]) -> Items:
    found: Items = {}
    for row in store.read(text(f"differ/{kind}"), {"ids": ids}):
        labels = sorted(row["labels"])
        class_ = "Actor" if "Place" in labels else labels[0]  # a country is both
        found[class_, row["id"]] = {"labels": labels, "id": row["id"], "properties": _given(row["props"])}
    return found


def _links(store: Store, name: str, parameters: dict[str, Any]) -> Items:
    found: Items = {}
    rows = [{**row, "props": _given(row["props"])} for row in store.read(text(f"differ/{name}"), parameters)]
    for row in sorted(rows, key=lambda row: repr(sorted(row["props"].items()))):
        which = str(row["props"].get("key") or row["props"].get("local") or "")
        identity: tuple[str, ...] = (row["type"], row["start"], row["end"], which)
        while identity in found:
            identity = (*identity, "")
        found[identity] = {"type": row["type"], "start": row["start"], "end": row["end"], "properties": row["props"]}
    return found


def _given(props: Mapping[str, Any]) -> Row:
    """Properties that are null are none; the engines differ in whether they tell of them."""
    return {name: value for name, value in sorted(props.items()) if value is not None}


def _compare(before: Items, after: Items, into: dict[str, list[Row]]) -> None:
    into["added"] += [after[key] for key in after.keys() - before.keys()]
    into["removed"] += [before[key] for key in before.keys() - after.keys()]
    for key in before.keys() & after.keys():
        if before[key] != after[key]:
            into["changed"].append(_change(before[key], after[key]))


def _change(before: Row, after: Row) -> Row:
    one, other = before["properties"], after["properties"]
    names = [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
    item = {name: value for name, value in after.items() if name != "properties"}
    item |= {name: other[name] for name in ("key", "type") if name in other and name not in item}
    told = {"before": {name: one.get(name) for name in names}, "after": {name: other.get(name) for name in names}}
    for name in after.keys() - {"properties"}:
        if before.get(name) != after[name]:
            told["before"][name], told["after"][name] = before.get(name), after[name]
    return item | told


def _sorted(found: Difference) -> Difference:
    """Each item once, in an order that does not depend on the engine: what is touched by several ways was compared several times."""
    for part in (found.nodes, found.statements, found.relationships):
        for way, some in part.items():
            part[way] = list(_once(some))
    return found


def _once(items: Iterable[Row]) -> Iterator[Row]:
    last = None
    for item in sorted(items, key=_order):
        if item != last:
            yield item
        last = item


def _order(item: Row) -> tuple[str, ...]:
    which = item.get("type", item.get("labels", [""])[0])
    return str(which), str(item.get("id", item.get("start"))), str(item.get("end", "")), repr(sorted(item.items()))
