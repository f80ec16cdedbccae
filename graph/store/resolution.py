"""Settles a graph after its articles changed: who is who, names of actors and places, aliases, and what nobody mentions any more.
Who is who is decided in resolve/; what relationships then say in projection.py. All is computed from what the graph stores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from graph.config import Config
from graph.errors import StoreError
from graph.ids import actor_id, alias_id, relationship_key
from graph.model import KINDS, Actor, Kind, LocalActor
from graph.resolve.across import Assignment, LocalRow, own_id
from graph.store.engine import Store, Transaction
from graph.store.projection import project
from graph.store.rows import Row, Touched, bare_country, touched
from graph.store.schema import GRAPH_ID
from graph.store.texts import text

T = TypeVar("T")
Progress = Callable[[str, int], None]
"""Told the stage (``load``, ``resolve``, ``project``) and how much of it is done."""

_LOCATED = ("name", "country", "latitude", "longitude")


def settle(store: Store, config: Config, keys: set[Touched] | None, *, progress: Progress | None = None) -> int:
    """Resolve the whole graph and project ``keys`` and what resolving touches (None: everything); how many relationships were computed.

    The mark that a load leaves on the graph is taken off last: cut off anywhere before, the next load settles everything again.
    """
    moved = resolve(store, config, progress=progress)
    if keys is not None:
        keys = keys | moved
    projected = project(store, config, keys, progress=progress)
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": None}}))
    return projected


def resolve(store: Store, config: Config, *, progress: Progress | None = None) -> set[Touched]:
    """Make actors, places and aliases what the graph's mentions say; the relationships that have to be projected again.

    Nothing but the set of mentions decides, so the order in which articles came does not matter.
    """
    census = _Census()
    for done, row in enumerate(store.stream(text("mentions")), start=1):
        census.add(row)
        if progress is not None and done % 1000 == 0:
            progress("resolve", done)
    size = config.store.batch_size
    keys: set[Touched] = set()
    for moves in chunks(_moves(store, census, size), size):
        keys |= store.write(lambda tx, moves=moves: _move(tx, moves, config))  # type: ignore[misc]
    _sweep(store, size)
    keys |= _refresh(store, census, config)
    _refresh_aliases(store, census, size)
    return keys


@dataclass(slots=True)
class _Tally:
    """What the articles say of a place, or of where a country lies."""

    names: Counter[str] = field(default_factory=Counter)
    located: Counter[tuple[str | None, float | None, float | None]] = field(default_factory=Counter)
    spellings: set[str] = field(default_factory=set)

    def add(self, row: Row) -> None:
        self.names[row["name"]] += 1
        self.located[row["country"], row["latitude"], row["longitude"]] += 1
        self.spellings |= {row["name"], *(row["names"] or ())}

    def props(self) -> Row:
        """The most frequent of each; of several the least."""
        country, latitude, longitude = min(self.located, key=lambda at: (-self.located[at], repr(at)))
        name = min(self.names, key=lambda text_: (-self.names[text_], text_))
        return {"name": name, "country": country, "latitude": latitude, "longitude": longitude}


class _Census:
    """What all mentions of the graph say, in the size of its actors and places."""

    def __init__(self) -> None:
        self.assignment = Assignment()
        self.places: dict[str, _Tally] = {}
        self.countries: dict[str, _Tally] = {}
        self._standing: dict[tuple[str, str], LocalRow] = {}
        """By own id and the actor where it stands, one row of those that do."""

    def add(self, row: Row) -> None:
        if row["kind"] == "Place":
            self.places.setdefault(row["id"], _Tally()).add(row)
            return
        local = _local_row(row)
        self.assignment.add(local)
        self._standing.setdefault((own_id(local), row["id"]), local)
        if row["kind"] == "Country":
            self.countries.setdefault(row["local"], _Tally()).add(row)

    def left_behind(self) -> list[str]:
        """The actors at which some rows stand that belong to another."""
        return sorted({actor for (_, actor), row in self._standing.items() if self.assignment.id_of(row) != actor})

    def actors(self) -> Iterator[tuple[Actor, Row]]:
        """Every actor that is not scoped, and its node's properties."""
        for actor in self.assignment.actors():
            props: Row = {"name": actor.name, "country": actor.country}
            if actor.kind == "Country":
                located = self.countries[actor.id].props()
                props |= {"latitude": located["latitude"], "longitude": located["longitude"]}
            yield actor, props


def _local_row(row: Row) -> LocalRow:
    kind: Kind = row["kind"]
    names = tuple(zip(row["names"] or (), row["counts"] or (), strict=True))
    return LocalRow(row["article"], LocalActor(row["local"], kind, row["name"], names, row["country"]))


def _moves(store: Store, census: _Census, size: int) -> Iterator[Row]:
    """The local actors that stand at another actor than they should."""
    for ids in chunks(census.left_behind(), size):
        for row in store.read(text("mentions_of"), {"ids": ids}):
            new = census.assignment.id_of(_local_row(row))
            if new != row["id"]:
                yield {"article": row["article"], "local": row["local"], "old": row["id"], "new": new, "kind": row["kind"]}


def _move(tx: Transaction, moves: Sequence[Row], config: Config) -> set[Touched]:
    """Move local actors from one actor to another, and rewrite the keys of their statements; the relationships gained and lost."""
    for kind in KINDS:
        new = sorted({move["new"] for move in moves if move["kind"] == kind})
        if new:
            tx.run(text(f"create_{kind.lower()}"), {"rows": [{"id": id_, "props": {"name": id_}} for id_ in new]})
    rows = [{name: move[name] for name in ("article", "local", "old", "new")} for move in moves]
    before: dict[str, Row] = {}
    statements: set[str] = set()
    for end in ("subject", "object"):
        found = {row["id"] for row in tx.run(text(f"{end}s_to_move"), {"rows": rows})}
        before |= {row["id"]: row for row in tx.run(text("statement_ends"), {"ids": sorted(found)})}
        statements |= found
    for relation in ("subject", "object", "said_by"):
        tx.run(text(f"move_{relation}"), {"rows": rows})
    moved = tx.run(text("move_mentioned_in"), {"rows": rows})[0]["n"]
    if moved != len(rows):
        raise StoreError(
            f"{len(rows)} local actors were to be moved, {moved} were: the graph was changed by another writer; run the command again"
        )
    keys = {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in before.values()}
    rewritten = []
    for row in tx.run(text("statement_ends"), {"ids": sorted(statements)}):
        symmetric = row["type"] in config.symmetric_types
        key = relationship_key(row["subject"], row["type"], row["object"], symmetric=symmetric, verb=row["verb"])
        keys.add(touched(row["type"], row["subject"], row["object"], key, config))
        rewritten.append({"id": row["id"], "key": key})
    tx.run(text("set_keys"), {"rows": rewritten})
    return keys


def _sweep(store: Store, size: int) -> None:
    """Take out places, then actors, that nothing mentions; a country stays while one of its places does."""
    for unmentioned, delete in (("unmentioned_places", "delete_places"), ("unmentioned_actors", "delete_actors")):
        ids = [row["id"] for row in store.stream(text(unmentioned))]
        write_chunks(store, delete, ids, size, parameter="ids")


def _refresh(store: Store, census: _Census, config: Config) -> set[Touched]:
    """Set names, countries and coordinates that are not what the mentions say; the relationships that name a renamed place."""
    size = config.store.batch_size
    expected = {actor.id: props for actor, props in census.actors()}
    stored = {row["id"]: row for row in store.stream(text("places"))}
    renamed = []
    actors, places = [], []
    for row in store.stream(text("actors")):
        id_ = row["id"]
        props = expected.get(id_) or (bare_country(id_) if id_ in stored else None)
        if props is not None and any(row[name] != value for name, value in props.items()):
            actors.append({"id": id_, "props": props})
            if id_ in stored and stored[id_]["name"] != props["name"]:
                renamed.append(id_)
    for id_, tally in census.places.items():
        props = tally.props()
        if any(stored[id_][name] != props[name] for name in _LOCATED):
            places.append({"id": id_, "props": props})
            if stored[id_]["name"] != props["name"]:
                renamed.append(id_)
    keys: set[Touched] = set()
    for ids in chunks(renamed, size):
        rows = store.read(text("keys_at"), {"ids": ids})
        keys |= {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in rows}
    write_chunks(store, "set_actors", actors, size)
    write_chunks(store, "set_places", places, size)
    return keys


def _refresh_aliases(store: Store, census: _Census, size: int) -> None:
    """Make the aliases those that the spellings of the actors and places give, and their ids."""
    wanted: dict[tuple[str, str], None] = {}
    names: dict[str, str] = {}

    def want(spelling: str, id_: str) -> None:
        alias = alias_id(spelling)
        if alias:
            wanted[alias, id_] = None
            names[alias] = min(spelling, names.get(alias, spelling))

    for actor, _ in census.actors():
        want(actor.id, actor.id)
        for name in actor.names:
            want(name, actor.id)
            if actor.kind in ("Person", "Organization"):
                want(actor_id(actor.kind, name), actor.id)
    for id_, tally in census.places.items():
        for spelling in {id_, *tally.spellings}:
            want(spelling, id_)
    for row in store.stream(text("bare_countries")):
        for spelling in (row["id"], bare_country(row["id"])["name"]):
            want(spelling, row["id"])
    gone, misnamed = [], set(names)
    for row in store.stream(text("aliases")):
        pair = (row["id"], row["of"])
        if pair in wanted:
            del wanted[pair]
            if row["name"] == names[row["id"]]:
                misnamed.discard(row["id"])
        else:
            gone.append({"id": row["id"], "of": row["of"]})
    write_chunks(store, "delete_alias_of", gone, size)
    write_chunks(store, "set_aliases", [{"id": id_, "name": names[id_]} for id_ in sorted(misnamed)], size)
    for name, is_place in (("alias_of_places", True), ("alias_of_actors", False)):
        rows = [{"id": alias, "of": of} for alias, of in wanted if of.startswith("place:") == is_place]
        write_chunks(store, name, rows, size)
    unused = [row["id"] for row in store.stream(text("unused_aliases"))]
    write_chunks(store, "delete_aliases", unused, size, parameter="ids")


def write_chunks(store: Store, name: str, rows: Sequence[Any], size: int, *, parameter: str = "rows") -> None:
    """Run a file of the store's over the rows, ``size`` to a transaction."""
    for some in chunks(rows, size):
        store.write(lambda tx, some=some: tx.run(text(name), {parameter: some}))  # type: ignore[misc]


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of ``size``, the last one shorter."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
