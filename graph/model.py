"""The records that pass between the stages: frozen, closed, holding tuples; each field is spelled as in the graph.
They know nothing of files, spaCy or databases; ids and keys are made in ids.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["Person", "Organization", "Country", "Group", "Office"]
"""What an actor is; also the second label of its node. A place has the kind ``Place`` in rows that mix both."""

Modality = Literal["hypothetical", "requested", "possible", "planned", "reported", "asserted"]
Polarity = Literal["positive", "negative"]
RoleStatus = Literal["current", "former", "acting", "designated"]

KINDS: tuple[Kind, ...] = ("Person", "Organization", "Country", "Group", "Office")
MODALITIES: tuple[Modality, ...] = ("hypothetical", "requested", "possible", "planned", "reported", "asserted")
"""In order of precedence: of two that apply, the first wins."""
PLAIN_MODALITIES: frozenset[Modality] = frozenset({"asserted", "reported"})
"""With a positive polarity these are facts, and only facts are projected onto typed relationships."""
PLOVER: tuple[str, ...] = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""The event categories of PLOVER (Political Language Ontology for Verifiable Event Records)."""

Span = tuple[int, int]
"""Start and end of a stretch of ``Article.text``, in code points, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: its text exactly as given, and what is known of it."""

    id: str
    """The record's own id or canonical URL, else ``root/path``."""
    path: str
    """Below the folder named, with ``/``; for standard input and single files the file's name."""
    root: str
    """A name for the folder the article came from."""
    name: str
    """The file's name, or the record's id where a file holds several."""
    text: str
    content_hash: str
    """SHA-256, hexadecimal, of the raw bytes and the metadata resolved for them."""
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: str | None = None
    """An ISO date (``2024-06-18``); null where it is not known, never today's."""
    language: str = "en"
    boilerplate: tuple[Span, ...] = ()
    """Stretches of ``text`` that are the page's, not the article's: sorted, not overlapping. Nothing is taken from them."""
    source_hash: str | None = None
    """SHA-256, hexadecimal, of the bytes of its file, its place and the settings it was read with; null where a file holds several."""


@dataclass(frozen=True, slots=True)
class LocalActor:
    """An actor as one article knows it. Actors of the graph stand for one or more of these."""

    local: str
    """Its id inside the article, from content: ``person:ane-dahl``, ``RUS``, ``office:NOR:defence-minister``."""
    kind: Kind
    name: str
    """The fullest spelling in the article (of a country its common English name)."""
    names: tuple[tuple[str, int], ...] = ()
    """Every spelling that names it, with its count; sorted. Pronouns and role nouns are not names."""
    country: str | None = None
    """ISO 3166 alpha-3, or ``IGO``, ``NGO``; null where not known."""
    scoped: bool = False
    """True where the identity ends with the article ("protesters", "his wife"): never merged across articles."""
    latitude: float | None = None
    """Of a country, which is a place too; else null."""
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere: a city, a region or a facility. Countries are actors and stand in ``LocalActor``."""

    id: str
    """``place:NOR:narvik``; without a country ``place:narvik``."""
    name: str
    country: str | None = None
    """ISO 3166 alpha-3: the place lies ``IN`` that country."""
    latitude: float | None = None
    longitude: float | None = None
    names: tuple[str, ...] = ()
    """Its spellings in the article, sorted."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a statement: an actor or a place, and the words that stand for it in the sentence."""

    local: str
    """``LocalActor.local``, or ``Place.id``."""
    mention: str
    start_char: int
    end_char: int
    is_place: bool = False
    """True where ``local`` is a ``Place.id``: an end of movement or of being based there."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one expression in one sentence says of a pair of actors. Offsets count in ``Article.text``."""

    id: str
    article_id: str
    type: str
    verb: str
    """The trigger's lemma."""
    category: str | None
    trigger: str
    trigger_start: int
    trigger_end: int
    sentence: str
    start_char: int
    """Of the sentence, as is ``end_char``."""
    end_char: int
    subject: End
    object: End
    said_by: End | None = None
    place: str | None = None
    """``Place.id``, or the ``local`` of a country."""
    date: str | None = None
    """EDTF, as precise as the text."""
    date_from: str | None = None
    date_to: str | None = None
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    office: str | None = None
    role_status: RoleStatus | None = None
    confidence: float = 0.5
    extractor: str = "rules"
    """The construction or plug-in that made it; where several made the same statement, their names, sorted, joined by ``+``."""

    @property
    def plain(self) -> bool:
        """Whether this is a fact: asserted or reported, and positive."""
        return self.modality in PLAIN_MODALITIES and self.polarity == "positive"


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article gives. Every ``local`` and place id that a statement names is among ``actors`` or ``places``."""

    article: Article
    actors: tuple[LocalActor, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    """What judgements of the user keep from being said as it was extracted; by the statements' ids."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A statement as it was extracted, that the user rejected or corrected."""

    judgement: str
    """The judgement's id."""
    statement: Statement
    added: tuple[str, ...] = ()
    """Of the article's actors and places, those that only the correction names: ``local`` or ``Place.id``."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the graph: the cluster of the local actors resolved to it."""

    id: str
    kind: Kind
    name: str
    """The most frequent full name of the cluster."""
    country: str | None = None
    names: tuple[str, ...] = ()
    """The union of the spellings, sorted."""
    wikidata: str | None = None
    """Its Wikidata id (``Q42``), where the user's gazetteer gives one."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An article that was not read or gave nothing, and why."""

    path: str
    reason: str
    """A short stable word: ``empty``, ``binary``, ``truncated``, ``encoding``, ``malformed``, ``language``, ..."""
    detail: str = ""
    """What was expected, what was found, where (a line number), what to do."""
