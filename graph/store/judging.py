"""Puts judgements of names into force and out of it: keeps them, and settles what they bear on, as a graph built afresh with them would be.
What a judgement does is in judgements/actors.py; judgements of statements have a way of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.config import Config
from graph.judgements.actors import OF_NAMES, check, concerned, judged_names, part_of
from graph.judgements.record import Judgement
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.given import Given, is_office, plain
from graph.store.engine import Store
from graph.store.judgements import judgements, keep, withdraw
from graph.store.names import CHUNK, Changes, chunks
from graph.store.resolution import Progress, settle, write_chunks
from graph.store.restating import attached
from graph.store.rows import Row
from graph.store.schema import GRAPH_ID, ensure_schema
from graph.store.texts import text
from graph.store.turns import alone


@alone
def judge_names(
    store: Store,
    config: Config,
    new: Sequence[Judgement] = (),
    *,
    withdrawn: Iterable[str] = (),
    at: str | None = None,
    progress: Progress | None = None,
) -> int:
    """Keep ``new`` judgements of names, withdraw those with the ids ``withdrawn`` as of ``at``, and make the graph what it then is.

    How many judgements came into force or went out of it. Raises UsageError where one lacks what its verdict needs.
    """
    for one in new:
        check(one)
    state = ensure_schema(store, config)
    before = _in_force(store)
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True, "held": None}}))
    keep(store, new)
    if gone := set(withdrawn) & before.keys():
        assert at is not None
        withdraw(store, gone, at)
    after = _in_force(store)
    changed = [one for id_, one in sorted((before | after).items()) if (id_ in before) != (id_ in after)]
    changes = Changes(judged={own for one in changed for own in concerned(one)})
    if not state.unsettled:
        _divide(store, changed, Given(judged_names(after.values()), gazetteer_of(config)), changes, config.store.batch_size)
    settle(store, config, None if state.unsettled else set(), None if state.unsettled else changes, progress=progress)
    return len(changed)


def _in_force(store: Store) -> dict[str, Judgement]:
    return {one.id: one for one in judgements(store) if one.verdict in OF_NAMES}


def _divide(store: Store, changed: Iterable[Judgement], given: Given, changes: Changes, size: int) -> None:
    """Give the mentions of names that ``changed`` divides, or no longer, the own ids that they have now; those of offices on which it bears
    as well, which are not their holders'."""
    articles = {article for one in changed if one.verdict == "divided" for article in dict(one.change)["articles"]}
    offices = {own for one in changed if one.verdict != "divided" for own in one.about if is_office(own)}
    if offices and given.gazetteer.by_id:
        articles |= {row["article"] for row in store.stream(text("offices")) if plain(row["own"]) in offices}
    rows: list[Row] = []
    for some in chunks(sorted(articles), size):
        for row in store.read(text("own_ids_in"), {"ids": some}):
            own = given.own_of(row["article"], plain(row["own"]), row["published"])
            if own != row["own"]:
                rows.append({"article": row["article"], "id": row["id"], "local": row["local"], "own": own})
                changes.lost |= {row["own"], own}
                changes.astray.setdefault(own, set()).add(row["id"])
    write_chunks(store, "set_own", rows, size)


def attachments(store: Store, some: Sequence[Judgement]) -> dict[str, str]:
    """By the id of each judgement in force, what it has to do with the graph: ``yes``, or why it does nothing."""
    judged = judged_names(some)
    names = judged.linked({own for one in some if one.verdict in OF_NAMES for own in concerned(one)})
    present = {row["id"] for ids in chunks(sorted(names), CHUNK) for row in store.read(text("names_by_id"), {"ids": ids})}
    held = attached(store)
    overruled = {pair.judgement.id for pair in judged.ruling(present).overruled}
    said = {}
    for one in some:
        wanted = [part_of(one)] if one.verdict == "divided" else list(one.about)
        missing = sorted(set(wanted) - present)
        if one.verdict not in OF_NAMES:
            said[one.id] = "yes" if one.id in held else "no: no statement of its article fits it, or a newer judgement says otherwise"
        elif one.verdict == "divided" and missing:
            said[one.id] = f"no: none of its articles has {one.about[0]}"
        elif missing:
            said[one.id] = f"no: no article has {' or '.join(missing)}"
        else:
            said[one.id] = "no: a newer judgement says otherwise" if one.id in overruled else "yes"
    return said
