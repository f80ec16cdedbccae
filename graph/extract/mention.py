"""What a mention is: words of a document that may stand for an actor or a place.
mentions.py finds them, coreference.py says who they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from graph.model import Kind

Form = Literal["name", "nominal", "pronoun"]
PEOPLE = "people"
"""The phrase of a country's people: "the Norwegians"."""


@dataclass(slots=True)
class Mention:
    """Words that stand for one or more actors, or for a place. Token positions; ``end`` is exclusive."""

    start: int
    end: int
    head: int
    kind: Kind | Literal["Place"]
    form: Form
    name: str
    """A name's text, or the folded lemma phrase of a common noun ("foreign minister")."""
    country: str | None = None
    plural: bool = False
    owner: int | None = None
    """Head position of the possessor or organisation it belongs to ("the company's spokesman")."""
    actors: tuple[str, ...] = ()
    """Local ids, filled by coreference; several for "the two leaders"."""
    place: str | None = None
    """Id of the place it names, where it names one."""
    within: str | None = None
    """The country, state or region that the words beside a place's name put it in: "Tripoli, Lebanon"."""
    coreferent: bool = False
    """Whether coreference, not its own words, says who it is."""
    countries: tuple[str, ...] = ()
    """All of them, where the words name several: "Norwegian and Swedish officials", "the leaders of Norway and Sweden"."""
    gazetted: bool = field(default=False)
    """Whether a gazetteer vouches for kind and name."""
    core: int = -1
    """Where the name itself begins, after titles; of a common noun its first word."""
    titles: frozenset[str] = frozenset()
    """Those before a person's name."""
    where: str | None = None
    """Country of the place that its own "in" phrase names ("rebels in Darfur"); its own country only where it has none."""
