"""Candidates: pairs of mentions that one trigger joins, before modality, time and place are known; and what a token stands for as an end.
The constructions make them (verbs.py and its parts, nominals.py, clauses.py, roles/); assemble.py makes statements of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.cast import Cast
from graph.extract.lexicon import Lexicon
from graph.extract.mention import PEOPLE, Mention
from graph.extract.nationality import acting_country, doubled, modifying_country
from graph.extract.sites import TERRITORIES
from graph.extract.trace import Made, Reason, Refused, Trace
from graph.model import Kind

if TYPE_CHECKING:
    from graph.extract.attribution import Scope
    from graph.extract.frame import Frame
    from graph.extract.tokens import Doc, Token

_STATE_THINGS = frozenset(
    """
    policy position territory airspace border soil economy decision action move regime claim demand village city town ship vessel target
    base embassy independence sovereignty effort bid plan proposal offer request stance behaviour behavior aggression occupation oil gas
    import export ambition interference involvement rule intervention incursion invasion attack strike raid offensive support aid role
    reform election vote line water waters consulate outpost convoy sector asset interest initiative call law constitution people
    accession membership statement remark comment
    """.split()
)
"""Things of a country: who acts on "the Norwegian position" acts on Norway."""
OF_AGENT = frozenset(
    {
        "VISITED",
        "SENT_LETTER_TO",
        "PROMISED",
        "WITHDREW_FROM",
        "THREATENED",
        "ASKED",
        "SURRENDERED_TO",
        "INVITED",
        "DEPLOYED_TO",
        "RESIGNED_FROM",
        "ADVISED",
    }
)
"""Types of whose nouns "of" names who acts; of the others' whom it befalls."""
_OF_WHOLES = frozenset({"OWNS", "FOUNDED", "MEMBER_OF", "JOINED", "SOLD_TO"})
"""Types that hold of a whole, and not where they are told of a thing of it: who "founded the party's newspaper" founded no party."""
_ACTING_MODIFIERS = words.BODIES | frozenset(
    """
    police rebel militant insurgent guerrilla separatist terrorist loyalist paramilitary mercenary jihadist student worker farmer prisoner
    """.split()
)
"""Nouns that, before an event noun, are who acts: "police raid"."""


@dataclass(slots=True)
class Context:
    """All that the constructions need of one document."""

    doc: Doc
    mentions: dict[int, Mention]
    cast: Cast
    lexicon: Lexicon
    unknown_verbs: bool = True
    used: set[int] = field(default_factory=set)
    """Event nouns that a verb has taken into its trigger."""
    frames: dict[int, Frame] = field(default_factory=dict)
    """What is read of verbs, by position."""
    trace: Trace | None = None
    """Where it is to be noted what was made and refused, and why."""

    def made(self, candidate: Candidate, subject: str, object_: str, scope: Scope) -> None:
        """Note that a candidate became a statement."""
        if self.trace is not None:
            self.trace.made.append(Made(candidate, subject, object_, scope))

    def refuse(self, trigger: Token, reason: Reason, *, end: Token | None = None, candidate: Candidate | None = None) -> None:
        """Note why a trigger gives no statement."""
        if self.trace is not None:
            self.trace.refused.append(Refused(trigger, reason, end, candidate))


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention read as one end: an actor, or a place where the relation allows one."""

    mention: Mention
    actors: tuple[str, ...] = ()
    place: str | None = None
    weak: bool = False
    """True where the words name something of the actor's ("Kyiv's forces"), not the actor."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One trigger and the two mentions it joins."""

    trigger: tuple[Token, ...]
    """Tokens of the trigger, in order; the first verb or noun decides modality."""
    head: Token
    """The token whose scope decides modality: the verb, or the event noun."""
    light: Token | None
    """The verb that carries ``head`` where that is a noun."""
    verb: str
    type: str
    subject: Reading
    object: Reading
    construction: str
    office: str | None = None
    status: str | None = None


def reading(context: Context, token: Token, *, type_: str | None = None, as_object: bool = False) -> Reading | None:
    """What ``token`` stands for as an end of a relation of type ``type_``; None where it stands for no actor."""
    mention = context.mentions.get(token.i)
    relation = context.lexicon.relation(type_) if type_ else None
    if mention is not None and mention.name == PEOPLE and not token.tag_.endswith("S") and token.dep_ == "appos":
        return reading(context, token.head, type_=type_, as_object=as_object)  # "Ane Dahl, a Norwegian who"
    if mention is not None:
        if mention.place is not None and as_object and relation is not None and relation.place_object:
            if mention.kind == "Country" and mention.country:
                return Reading(mention, actors=mention.actors)
            return Reading(mention, place=mention.place)
        if mention.kind == "Place":
            capital = acting_country(mention.name)
            if capital is not None:
                return Reading(mention, actors=(context.cast.country(capital.code),))
            return None
        return Reading(mention, actors=mention.actors) if mention.actors else None
    if token.pos_ in {"NOUN", "PROPN"}:
        for child in token.children:
            if child.dep_ == "appos" and (named := context.mentions.get(child.i)) is not None and named.form == "name" and named.actors:
                return Reading(named, actors=named.actors)
    if not as_object:
        return None
    if relation is not None and relation.place_object and token.lemma_.lower() in TERRITORIES:
        return _settlement(context, token)
    if type_ == "LEADS" and context.lexicon.noun(token.lemma_.lower()) is not None:
        return None  # "led its contacts with Kenya", but "led the army's southern command"
    return None if relation is not None and (relation.objects or type_ in _OF_WHOLES) else _metonym(context, token)


def _settlement(context: Context, token: Token) -> Reading | None:
    """ "The coastal city of Narvik", "the village Elgen"."""
    for child in token.children:
        inner = (
            [g for g in child.children if g.dep_ == "pobj"]
            if child.dep_ == "prep" and child.lower_ == "of"
            else [child]
            if child.dep_ == "appos"
            else []
        )
        for name in inner:
            if (mention := context.mentions.get(name.i)) is not None and mention.place is not None:
                return Reading(mention, place=mention.place) if mention.kind == "Place" else Reading(mention, actors=mention.actors)
    return None


def _metonym(context: Context, token: Token) -> Reading | None:
    """The actor whose thing is acted on: "condemned Lavr's policy", "backed the president of Veltria's plan"."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    for child in token.children:
        if child.dep_ == "poss" and (mention := context.mentions.get(child.i)) is not None:
            if mention.actors:
                return Reading(mention, actors=mention.actors, weak=True)
            if mention.kind == "Place" and (capital := acting_country(mention.name)) is not None:
                return Reading(mention, actors=(context.cast.country(capital.code),), weak=True)
    if token.lemma_.lower() not in _STATE_THINGS or _of_place(context, token):
        return None
    for child in token.children:
        if child.dep_ in {"amod", "compound"} and not doubled(child) and (found := _modifier(context, child)) is not None:
            return Reading(found.mention, found.actors, weak=True)
    return None


def _of_place(context: Context, token: Token) -> bool:
    """ "The Norwegian city of Bergen" is not Norway."""
    of = (p for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj")
    return any(p.i in context.mentions and context.mentions[p.i].place is not None for p in of)


def adjective_reading(context: Context, token: Token) -> Reading | None:
    """A country or named actor that stands as a modifier: "Norwegian" visit, "Lavr" visit."""
    mention = context.mentions.get(token.i)
    if mention is not None and mention.actors:
        return Reading(mention, actors=mention.actors)
    if mention is not None and mention.kind == "Place" and (capital := acting_country(mention.name)) is not None:
        return Reading(mention, actors=(context.cast.country(capital.code),))
    return _modifier(context, token)


def actor_before(context: Context, token: Token) -> Reading | None:
    """The actor that a word before a noun names: a named one, or an unnamed body or force ("opposition calls", "rebel attacks")."""
    named = adjective_reading(context, token)
    lemma = token.lemma_.lower()
    if named is not None or token.dep_ != "compound" or lemma not in _ACTING_MODIFIERS:
        return named
    for position in sorted(context.mentions, key=lambda i: abs(i - token.i)):
        known = context.mentions[position]
        if known.form == "nominal" and known.actors and known.name.split()[-1:] == [lemma]:
            actors = known.actors
            break
    else:
        kind: Kind = "Organization" if lemma in words.BODIES else "Group"
        actors = (context.cast.unnamed(kind, lemma),)
    start = token.i
    while start and context.doc[start - 1].head in (token, token.head) and _modifier(context, context.doc[start - 1]) is not None:
        start -= 1  # "Kurdish rebel bases"
    return Reading(Mention(start, token.i + 1, token.i, "Group", "nominal", lemma, actors=actors), actors)


def _modifier(context: Context, token: Token) -> Reading | None:
    found = modifying_country(token)
    if found is None:
        return None
    country, start = found
    made = Mention(start, token.i + 1, token.i, "Country", "name", context.doc[start : token.i + 1].text, country.code)
    return Reading(made, actors=(context.cast.country(country.code),))


def among(
    trigger: tuple[Token, ...], head: Token, light: Token | None, lemma: str, type_: str, readings: list[Reading], construction: str
) -> Iterator[Candidate]:
    """Every pair of several parties, and of the actors that one mention of them stands for ("the two leaders")."""
    pairs = [(left, right) for left, right in combinations(readings, 2) if not same(left, right)]
    inner = [(Reading(one.mention, (a,)), Reading(one.mention, (b,))) for one in readings for a, b in combinations(one.actors, 2)]
    for left, right in [*pairs, *inner]:
        yield Candidate(trigger, head, light, lemma, type_, left, right, construction)


def fits(context: Context, type_: str, target: Reading) -> bool:
    """Whether the object of a relation is of a kind that it takes."""
    kinds = context.lexicon.relation(type_).objects
    return not kinds or target.place is not None or all(context.cast.members[a].kind in kinds for a in target.actors)


def anybody(context: Context, target: Reading) -> bool:
    """Whether it is somebody whom anything may be done to, and no thing or event of his own: not "its staff", "patrols", "the drones"."""
    if target.mention.form == "name":
        return True
    head = context.doc[target.mention.head]
    lemma = head.lemma_.lower()
    own = any(c.tag_ == "PRP$" for c in head.children)
    chairs = lemma in {"chair", "chairman"} and head.lower_ == "chairs"  # to sit on
    return not own and not chairs and lemma not in words.CRAFT and context.lexicon.noun(lemma) is None


def same(left: Reading, right: Reading) -> bool:
    """Whether two readings share an actor or a place, and so make no pair."""
    return bool(set(left.actors) & set(right.actors)) or (left.place is not None and left.place == right.place)


__all__ = ["Candidate", "Context", "Reading", "actor_before", "adjective_reading", "among", "anybody", "fits", "reading", "same"]
