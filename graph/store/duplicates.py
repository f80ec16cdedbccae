"""Groups of near-duplicate articles: found anew for those that changed and what is like them, so that copies count once as a source.
When texts are alike is decided in resolve/copies.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.config import Config
from graph.resolve.copies import closure, groups, likeness
from graph.store.engine import Store
from graph.store.names import Changes, chunks
from graph.store.rows import Row, Touched, touched
from graph.store.texts import text


def group_copies(store: Store, config: Config, changes: Changes | None) -> set[Touched]:
    """Set the groups that the articles' texts give, of all or of those that ``changes`` touch; the relationships to project again."""
    size = config.store.batch_size
    known: dict[str, Row] = {}
    if changes is None:
        known = {row["id"]: row for row in store.stream(text("all_copies"))}
        signatures = {id_: row["minhash"] for id_, row in known.items() if row["minhash"] is not None}
    else:
        ids = set(changes.articles)
        for some in chunks(sorted(changes.groups), size):
            ids |= {row["id"] for row in store.read(text("articles_by_group"), {"ids": some})}
        known = _known(store, ids, size)
        start = {id_: row["minhash"] for id_, row in known.items() if row["minhash"] is not None}
        signatures = closure(start, lambda wanted: _found(store, wanted, size))
        known |= _known(store, signatures.keys() - known.keys(), size)
    wanted = groups(signatures)
    changed = [
        {"id": id_, "duplicate_group": wanted.get(id_)} for id_, row in sorted(known.items()) if row["duplicate_group"] != wanted.get(id_)
    ]
    keys: set[Touched] = set()
    for rows in chunks(changed, size):
        store.write(lambda tx, rows=rows: tx.run(text("set_duplicate_groups"), {"rows": rows}))  # type: ignore[misc]
        for row in store.read(text("article_keys"), {"ids": [row["id"] for row in rows]}):
            keys.add(touched(row["type"], row["subject"], row["object"], row["key"], config))
    return keys


def duplicates(store: Store) -> list[Row]:
    """The articles that have near-duplicates, group by group, each with its likeness to the first of its group."""
    rows = store.read(text("duplicates"))
    first: dict[str, str] = {}
    for row in rows:
        first.setdefault(row["duplicate_group"], row["minhash"])
    return [
        {
            **{name: value for name, value in row.items() if name != "minhash"},
            "likeness": round(likeness(row["minhash"], first[row["duplicate_group"]]), 2),
        }
        for row in rows
    ]


def _known(store: Store, ids: Iterable[str], size: int) -> dict[str, Row]:
    return {row["id"]: row for some in chunks(sorted(ids), size) for row in store.read(text("article_copies"), {"ids": some})}


def _found(store: Store, wanted: Iterable[tuple[int, str]], size: int) -> Mapping[str, str]:
    by_place: dict[int, list[str]] = defaultdict(list)
    for place, band in wanted:
        by_place[place].append(band)
    found: dict[str, str] = {}
    for place, keys in sorted(by_place.items()):
        for some in chunks(keys, size):
            for row in store.read(text(f"articles_by_band{place + 1}"), {"keys": some}):
                found[row["id"]] = row["minhash"]
    return found
