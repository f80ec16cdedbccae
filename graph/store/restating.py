"""Articles of a graph made to say what they say with the judgements in force, from what the graph stores of them: nothing is extracted.
What judgements do to statements is judgements/'s; who is who afterwards resolution.py's."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from graph.config import Config
from graph.errors import UsageError
from graph.judgements.actors import judged_names
from graph.judgements.record import Judgement
from graph.judgements.statements import StatementJudgements, fits, statement_of, unjudged
from graph.model import Article, End, Extraction, LocalActor, Place, Statement, Withheld
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.given import Given
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.names import Changes, chunks
from graph.store.resolution import Progress, settle
from graph.store.rows import Row, Touched, rows_of
from graph.store.schema import ensure_schema
from graph.store.texts import text
from graph.store.turns import alone
from graph.store.writing import standing, write_rows

_TOGETHER = 100
"""Articles held at a time."""


@alone
def restate(store: Store, articles: Iterable[str], config: Config, *, progress: Progress | None = None) -> int:
    """Bring articles in line with the judgements of statements in force; how many of them said something else before.

    Ids that the graph does not have are passed over. Cut off anywhere, the next load or restatement settles what was begun.
    """
    state = ensure_schema(store, config)
    in_force = judgements(store)
    judged, given = StatementJudgements(in_force, config), Given(judged_names(in_force), gazetteer_of(config))
    changes, keys, changed = Changes(), set[Touched](), 0
    for some in chunks(sorted(set(articles)), _TOGETHER):
        before = list(stored_extractions(store, some))
        after = [judged.apply(unjudged(extraction)) for extraction in before]
        new = [now for was, now in zip(before, after, strict=True) if _said(now) != _said(was)]
        if not new:
            continue
        rows = rows_of(new, standing(store, new, given), config, "", given)
        rows.articles = [{"id": row["id"], "props": {"withheld": row["props"]["withheld"]}} for row in rows.articles]
        ids = [extraction.article.id for extraction in new]
        old, forgotten = store.write(lambda tx, rows=rows, ids=ids: write_rows(tx, rows, ids, config))  # type: ignore[misc]
        changes.forget(forgotten)
        for extraction in new:
            changes.add(extraction, given)
        keys |= old | rows.touched
        changed += len(new)
    if changed or state.unsettled:
        settle(store, config, None if state.unsettled else keys, None if state.unsettled else changes, progress=progress)
    return changed


def _said(extraction: Extraction) -> tuple[Any, ...]:
    return (
        sorted(extraction.statements, key=lambda one: one.id),
        sorted(actor.local for actor in extraction.actors),
        sorted(place.id for place in extraction.places),
        extraction.withheld,
    )


def stored_extractions(store: Store, ids: Sequence[str]) -> Iterator[Extraction]:
    """What the graph holds of articles, as the records that it was loaded from; without ``boilerplate``, which is not stored."""
    mentions, statements = defaultdict(list), defaultdict(list)
    for row in store.read(text("stored_mentions"), {"ids": ids}):
        mentions[row["article"]].append(row)
    for row in store.read(text("stored_statements"), {"ids": ids}):
        statements[row["article"]].append(row)
    for row in store.read(text("stored_extractions"), {"ids": ids}):
        withheld = row.pop("withheld")
        some = mentions[row["id"]]
        yield Extraction(
            Article(**row),
            tuple(_actor(one) for one in some if one["kind"] != "Place"),
            tuple(_place(one) for one in some if one["kind"] == "Place"),
            tuple(_statement(row["id"], one, some) for one in statements[row["id"]]),
            tuple(_withheld(line) for line in withheld or ()),
        )


def attached(store: Store) -> dict[str, str]:
    """The judgements that hold something in the graph: the id of each, and of the statement that it withholds or corrects."""
    found = {}
    for row in store.stream(text("withheld_articles")):
        for line in row["withheld"]:
            one = _withheld(line)
            found[one.judgement] = one.statement.id
    return found


def find_statement(store: Store, id_: str) -> tuple[Statement, str, Judgement | None]:
    """The statement of an id, or of its first characters, as it was extracted; its article; the judgement in force on it.

    Raises UsageError where there is none, or several.
    """
    in_force = {one.id: one for one in judgements(store)}
    found = {row["id"]: row["article"] for row in store.read(text("statements_by_id"), {"id": id_})}
    for row in store.stream(text("withheld_articles")):
        found |= {one.statement.id: row["article"] for one in map(_withheld, row["withheld"]) if one.statement.id.startswith(id_)}
    if not id_ or len(found) != 1:
        several = f"it begins {len(found)} ids, such as {', '.join(sorted(found)[:5])}" if found else "there is none"
        raise UsageError(f"no one statement has the id {id_!r}: {several}; `newsgraph query evidence` and other queries show the ids")
    (statement_id, article), *_ = found.items()
    (extraction,) = stored_extractions(store, [article])
    (statement,) = [one for one in unjudged(extraction).statements if one.id == statement_id]
    held = [one.judgement for one in extraction.withheld if one.statement.id == statement_id]
    return statement, article, in_force.get(held[0]) if held else None


def judgements_on(store: Store, statement: Statement) -> list[Judgement]:
    """The judgements in force that fit a statement, the oldest first."""
    about = [one for one in judgements(store) if one.evidence and one.evidence[0].article == statement.article_id]
    return [one for one in about if one.verdict in ("rejected", "corrected") and fits(one, [statement])]


_STATEMENT = {field.name for field in fields(Statement)} - {"article_id", "subject", "object", "said_by", "place"}


def _statement(article: str, row: Row, mentions: list[Row]) -> Statement:
    own = {name: value for name, value in row["statement"].items() if name in _STATEMENT}
    places = {one["local"] for one in mentions if one["kind"] == "Place"}
    place = row["place"]
    if place is not None and place not in places:
        # A country, which the article knows by another id than the graph.
        place = next((one["local"] for one in mentions if one["of"] == place and one["kind"] == "Country"), place)
    return Statement(
        article_id=article,
        subject=End(**row["subject"]),
        object=replace(End(**row["object"]), is_place=row["object"]["local"] in places),
        said_by=End(**row["said_by"]) if row["said_by"] else None,
        place=place,
        **{"category": None, **own},
    )


def _actor(row: Row) -> LocalActor:
    names = tuple(zip(row["names"] or (), row["counts"] or (), strict=True))
    return LocalActor(row["local"], row["kind"], row["name"], names, row["country"], bool(row["scoped"]), row["latitude"], row["longitude"])


def _place(row: Row) -> Place:
    return Place(row["local"], row["name"], row["country"], row["latitude"], row["longitude"], tuple(row["names"] or ()))


def _withheld(line: str) -> Withheld:
    judgement, statement, added = json.loads(line)
    return Withheld(judgement, statement_of(json.loads(statement)), tuple(added))
