"""What a load did, in articles, statements, actors and relationships. The build's own report (pipeline/report.py) takes it in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.model import Extraction

LISTED = 1000
"""Articles that a report names one by one at most; beyond that it counts them."""


@dataclass(slots=True)
class LoadReport:
    """What a load did, in articles and statements."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    without_statements: int = 0
    """Of the added and replaced."""
    copies: int = 0
    """Of the added and replaced, those whose text an article of another root has too."""
    copied: list[tuple[str, str]] = field(default_factory=list)
    """The ids of the first ``LISTED`` of them, each with that of the other."""
    statements: int = 0
    types: Counter[str] = field(default_factory=Counter)
    """Statements by type."""
    modalities: Counter[str] = field(default_factory=Counter)
    new_actors: int = 0
    """Actors, places not counted, that the graph did not have; negative where fewer are left."""
    projected: int = 0
    """Typed relationships computed."""
    gazetteer_exchanged: bool = False
    """Whether who is who was settled with another gazetteer of actors before, or with none."""

    def take(self, new: Sequence[Extraction], changed: int, copies: Sequence[tuple[str, str]]) -> None:
        """Count articles that were written, of which so many took an older text's place, and their ``copies``."""
        self.replaced += changed
        self.added += len(new) - changed
        self.copies += len(copies)
        self.copied += copies[: max(0, LISTED - len(self.copied))]
        for extraction in new:
            self.without_statements += not extraction.statements
            for statement in {statement.id: statement for statement in extraction.statements}.values():
                self.statements += 1
                self.types[statement.type] += 1
                self.modalities[statement.modality] += 1
