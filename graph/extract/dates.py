"""The time that belongs to a candidate: the nearest time expression of its clause, its own first, then its verb's.
What an expression means is time.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.assemble import Dated
from graph.extract.candidates import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Calendar:
    """The time expressions of one document."""

    def __init__(self, doc: Doc, published: str | None) -> None:
        self.doc = doc
        self.published = published

    def date_of(self, candidate: Candidate) -> Dated | None:
        """When it happened, as precise as the text; None where the text does not say."""
        del candidate
        return None
