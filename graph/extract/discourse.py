"""What has been spoken of so far in one article, mention by mention: the memory in which antecedents are looked for.
Which antecedent fits is decided in pronouns.py and role_nouns.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.cast import Cast
from graph.extract.mention import Mention
from graph.extract.syntax import SUBJECTS, first_conjunct

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 3
"""Sentences back in which an antecedent is looked for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention whose actors are known. Positions are of tokens, ``sentence`` counts from the start."""

    position: int
    sentence: int
    kind: str
    actors: tuple[str, ...]
    subject: bool
    phrase: str
    """Of a common noun; empty for names and pronouns."""
    verb: int
    """The verb above it."""


class Discourse:
    """One article's mentions and cast, and what of them a reader has met so far."""

    def __init__(self, doc: Doc, mentions: dict[int, Mention], cast: Cast) -> None:
        self.doc = doc
        self.mentions = mentions
        self.cast = cast
        self.sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}
        self._seen: list[Seen] = []

    def see(self, mention: Mention) -> None:
        """Remember a mention, where its actors are known."""
        if not mention.actors:
            return
        token = self.doc[mention.head]
        member = self.cast.members.get(mention.actors[0])
        self._seen.append(
            Seen(
                position=mention.head,
                sentence=self.sentence[mention.head],
                kind=member.kind if member is not None else mention.kind,
                actors=mention.actors,
                subject=first_conjunct(token).dep_ in SUBJECTS,
                phrase=mention.name if mention.form == "nominal" else "",
                verb=verb_of(token),
            )
        )

    def back(self, before: int, reach: int | None = None) -> Iterator[Seen]:
        """What was met before token ``before``, the last first, at most ``reach`` sentences back."""
        for seen in reversed(self._seen):
            if reach is not None and self.sentence[before] - seen.sentence > reach:
                return
            yield seen

    def last(self, kinds: set[str], before: int, reach: int, *, subject: bool = False) -> Seen | None:
        """The last single actor of these kinds; of subjects alone where ``subject``."""
        fits = (s for s in self.back(before, reach) if s.kind in kinds and len(s.actors) == 1 and (s.subject or not subject))
        return next(fits, None)

    def pair(self, kinds: set[str], before: int, reach: int) -> tuple[str, ...]:
        """The two actors of these kinds that the last sentences speak of: the most often named of the article, then the last."""
        recent: list[str] = []
        for seen in self.back(before, reach):
            if seen.kind in kinds:
                recent += [a for a in seen.actors if a not in recent]
        counts = Counter(a for seen in self._seen for a in seen.actors)
        best = sorted(recent, key=lambda a: (-counts[a], recent.index(a)))[:2]
        return tuple(sorted(best)) if len(best) == 2 else ()


def verb_of(token: Token) -> int:
    """Position of the verb or auxiliary at or above ``token``, else of the root."""
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.i
