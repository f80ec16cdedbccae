"""Two runs on the same gold: what was gained, what was lost, what became false, and whether that can be chance.
The runs are read and kept in outcome.py."""

from __future__ import annotations

from collections.abc import Iterator
from math import comb

from graph.evaluate.outcome import Outcome, Told
from graph.evaluate.shares import table


def mcnemar(one_way: int, other_way: int) -> float:
    """The two-sided exact p of McNemar's test: how likely so uneven a split of the changes is where each way is as likely.

    >>> round(mcnemar(1, 8), 4)
    0.0391
    """
    changes, fewer = one_way + other_way, min(one_way, other_way)
    return min(1.0, 2 * sum(comb(changes, k) for k in range(fewer + 1)) / 2**changes) if changes else 1.0


def compare(before: Outcome, now: Outcome) -> Iterator[str]:
    """Lines: a table of the figures, then the items gained and lost and the statements that became false or are so no longer."""
    rows: dict[str, tuple[str, ...]] = {}
    for measure, found in now.found.items():
        old, new = set(before.found[measure]), set(found)
        gained, lost = len(new - old), len(old - new)
        rows[measure] = (
            str(before.shares[measure]),
            str(now.shares[measure]),
            f"{gained} gained, {lost} lost",
            f"{mcnemar(gained, lost):.3f}",
        )
    was, is_ = _by_words(before), _by_words(now)
    became = [key for key, told in is_.items() if told.status == "false" and (key not in was or was[key].status != "false")]
    gone = [key for key, told in was.items() if told.status == "false" and (key not in is_ or is_[key].status != "false")]
    for name in (name for name in now.shares if name not in now.found):
        changes = f"{len(gone)} false gone, {len(became)} became false"
        rows[name] = (str(before.shares[name]), str(now.shares[name]), changes, f"{mcnemar(len(gone), len(became)):.3f}")
    rows["F1"] = (f"{before.f1:.3f}", f"{now.f1:.3f}", f"{now.f1 - before.f1:+.3f}", "")
    yield from table("", rows, ("before", "now", "changes", "p (McNemar, exact)"))[1:]

    measure = next(iter(now.found))
    earlier, later = before.found[measure], now.found[measure]
    gained_ones = [one for one in now.items if one in later and one not in earlier]
    lost_ones = [one for one in now.items if one in earlier and one not in later]
    for word, ones in (("GAINED", gained_ones), ("LOST", lost_ones)):
        for one in ones:
            line, sentence = now.items[one]
            yield f"{word} {line}"
            yield f"    {sentence}"
    for key in became:
        told = is_[key]
        yield f"BECAME FALSE {told.line}: {told.why} (was {was[key].status if key in was else 'not told'})"
        yield f"    {told.sentence}"
    for key in gone:
        told = was[key]
        yield f"NO LONGER FALSE {told.line} (now {is_[key].status if key in is_ else 'not told'})"
        yield f"    {told.sentence}"


def _by_words(outcome: Outcome) -> dict[tuple[str, str], Told]:
    return {(told.line, told.sentence): told for told in outcome.told}
