"""The journal: which names came to stand for another actor, and why. It tells of what happened, so it is no part of the equality of graphs.
What decides is resolve/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from graph.resolve.evidence import Decision, in_words
from graph.store.engine import Store
from graph.store.names import Names, chunks
from graph.store.rows import Row
from graph.store.texts import text


def record(store: Store, names: Names, actors: Mapping[str, str], decisions: Iterable[Decision], size: int) -> None:
    """Write down the names that stand for another actor than before, and new names of actors that the graph had.

    Of a first load nothing is written: nothing was before.
    """
    moved = list(_moved(names, actors))
    if not moved:
        return
    told: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        told[decision.left].append(decision)
        told[decision.right].append(decision)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    last = store.read(text("last_change"))[0]["id"]
    first = int(last) + 1 if last else 1
    rows = []
    for number, (own, was, is_) in enumerate(moved, first):
        reasons = [in_words(decision) for decision in told[own] if _concerns(decision, own, was, is_, names, actors)]
        rows.append({"id": f"{number:09}", "props": {"at": now, "name": own, "was": was, "now": is_, "why": reasons}})
    for some in chunks(rows, size):
        store.write(lambda tx, some=some: tx.run(text("create_changes"), {"rows": some}))  # type: ignore[misc]


def changes(store: Store, actor: str | None = None, limit: int = 100) -> list[Row]:
    """The last changes, the newest first: of one actor, or of all."""
    return store.read(text("changes"), {"actor": actor, "limit": limit})


def _moved(names: Names, actors: Mapping[str, str]) -> Iterator[tuple[str, str | None, str]]:
    had = {known.of for known in names.known.values()}
    for own in sorted(names.judged):
        known = names.known.get(own)
        if known is None:
            if actors[own] in had and actors[own] != own:
                yield own, None, actors[own]
        elif known.of != actors[own]:
            yield own, known.of, actors[own]


def _concerns(decision: Decision, own: str, was: str | None, is_: str, names: Names, actors: Mapping[str, str]) -> bool:
    """Whether a decision on ``own`` says why it is where it is now, or no longer where it was."""
    other = decision.right if decision.left == own else decision.left
    if decision.joined:
        return actors.get(other) == is_ or other == is_
    known = names.known.get(other)
    return was is not None and known is not None and known.of == was and actors.get(other) != is_
