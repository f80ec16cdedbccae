"""Settles a graph after its articles changed: who is who, names of actors and places, aliases, and what nobody mentions any more.
Who is who is decided in resolve/; what relationships then say in projection.py. All is computed from what the graph stores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.config import Config
from graph.errors import StoreError
from graph.ids import relationship_key
from graph.judgements.actors import judged_names
from graph.model import KINDS
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.clusters import cluster
from graph.resolve.evidence import Decision
from graph.resolve.given import Given
from graph.resolve.profile import kind_of
from graph.store.ahead import ahead
from graph.store.duplicates import group_copies
from graph.store.engine import Store, Transaction
from graph.store.journal import record
from graph.store.judgements import judgements
from graph.store.names import Changes, Names, chunks, everything, name_row
from graph.store.neighbourhood import touched_names
from graph.store.projection import project
from graph.store.rows import Row, Touched, touched
from graph.store.schema import GRAPH_ID, graph_state
from graph.store.texts import text
from graph.store.wholes import Whole, node_props, wanted_aliases, wholes_of

Progress = Callable[[str, int], None]
"""Told the stage (``load``, ``resolve``, ``project``) and how much of it is done."""


def settle(store: Store, config: Config, keys: set[Touched] | None, changes: Changes | None, *, progress: Progress | None = None) -> int:
    """Resolve what ``changes`` touch and project ``keys`` and what resolving touches (None: everything); how many relationships were
    computed. A gazetteer of actors other than the one the graph was last settled with concerns everything.

    The mark that a load leaves on the graph is taken off last: cut off anywhere before, the next load settles everything again.
    """
    gazetteer = gazetteer_of(config)
    state = graph_state(store)
    if state is None or state.gazetteer != gazetteer.fingerprint:
        keys, changes = None, None
    moved = resolve(store, config, changes, progress=progress)
    copied = group_copies(store, config, changes)
    if keys is not None:
        keys = keys | moved | copied
    projected = project(store, config, keys, progress=progress)
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": None, "gazetteer": gazetteer.fingerprint}}))
    return projected


def resolve(store: Store, config: Config, changes: Changes | None, *, progress: Progress | None = None) -> set[Touched]:
    """Make actors, places and aliases what the graph's mentions say; the relationships that have to be projected again.

    Nothing but the mentions, the user's judgements in force and the user's gazetteer decide, so neither the order in which articles came
    matters nor what is judged again: with ``changes`` the names that these touch and those on which they have influence, without them all.
    """
    told = progress if progress is not None else _unheard
    given = Given(judged_names(judgements(store)), gazetteer_of(config))
    size = config.store.batch_size
    if changes is None:
        names = everything(store, lambda done: told("resolve", done) if done % 1000 == 0 else None, given)
        write_chunks(store, "set_own", names.divided, size)
    else:
        names = touched_names(store, changes, given)
    told("resolve", len(names.judged))
    decisions: list[Decision] = []
    clusters = cluster(names.profiles, decisions.append, crowded=names.crowded, judged=given.judged, gazetteer=given.gazetteer)
    actors = {own: clusters.actor[own] for own in names.judged}
    left = {actor for own in names.judged for actor in names.standing[own] if actor != actors[own]}
    keys: set[Touched] = set()
    for moves in chunks(_moves(store, names, actors, size), size):
        keys |= store.write(lambda tx, moves=moves: _move(tx, moves, config))  # type: ignore[misc]
    record(store, names, actors, decisions, size)
    changed = _keep(store, names, actors, size)
    left |= {known.of for own, known in names.known.items() if own in names.gone} | (changes.left if changes is not None else set())
    changed |= changes.judged & actors.keys() if changes is not None else set()
    ids = left | {actors[own] for own in changed}
    if changes is None:
        ids |= {row["id"] for which in ("ids_of_actors", "ids_of_places") for row in store.stream(text(which))}
    ids |= _countries(store, [id_ for id_ in sorted(ids) if id_.startswith("place:")], size)
    aliases = _sweep(store, sorted(ids if changes is None else left), size)
    kinds = ((kind, some) for some in chunks(sorted(ids), size) for kind in ("actors", "places"))
    for (kind, _), found in ahead(lambda item: _found(store, *item, given), kinds):
        keys |= _refresh(store, kind, found, config, given)
        aliases |= _refresh_aliases(store, kind, found, size)
    if changes is None:  # those that a resolution which was cut off had taken from their actors already
        aliases |= {row["id"] for row in store.stream(text("ids_of_aliases"))}
    _name_aliases(store, sorted(aliases), size)
    return keys


def _unheard(_stage: str, _done: int) -> None:
    pass


def _moves(store: Store, names: Names, actors: Mapping[str, str], size: int) -> Iterator[Row]:
    """The local actors that stand at another actor than they should."""
    wrong = [
        {"own": own, "old": old, "new": actors[own]}
        for own in sorted(names.judged)
        for old in sorted(names.standing[own])
        if old != actors[own]
    ]
    for some in chunks(wrong, size):
        yield from store.read(text("rows_to_move"), {"rows": some})


def _move(tx: Transaction, moves: Sequence[Row], config: Config) -> set[Touched]:
    """Move local actors from one actor to another, and rewrite the keys of their statements; the relationships gained and lost."""
    for kind in KINDS:
        new = sorted({move["new"] for move in moves if kind_of(move["new"]) == kind})
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


def _keep(store: Store, names: Names, actors: Mapping[str, str], size: int) -> set[str]:
    """Write what was judged onto the nodes of the names, for the next time; the names that are new or not what they were."""
    changed: set[str] = set()
    rows, stood, stand = [], [], []
    for own in sorted(names.judged):
        known, row = names.known.get(own), name_row(names.profiles[own])
        if known is None or known.profile != row["props"]["profile"]:
            rows.append(row)
            changed.add(own)
        if known is None or known.of != actors[own]:
            changed.add(own)
            stand.append({"id": own, "of": actors[own]})
            if known is not None:
                stood.append(own)
    write_chunks(store, "delete_names", sorted(names.gone), size, parameter="ids")
    write_chunks(store, "set_names", rows, size)
    write_chunks(store, "unstand", stood, size, parameter="ids")
    for name, is_place in (("stand_for_places", True), ("stand_for_actors", False)):
        write_chunks(store, name, [row for row in stand if row["of"].startswith("place:") == is_place], size)
    return changed


def _countries(store: Store, places: Sequence[str], size: int) -> set[str]:
    """The countries that the places lie in."""
    return {row["id"] for some in chunks(places, size) for row in store.read(text("countries_of_places"), {"ids": some})}


def _sweep(store: Store, ids: Sequence[str], size: int) -> set[str]:
    """Take out those of the places, then the actors, that nothing mentions, a country once none of its places is left; their aliases."""
    aliases: set[str] = set()
    countries: set[str] = set()
    for kind in ("places", "actors"):
        for some in chunks(sorted({*ids, *countries}), size):
            unmentioned = [row["id"] for row in store.read(text(f"unmentioned_{kind}"), {"ids": some})]
            if unmentioned:
                countries |= _countries(store, unmentioned, size)
                aliases |= {row["id"] for row in store.read(text(f"aliases_of_{kind}"), {"ids": unmentioned})}
                write_chunks(store, f"delete_{kind}", unmentioned, size, parameter="ids")
    return aliases


class _Found(NamedTuple):
    """What the graph has of some actors or places, and what it should have."""

    nodes: list[Row]
    wholes: dict[str, Whole]
    aliases: list[Row]
    wanted: dict[tuple[str, str], str]
    """As of ``wanted_aliases``."""


def _found(store: Store, kind: str, ids: Sequence[str], given: Given) -> _Found:
    nodes, wholes = store.read(text(f"{kind}_by_id"), {"ids": ids}), wholes_of(store, kind, ids, given)
    aliases = store.read(text(f"aliases_of_{kind}"), {"ids": [row["id"] for row in nodes]}) if nodes else []
    return _Found(nodes, wholes, aliases, wanted_aliases(nodes, wholes, given))


def _refresh(store: Store, kind: str, found: _Found, config: Config, given: Given) -> set[Touched]:
    """Set names, countries and coordinates that are not what the mentions say; the relationships that name a renamed place."""
    renamed, changed = [], []
    for row in found.nodes:
        id_, is_country = row["id"], bool(row.get("is_country"))
        props = node_props(kind, id_, found.wholes.get(id_), is_country=is_country, given=given)
        if any(row[name] != value for name, value in props.items()):
            changed.append({"id": id_, "props": props})
            if (kind == "places" or is_country) and row["name"] != props["name"]:
                renamed.append(id_)
    write_chunks(store, f"set_{kind}", changed, config.store.batch_size)
    at = store.read(text("keys_at"), {"ids": renamed}) if renamed else []
    return {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in at}


def _refresh_aliases(store: Store, kind: str, found: _Found, size: int) -> set[str]:
    """Make the aliases of actors or places those that their spellings give, and their ids; the aliases whose name may not be right."""
    wanted, gone = dict(found.wanted), []
    for row in found.aliases:
        pair = (row["id"], row["of"])
        if wanted.get(pair) == row["name"]:
            del wanted[pair]
        elif pair not in wanted:
            gone.append({"id": row["id"], "of": row["of"]})
    new = [{"id": alias, "of": of, "name": name} for (alias, of), name in sorted(wanted.items())]
    write_chunks(store, "delete_alias_of", gone, size)
    otherwise: set[str] = set()
    for some in chunks(new, size):
        otherwise |= {row["id"] for row in store.write(lambda tx, some=some: tx.run(text("make_aliases"), {"rows": some}))}  # type: ignore[misc]
    write_chunks(store, f"alias_of_{kind}", new, size)
    return {row["id"] for row in gone} | otherwise


def _name_aliases(store: Store, ids: Sequence[str], size: int) -> None:
    """Give the aliases the least of their spellings, and take out those that lead nowhere."""
    for some in chunks(ids, size):
        rows = store.read(text("alias_spellings"), {"ids": some})
        write_chunks(store, "delete_aliases", [row["id"] for row in rows if row["least"] is None], size, parameter="ids")
        misnamed = [row for row in rows if row["least"] is not None and row["name"] != row["least"]]
        write_chunks(store, "set_aliases", [{"id": row["id"], "name": row["least"]} for row in misnamed], size)


def write_chunks(store: Store, name: str, rows: Iterable[Any], size: int, *, parameter: str = "rows") -> None:
    """Run a file of the store's over the rows, ``size`` to a transaction."""
    for some in chunks(rows, size):
        store.write(lambda tx, some=some: tx.run(text(name), {parameter: some}))  # type: ignore[misc]
