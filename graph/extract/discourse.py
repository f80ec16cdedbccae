"""What has been spoken of so far in one article, mention by mention: the memory in which antecedents are looked for.
Which antecedent fits is decided in pronouns.py, person_nouns.py, office_nouns.py, body_nouns.py and pairs.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract.cast import Cast
from graph.extract.given_names import Gender, gender_of_noun
from graph.extract.mention import Mention
from graph.extract.nationality import acting_country
from graph.extract.syntax import ARGUMENTS, SUBJECTS, coordinated, first_conjunct

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

REACH = 3
"""Sentences back in which an antecedent is looked for."""
THING = "Thing"
"""The kind of what is no actor: met only so that "it" and "they" are not taken for the actors around."""
_NAMED_ONCE = 2
_QUANTITIES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What the text has spoken of. Positions are of tokens, ``sentence`` counts from the start."""

    position: int
    sentence: int
    kind: str
    actors: tuple[str, ...]
    """Empty where it is not known who it is."""
    subject: bool
    phrase: str
    """Of a common noun; empty for names and pronouns."""
    verb: int
    """The verb above it."""
    plural: bool
    gender: Gender | None


class Discourse:
    """One article's mentions and cast, and what of them a reader has met so far."""

    def __init__(self, doc: Doc, mentions: dict[int, Mention], cast: Cast) -> None:
        self.doc = doc
        self.mentions = mentions
        self.cast = cast
        self.home: str | None = None
        """The one country that the article speaks of."""
        self.speakers: dict[int, Token] = {}
        """By the tokens of direct quotations, who speaks."""
        self.sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}
        self.unknown: set[int] = set()
        """Positions of the pronouns of which it is not known whom they mean."""
        self._seen: list[Seen] = []
        self._at: dict[int, Seen] = {}
        self._counts: Counter[str] = Counter()

    def see(self, token: Token) -> None:
        """Remember what ``token`` is the head of: a mention, or by a noun a thing that a pronoun might mean."""
        mention = self.mentions.get(token.i)
        role = _role(token)
        if mention is None and role in ARGUMENTS:
            mention = self._named_beside(token)
        actors: tuple[str, ...] = ()
        kind, phrase, plural, gender = THING, "", token.tag_ in {"NNS", "NNPS"}, None
        if mention is not None:
            actors = mention.actors or self._acting(token, mention)
            member = self.cast.members.get(actors[0]) if actors else None
            kind = member.kind if member is not None else mention.kind
            phrase = mention.name if mention.form == "nominal" else ""
            plural = len(actors) > 1 or (mention.plural and kind != "Country")
            gender = member.gender if member is not None else gender_of_noun(phrase.rpartition(" ")[2])
        elif token.pos_ == "NUM" and token.lower_ != "one":  # "shipped 600,000 to Beira"
            plural = True
        elif role not in ARGUMENTS or token.ent_type_ in _QUANTITIES:
            return
        if not actors and kind == "Place" and role in SUBJECTS:
            kind = THING  # a region that does something
        if not actors and (role not in ARGUMENTS or kind == "Place"):
            return
        seen = Seen(token.i, self.sentence[token.i], kind, actors, role in SUBJECTS, phrase, verb_of(token), plural, gender)
        self._seen.append(seen)
        self._at[token.i] = seen
        for actor in actors:
            self._counts[actor] += 1

    def _named_beside(self, noun: Token) -> Mention | None:
        """The name that a noun which is no mention itself is given in apposition: "her station, Radio Velda, was shut"."""
        beside = (self.mentions.get(c.i) for c in noun.children if c.dep_ == "appos")
        return next((m for m in beside if m is not None and m.form == "name" and m.actors), None)

    def _acting(self, token: Token, mention: Mention) -> tuple[str, ...]:
        """ "Oslo rejected the offer": the country, where its capital is who does it, or to whom it is said."""
        first = first_conjunct(token)
        head = first.head
        does = first.dep_ == "nsubj" and head.pos_ == "VERB"
        told = first.dep_ == "dobj" and head.lemma_ in lists.ADDRESSING
        if mention.kind == "Place" and (does or told) and (country := acting_country(mention.name)) is not None:
            return (self.cast.country(country.code),)
        return ()

    def often(self, actor: str) -> bool:
        """Whether ``actor`` has been spoken of more than once."""
        return self._counts[actor] > 1

    def counted(self, actor: str) -> int:
        """How many times ``actor`` has been spoken of."""
        return self._counts[actor]

    def first_told(self, actor: str) -> bool:
        """Whether ``actor`` has been named once only, by name and at most one noun beside it."""
        return self._counts[actor] <= _NAMED_ONCE

    def at(self, position: int) -> Seen | None:
        """What the token at ``position`` was."""
        return self._at.get(position)

    def gender(self, seen: Seen) -> Gender | None:
        """The gender of a single actor, as far as it is known by now; of one who is nobody known, that of the noun."""
        member = self.cast.members.get(seen.actors[0]) if len(seen.actors) == 1 else None
        return member.gender if member is not None else seen.gender

    def back(self, before: int, reach: int | None = None) -> Iterator[Seen]:
        """What was met before token ``before``, the last first, at most ``reach`` sentences back."""
        first = -1 if reach is None else self.sentence[before] - reach
        for seen in reversed(self._seen):
            if seen.sentence < first:
                return
            if seen.position < before:
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
        best = sorted(recent, key=lambda a: (-self._counts[a], recent.index(a)))[:2]
        return tuple(sorted(best)) if len(best) == 2 else ()

    def most_spoken_of(self, actors: list[str]) -> tuple[str, ...]:
        """Two of ``actors`` that the article names more often than all others of them."""
        best = sorted(actors, key=lambda a: (-self._counts[a], actors.index(a)))
        return tuple(sorted(best[:2])) if len(best) < 3 or self._counts[best[1]] > self._counts[best[2]] else ()

    def joined(self, seen: Seen) -> tuple[str, ...]:
        """All the actors that ``seen`` is joined with: "Lavr and Oden"."""
        group = [self.mentions.get(c.i) for c in coordinated(first_conjunct(self.doc[seen.position]))]
        known = [m for m in group if m is not None and m.actors]
        return tuple(sorted({a for m in known for a in m.actors})) if len(known) > 1 else ()


def _role(token: Token) -> str:
    """What a noun is in its clause; of a name in apposition what its noun is."""
    first = first_conjunct(token)
    return first_conjunct(first.head).dep_ if first.dep_ == "appos" else first.dep_


def verb_of(token: Token) -> int:
    """Position of the verb or auxiliary at or above ``token``, else of the root."""
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.i
