"""The largest one-to-one pairing of statements with facts.
Which may be paired is for the caller to say."""

from __future__ import annotations

from collections.abc import Sequence


def largest_pairing(choices: Sequence[Sequence[str]]) -> int:
    """How many of the statements can have a fact of their own at once; ``choices`` holds, for each, the facts that fit it."""
    holder: dict[str, int] = {}
    return sum(_settle(statement, choices, holder) for statement in range(len(choices)))


def _settle(newcomer: int, choices: Sequence[Sequence[str]], holder: dict[str, int]) -> bool:
    """Find ``newcomer`` a fact, moving earlier holders on to other facts of theirs; breadth first, so that depth is no limit."""
    came_from: dict[str, tuple[int, str | None]] = {}
    queue: list[tuple[int, str | None]] = [(newcomer, None)]
    for statement, held in queue:
        for fact in choices[statement]:
            if fact in came_from:
                continue
            came_from[fact] = (statement, held)
            if fact in holder:
                queue.append((holder[fact], fact))
                continue
            free: str | None = fact
            while free is not None:
                mover, left = came_from[free]
                holder[free] = mover
                free = left
            return True
    return False
