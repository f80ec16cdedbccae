"""Roles and memberships: who holds an office, leads, works for, is kin or a citizen of whom, and which body is part of which.
The verbs of leading and belonging are verbs.py's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from graph.extract.candidates import Candidate, Context
from graph.extract.roles import membership, predicated, titled


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of every role, each told once a sentence however often the parse or the text repeats it."""
    told: set[tuple[object, ...]] = set()
    for one in chain(titled.find(context), predicated.find(context), membership.find(context)):
        target = one.object.place or one.object.actors
        mark = (one.head.sent.start, one.subject.actors, one.type, target, one.office, one.status)
        if mark not in told:
            told.add(mark)
            yield one


__all__ = ["find"]
