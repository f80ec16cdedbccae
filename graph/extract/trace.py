"""What extraction leaves behind for whoever asks why: which candidates became statements, in which scope, and what was refused.
Kept only where a ``Trace`` is handed to the ``Extractor``; nothing is decided by it. explain/ puts it into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from graph.extract.attribution import Scope
    from graph.extract.candidates import Candidate, Context
    from graph.extract.tokens import Token

Reason: TypeAlias = Literal["unknown verb", "object is no actor", "object of another kind", "says nothing", "question", "duplicate"]


@dataclass(frozen=True, slots=True)
class Made:
    """A candidate that became a statement of two local actors or places, and the scope it was read in."""

    candidate: Candidate
    subject: str
    object: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class Refused:
    """A trigger that gave no statement. ``candidate`` stands where it got so far as to be one, ``end`` where one word is to blame."""

    trigger: Token
    reason: Reason
    end: Token | None = None
    candidate: Candidate | None = None


@dataclass(slots=True)
class Trace:
    """All of one document, in the order in which it was decided."""

    context: Context | None = None
    candidates: list[Candidate] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
