"""What an explanation says, as plain records: words and offsets only, so that they can be printed, drawn and written as JSON.
explain/ makes them; the command line shows them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the sentence in the dependency parse. ``head`` is an index into the sentence's words, its own at the root."""

    word: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class MentionShown:
    """Words that may stand for an actor or a place."""

    words: str
    start_char: int
    end_char: int
    kind: str
    form: str
    actors: tuple[str, ...]
    """Who it is; empty where that is not known."""
    how: str
    """How that was found out, or why it was not."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a statement says, and the words that made it say so; empty where no word of the text did."""

    name: str
    value: str
    words: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A statement with the rule that made it and what each part of it is taken from."""

    id: str
    subject: str
    type: str
    object: str
    extractor: str
    rule: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class RefusalShown:
    """Words that could have made a statement and did not."""

    words: str
    start_char: int
    end_char: int
    reason: str
    """One of ``REASONS`` of refusals.py."""
    detail: str


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """A sentence: its parse, its mentions, what it says and what it does not."""

    text: str
    start_char: int
    end_char: int
    words: tuple[Word, ...]
    mentions: tuple[MentionShown, ...]
    statements: tuple[StatementShown, ...]
    refusals: tuple[RefusalShown, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article, sentence by sentence."""

    article: str
    published: str | None
    sentences: tuple[SentenceShown, ...]
    boilerplate: tuple[tuple[Span, str], ...]
    """Stretches that were passed over as the page's own."""
