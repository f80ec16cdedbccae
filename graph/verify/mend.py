"""Makes anew what follows from statements and mentions: keys, names, aliases, who is who, groups of duplicates and the projection.
What does not follow from these stays as it is; run.py tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from graph.config import Config
from graph.extract.geography import by_code
from graph.ids import alias_id, relationship_key
from graph.judgements.actors import judged_names
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.given import Given
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.names import chunks, everything
from graph.store.resolution import settle, write_chunks
from graph.store.rows import Row, bare_country, likes, text_hash
from graph.store.schema import GRAPH_ID, ensure_schema
from graph.store.texts import text, text_for
from graph.store.turns import alone
from graph.verify.finding import query
from graph.verify.projection import breaches
from graph.verify.schema import check_schema
from graph.verify.statements import bearer_of
from graph.verify.who import is_stale

TOGETHER = 50


@alone
def mend(store: Store, config: Config, *, progress: Callable[[str, int], None] | None = None) -> None:
    """Make what can be computed what it should be. Cut off, it is gone on with by the next build, retraction or repair.

    A graph in which an id stands twice is left alone: which of the two a relationship should lead to, nothing in it tells.
    Raises SchemaError where the graph is of another schema version.
    """
    if any(finding.invariant == "id" for finding in check_schema(store, config)):
        return
    ensure_schema(store, config)
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True}}))
    size = config.store.batch_size
    for ids in chunks([row["id"] for row in store.stream(query("article_ids")) if row["id"] is not None], TOGETHER):
        _hashes(store, ids, size)
        _ends(store, ids, size)
        _keys(store, ids, config)
    _places(store, size)
    _aliases(store, size)
    names = everything(store, lambda _done: None, Given(judged_names(judgements(store)), gazetteer_of(config)))
    stale = [row["id"] for row in store.stream(query("names")) if len(row["of"]) != 1 or is_stale(row, names)]
    write_chunks(store, "delete_names", stale, size, parameter="ids")
    for finding, drawn in list(breaches(store, config)):
        if drawn is not None:
            rows = [{"start": drawn["start"], "key": finding.ids[0]}]
            store.write(lambda tx, rows=rows, type_=drawn["type"]: tx.run(text_for("unproject", type_), {"rows": rows}))  # type: ignore[misc]
    settle(store, config, None, None, progress=progress)


def _hashes(store: Store, ids: list[str], size: int) -> None:
    rows = []
    for row in store.read(query("articles"), {"ids": ids}):
        props = row["props"]
        wanted = likes(props.get("minhash"))
        if props.get("text") is not None:
            wanted["text_hash"] = text_hash(props["text"])
        if any(props.get(name) != value for name, value in wanted.items()):
            rows.append({"id": row["id"], "props": wanted})
    write_chunks(store, "set_articles", rows, size)


def _ends(store: Store, ids: list[str], size: int) -> None:
    """Ends that lead to another actor than the one which the article tells of under their local name."""
    mentions: dict[str, dict[tuple[str, str], Row]] = defaultdict(dict)
    for row in store.read(query("mentions"), {"ids": ids}):
        mentions[row["article"]][str(row["props"].get("local")), str(row["id"])] = row
    rows: dict[str, list[Row]] = defaultdict(list)
    for end in store.read(query("ends"), {"ids": ids}):
        article, local = end["article"], end["props"].get("local")
        if local is None or (str(local), end["id"]) in mentions[article]:
            continue
        bearer = bearer_of(end, mentions[article])
        row = {"article": article, "local": local, "old": end["id"], "new": bearer}
        if bearer is not None and row not in rows[end["type"]]:
            rows[end["type"]].append(row)
    for type_, some in sorted(rows.items()):
        write_chunks(store, f"move_{type_.lower()}", some, size)


def _keys(store: Store, ids: list[str], config: Config) -> None:
    statements = [row["id"] for row in store.read(query("statements"), {"ids": ids})]
    rows = []
    for row in store.read(text("statement_ends"), {"ids": statements}):
        symmetric = row["type"] in config.symmetric_types
        key = relationship_key(row["subject"], row["type"], row["object"], symmetric=symmetric, verb=row["verb"])
        if row["key"] != key:
            rows.append({"id": row["id"], "key": key})
    write_chunks(store, "set_keys", rows, config.store.batch_size)


def _places(store: Store, size: int) -> None:
    """Places that do not lie in the country that their id names."""
    ids = [row["id"] for row in store.stream(text("ids_of_places")) if row["id"] is not None]
    for some in chunks(ids, size):
        rows = []
        for row in store.read(query("places"), {"ids": some}):
            parts = row["id"].split(":")
            country = parts[1] if len(parts) == 3 and by_code(parts[1]) is not None else None
            if row["within"] != ([country] if country else []):
                rows.append({"id": row["id"], "country": country})
        within = [row for row in rows if row["country"] is not None]
        store.write(lambda tx, rows=rows: tx.run(query("leave_countries"), {"ids": [row["id"] for row in rows]}))  # type: ignore[misc]
        countries = sorted({row["country"] for row in within})
        write_chunks(store, "create_country", [{"id": code, "props": bare_country(code)} for code in countries], size)
        write_chunks(store, "place_in", within, size)


def _aliases(store: Store, size: int) -> None:
    """Aliases that lead to nobody or have another name than their least spelling, and those of actors that one article alone knows."""
    rows = store.read(query("loose_aliases"))
    write_chunks(store, "delete_aliases", [row["id"] for row in rows if row["least"] is None], size, parameter="ids")
    write_chunks(store, "set_aliases", [{"id": row["id"], "name": row["least"]} for row in rows if row["least"] is not None], size)
    for ids in chunks([row["id"] for row in store.stream(text("ids_of_actors")) if row["id"] is not None], size):
        scoped = {row["id"] for row in store.read(query("scoped"), {"ids": ids})}
        has = {(row["id"], row["of"], row["name"]) for row in store.read(text("aliases_of_actors"), {"ids": sorted(scoped)})}
        wanted = {(alias_id(id_), id_, id_) for id_ in scoped}
        gone = [{"id": alias, "of": of} for alias, of, _ in sorted(has - wanted)]
        new = [{"id": alias, "of": of, "name": name} for alias, of, name in sorted(wanted - has)]
        write_chunks(store, "delete_alias_of", gone, size)
        write_chunks(store, "set_aliases", [{"id": row["id"], "name": row["name"]} for row in new], size)
        write_chunks(store, "alias_of_actors", new, size)
        left = [row["id"] for row in store.read(text("alias_spellings"), {"ids": [row["id"] for row in gone]}) if row["least"] is None]
        write_chunks(store, "delete_aliases", left, size, parameter="ids")
