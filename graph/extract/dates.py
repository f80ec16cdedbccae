"""The time that belongs to a candidate: the nearest time expression of its clause, its own first, then its verb's.
What an expression means is said in time/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context
from graph.extract.circumstances import ascent, belonging
from graph.extract.time import Date, find_dates

if TYPE_CHECKING:
    from spacy.tokens import Token


class Calendar:
    """The time expressions of one document, each with the words it may belong to."""

    def __init__(self, context: Context, published: str | None) -> None:
        self._found: list[tuple[Date, int, list[Token]]] = []
        for span in find_dates(context.doc, published):
            if span.date is not None:
                root = context.doc[span.start : span.end].root
                self._found.append((span.date, span.start, [root, *ascent(root, context.lexicon.nouns)]))

    def date_of(self, candidate: Candidate) -> Date | None:
        """When it happened, as precise as the text; None where the text does not say."""
        if candidate.construction == "role":
            return None
        ranked = [
            (*near, abs(start - candidate.head.i), start)
            for _, start, chain in self._found
            if (near := belonging(candidate, chain)) is not None
        ]
        if not ranked:
            return None
        best = min(ranked)[-1]
        return next(date for date, start, _ in self._found if start == best)
