"""Takes an actor out of a graph for good: what is said of it, its names wherever they stand, and a keyed hash that keeps them out.
How names are found and masked in texts is masking.py's."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.articles.stored import boilerplate_of
from graph.config import Config
from graph.errors import SchemaError, StoreError, UsageError
from graph.ids import alias_id, fold
from graph.resolve.copies import signature
from graph.resolve.names import FAMILY_FIRST, person_name
from graph.resolve.profile import BY_NAME, Profile, words_of
from graph.store.engine import Store, Transaction
from graph.store.masking import KEY_ID, Masker, masker_of
from graph.store.names import Changes
from graph.store.resolution import settle
from graph.store.rows import Row, Touched, likes, text_hash, touched
from graph.store.schema import GRAPH_ID, check, graph_state, make_schema
from graph.store.texts import text, text_for
from graph.store.turns import alone

PAGE = 50
"""Articles that are looked through together; each that is changed is one transaction."""
Progress = Callable[[str, int], None]


@dataclass(slots=True)
class Erasing:
    """What erasing an actor takes away."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    """The spellings that are masked."""
    others: tuple[str, ...]
    """Actors and places whose own name holds one of them, and which go too."""
    articles: int
    """That name it."""
    statements: int
    """That have it as an end."""
    own: frozenset[str] = field(default=frozenset(), repr=False)


def planned(store: Store, name: str) -> Erasing:
    """What erasing the actor would take away; nothing is written. ``name`` is any spelling, or an id.

    Raises UsageError where no actor or several are called so, or it is no person and no body; StoreError where there is no graph.
    """
    state = graph_state(store)
    if state is None:
        raise StoreError("this database holds no graph")
    check(state)
    found = store.read(text("erase_candidates"), {"id": name, "alias": alias_id(name)})
    exact = [row for row in found if row["id"] == name]
    if not found:
        raise UsageError(f"no actor of the graph is called {name!r}; `newsgraph actors list --search TEXT` finds parts of names")
    if len(found) > 1 and not exact:
        some = "".join(f"\n  {row['id']} ({row['name']}, {row['articles']} articles)" for row in found)
        raise UsageError(f"{len(found)} actors are called {name!r}; name one by its id:{some}")
    row = (exact or found)[0]
    if row["kind"] not in BY_NAME:
        raise UsageError(f"{row['id']} is a {row['kind'].lower()}: people and bodies with a name of their own can be erased")
    own, names = set(), set()
    for one in store.read(text("names_of_actors"), {"ids": [row["id"]]}):
        own.add(one["id"])
        names |= {words_of(one["id"]), *Profile.from_json(one["id"], one["kind"], one["profile"]).names}
    probe = _probe(row["kind"], names)
    others = sorted({other["of"] for other in store.stream(text("names")) if other["of"] != row["id"] and _holds(probe, other["id"])})
    statements = store.read(text("erase_count"), {"id": row["id"]})[0]["n"]
    spelled = sorted(spelling for spelling in names if fold(spelling) != spelling) or sorted(names)
    return Erasing(row["id"], row["name"], row["kind"], tuple(spelled), tuple(others), row["articles"], statements, frozenset(own))


@alone
def erase(store: Store, plan: Erasing, config: Config, *, progress: Progress | None = None) -> int:
    """Erase what ``plan`` names; in how many articles something was changed.

    Each article is changed whole or not at all; cut off, it is run again with the same name or id.
    """
    told = progress if progress is not None else lambda _stage, _done: None
    state = graph_state(store)
    if state is None:
        raise SchemaError("this database holds no graph")
    make_schema(store, config.types)
    masker = _remember(store, plan)
    going = frozenset({plan.id, *plan.others})
    changes, keys, changed = Changes(), set[Touched](), 0
    for done, article in enumerate(_articles(store), 1):
        rows = store.read(text("erase_mentions"), {"id": article["id"]})
        if _concerned(article, rows, masker, going):
            of = {"of": masker.hash(plan.id)[:16], "what": "article", "hash": masker.token(article["id"])}
            if of["of"] in _active(article, masker) or any(row["actor"] == plan.id for row in rows):
                masker = _with(store, masker, of)
            keys |= store.write(lambda tx, a=article, r=rows, m=masker: _change(tx, a, r, m, going, config))  # type: ignore[misc]
            _heard(changes, article, rows, masker, going)
            changed += 1
        told("erase", done)
    _scrub(store, masker, plan)
    settle(store, config, None if state.unsettled else keys, None if state.unsettled else changes, progress=progress)
    return changed


def _probe(kind: str, names: set[str]) -> Masker:
    """A masker of the names alone, for looking."""
    key = "00"
    empty = Masker(key, [])
    return Masker(key, [row["props"] for row in _hashes(empty, "probe", kind, names) if row["props"]["what"] == "full"])


def _holds(masker: Masker, own: str) -> bool:
    words = own.replace("-", " ").partition(":")[2]
    return masker.mask(words, any_case=True) != words


def _hashes(masker: Masker, of: str, kind: str, names: set[str]) -> Iterator[Row]:
    """The rows of the ``Erasure`` nodes of names: full ones, and of a person also what it is called in short."""
    folded = {name for name in map(fold, names) if name}
    several = {name for name in folded if " " in name}
    # Where nothing longer is known the one word is all that it can be recognised by.
    full = several if several and kind == "Person" else folded
    short = folded - full
    if kind == "Person":
        for name in full & several:
            spelled = person_name(name).spelled
            short |= {spelled[-1], *([spelled[0]] if spelled[0] in FAMILY_FIRST else [])}
    for what, some in (("full", full), ("short", short - full)):
        for name in sorted(some):
            found = masker.hash(name)
            yield {"id": f"{of}:{what}:{found}", "props": {"what": what, "hash": found, "of": of, "words": len(name.split())}}


def _remember(store: Store, plan: Erasing) -> Masker:
    """Keep the hashes of the names before anything goes, and mark the graph; all that is erased in it."""
    had = {row["id"]: row["key"] for row in store.read(text("erasures")) if row["id"] == KEY_ID}
    key = had.get(KEY_ID) or secrets.token_hex(32)
    masker = Masker(key, [])
    rows = [{"id": KEY_ID, "props": {"key": key}}]
    rows += _hashes(masker, masker.hash(plan.id)[:16], plan.kind, {*plan.names, *map(words_of, plan.own)})

    def work(tx: Transaction) -> None:
        tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True, "held": None}})
        tx.run(text("set_erasures"), {"rows": rows})

    store.write(work)
    made = masker_of(store)
    assert made is not None
    return made


def _with(store: Store, masker: Masker, props: Row) -> Masker:
    """The masker that also knows an article which speaks of an erased actor, kept in the graph."""
    rows = [{"id": f"{props['of']}:article:{props['hash']}", "props": props}]
    store.write(lambda tx: tx.run(text("set_erasures"), {"rows": rows}))
    masker.know(props)
    return masker


def _articles(store: Store) -> Iterator[Row]:
    after = ""
    while page := store.read(text("erase_articles"), {"after": after, "n": PAGE}):
        after = page[-1]["id"]
        yield from page


_TEXTS = ("text", "title", "source")
_NAMED = ("path", "root", "name", "url")


def _active(article: Row, masker: Masker) -> frozenset[str]:
    return masker.active(article["id"], [article[name] for name in ("text", "title", "name", "path", "url")])


def _concerned(article: Row, rows: list[Row], masker: Masker, going: frozenset[str]) -> bool:
    # Without a text only its statements tell whom it names.
    named = article["text"] is None or any(row["actor"] in going for row in rows)
    return named or bool(_active(article, masker)) or any(masker.mask(article[name] or "") != (article[name] or "") for name in _TEXTS)


def _change(tx: Transaction, article: Row, rows: list[Row], masker: Masker, going: frozenset[str], config: Config) -> set[Touched]:
    """Take what goes out of one article and mask the names in the rest of it; the relationships to compute again."""
    active, id_ = _active(article, masker), article["id"]
    gone = _gone(rows, masker, active, going)
    statements = tx.run(text("erase_statements"), {"id": id_})
    lost = {row["id"] for row in statements if {row["subject"], row["object"]} & gone}
    withheld, forgotten = _withheld(article["withheld"] or [], rows, masker, active, gone)
    lost |= forgotten & {row["id"] for row in statements}
    ends = tx.run(text("statement_ends"), {"ids": sorted(lost)})
    tx.run(text("erase_ends"), {"ids": [row["id"] for row in statements], "gone": sorted(gone)})
    tx.run(text("delete_statements"), {"ids": sorted(lost)})
    tx.run(text("erase_mentioned"), {"id": id_, "gone": sorted(gone)})
    tx.run(text("erase_scoped"), {"ids": sorted({row["actor"] for row in rows if row["scoped"]} & gone)})
    left = [row for row in statements if row["id"] not in lost]
    tx.run(text("erase_set_statements"), {"rows": [{"id": row["id"], "props": _masked(row["props"], masker, active)} for row in left]})
    for relation in ("SUBJECT", "OBJECT", "SAID_BY"):
        some = [(row["id"], row[relation.lower() + "_props"]) for row in left]
        masked = [{"id": one, "props": props} for one, found in some if found and (props := _masked(found, masker, active))]
        tx.run(text_for("erase_set_ends", relation), {"rows": masked})
    names = {row["own"] for row in rows if row["actor"] in gone}
    others = [{"local": row["local"], "props": _said(row, names, masker, active)} for row in rows if row["actor"] not in gone]
    tx.run(text("erase_set_mentions"), {"id": id_, "rows": others})
    tx.run(text("erase_set_article"), {"id": id_, "props": _article_props(article, masker, active) | {"withheld": withheld}})
    return {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in ends}


def _withheld(
    lines: list[str], rows: list[Row], masker: Masker, active: frozenset[str], gone: set[str]
) -> tuple[list[str] | None, set[str]]:
    """Of the statements that judgements hold back those without who leaves, masked; the ids of the others."""
    locals_ = {row["local"] for row in rows if row["actor"] in gone}
    kept, forgotten = [], set()
    for line in lines:
        judgement, record, added = json.loads(line)
        statement = json.loads(record)
        ends = {name: statement[name] for name in ("subject", "object", "said_by") if name in statement}
        if {ends["subject"]["local"], ends["object"]["local"]} & locals_:
            forgotten.add(statement["id"])
            continue
        if "said_by" in ends and ends.pop("said_by")["local"] in locals_:
            del statement["said_by"]
        statement |= _masked({name: value for name, value in statement.items() if name not in ends}, masker, active)
        statement |= {name: end | _masked(end, masker, active) for name, end in ends.items()}
        kept.append(json.dumps([judgement, json.dumps(statement, ensure_ascii=False, sort_keys=True), added], ensure_ascii=False))
    return kept or None, forgotten


def _gone(rows: list[Row], masker: Masker, active: frozenset[str], going: frozenset[str]) -> set[str]:
    """Who leaves the article: who goes altogether, and who is named in it by what is masked in it."""
    return {row["actor"] for row in rows if row["actor"] in going or masker.mask(row["name"], active) != row["name"]}


def _said(row: Row, names: set[str], masker: Masker, active: frozenset[str]) -> Row:
    """What a mention says, without the names that left the article."""
    counts = row["counts"] if row["counts"] is not None else [1] * len(row["names"] or ())
    spelled = [(name, n) for name, n in zip(row["names"] or (), counts, strict=True) if masker.mask(name, active) == name]
    props: Row = {"names": [name for name, _ in spelled]}
    if row["counts"] is not None:
        props["counts"] = [n for _, n in spelled]
    for name, left in (
        ("company", [own for own in row["company"] or () if own not in names]),
        ("offices", [office for office in row["offices"] or () if masker.mask(office, active, any_case=True) == office]),
    ):
        props[name] = left or None
    return props


def _masked(props: dict[str, Any], masker: Masker, active: frozenset[str]) -> Row:
    """Of properties those texts that hold a name, masked."""
    found = {name: _mask_value(value, masker, active) for name, value in props.items() if name not in _FIXED}
    return {name: value for name, value in found.items() if value != props[name]}


_FIXED = frozenset({"id", "key", "type", "category", "own", "local"})


def _mask_value(value: Any, masker: Masker, active: frozenset[str]) -> Any:
    if isinstance(value, list):
        return [_mask_value(item, masker, active) for item in value]
    return masker.mask(value, active) if isinstance(value, str) else value


def _article_props(article: Row, masker: Masker, active: frozenset[str]) -> Row:
    props: Row = {name: masker.mask(article[name], active) for name in _TEXTS if article[name]}
    props |= {name: masker.mask(article[name], active, any_case=True) for name in _NAMED if article[name]}
    props |= {"id": masker.masked_id(article["id"], active), "source_hash": None}
    if props.get("text") is not None and props["text"] != article["text"]:
        props["text_hash"] = text_hash(props["text"])
        props |= likes(signature(props["text"], boilerplate_of(props.get("path") or "", props["text"])))
    return props


def _heard(changes: Changes, article: Row, rows: list[Row], masker: Masker, going: frozenset[str]) -> None:
    """Take in what resolving must look at again: all who stand in the article, since it tells of each who the others are."""
    active = _active(article, masker)
    gone = _gone(rows, masker, active, going)
    changes.articles.add(masker.masked_id(article["id"], active))
    changes.left |= gone
    if article["duplicate_group"] is not None:
        changes.groups.add(article["duplicate_group"])
    changes.lost |= {row["own"] for row in rows if not row["scoped"]}


def _scrub(store: Store, masker: Masker, plan: Erasing) -> None:
    """Take the names out of the journal and the judgements: an entry on the erased goes, in the others they are masked."""
    of = frozenset({masker.hash(plan.id)[:16]})
    ids = {plan.id, *plan.own, *plan.others}
    gone, changed = [], []
    for row in store.stream(text("erase_records")):
        values = [item for value in row["props"].values() for item in (value if isinstance(value, list) else [value])]
        if ids & {value for value in values if isinstance(value, str)}:
            gone.append(row["props"]["id"])
        elif props := _masked(row["props"], masker, of):
            changed.append({"id": row["props"]["id"], "props": props})
    store.write(lambda tx: tx.run(text("erase_delete_records"), {"ids": gone}))
    store.write(lambda tx: tx.run(text("erase_set_records"), {"rows": changed}))
