"""The user's judgements in a graph: nodes with the label ``Judgement``, which no load, retraction or rebuild takes away.
What a judgement does is in judgements/; this only keeps and gives."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.judgements.record import Evidence, Judgement
from graph.store.engine import Store
from graph.store.names import chunks
from graph.store.rows import Row
from graph.store.texts import text
from graph.store.turns import alone

_TOGETHER = 1000


def judgements(store: Store, *, withdrawn: bool = False) -> list[Judgement]:
    """The judgements in force, the oldest first; with ``withdrawn`` those that were withdrawn as well."""
    found = (_record(row) for row in store.stream(text("judgements")))
    return [one for one in found if withdrawn or one.in_force]


@alone
def keep(store: Store, some: Sequence[Judgement]) -> int:
    """Keep judgements; those that the graph has are left as they are, but withdrawn where they come so. How many are new."""
    had = {one.id: one for one in judgements(store, withdrawn=True)}
    new = {one.id: one for one in some if one.id not in had}
    for rows in chunks([_row(one) for one in new.values()], _TOGETHER):
        store.write(lambda tx, rows=rows: tx.run(text("set_judgements"), {"rows": rows}))  # type: ignore[misc]
    for one in some:
        if one.withdrawn is not None and one.id in had and had[one.id].in_force:
            withdraw(store, [one.id], one.withdrawn)
    return len(new)


@alone
def withdraw(store: Store, ids: Iterable[str], at: str) -> None:
    """Put judgements out of force; they stay on record."""
    rows = [{"id": id_, "props": {"withdrawn": at}} for id_ in sorted(set(ids))]
    store.write(lambda tx: tx.run(text("set_judgements"), {"rows": rows}))


def _row(one: Judgement) -> Row:
    props: Row = {
        "verdict": one.verdict,
        "about": list(one.about),
        "at": one.at,
        "by": one.by,
        "why": one.why,
        "change": _json(dict(one.change)) if one.change else None,
        "evidence": [_json([e.article, e.sentence, list(e.mentions)]) for e in one.evidence],
        "original": one.original,
        "withdrawn": one.withdrawn,
    }
    return {"id": one.id, "props": props}


def _record(row: Row) -> Judgement:
    evidence = (json.loads(line) for line in row["evidence"] or ())
    made = Judgement(row["id"], row["verdict"], tuple(row["about"]), row["at"], row["by"], row["why"] or "")
    return replace(
        made,
        change=tuple(sorted(json.loads(row["change"]).items())) if row["change"] else (),
        evidence=tuple(Evidence(article, sentence, tuple(mentions)) for article, sentence, mentions in evidence),
        original=row["original"],
        withdrawn=row["withdrawn"],
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
