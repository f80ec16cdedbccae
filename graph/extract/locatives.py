"""The phrases of a document that say where, each with the words above it that it may belong to.
Which place a phrase names is sites.py's, which of them is a trigger's places.py's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graph.extract.candidates import Context
from graph.extract.cities import islands
from graph.extract.nationality import acting_country
from graph.extract.sites import SITES, place_of
from graph.extract.syntax import coordinated
from graph.extract.words import LOCATIVES

if TYPE_CHECKING:
    from graph.extract.tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMPASS = _words("north south east west northeast northwest southeast southwest north-east north-west south-east south-west")
_BESIDE = _COMPASS | _words("close next near outside inside front")
MEASURES = _words("km kilometer kilometers kilometre kilometres mile miles")
_NEARBY = _BESIDE | MEASURES
_AIRBORNE = _words("fly shoot down crash explode hover intercept patrol drop bomb disappear overfly collide")
MOVING = _words(
    """
    extradite deport send transfer fly return dispatch deploy expel banish ship airlift evacuate bring take escort invite travel go come
    flee escape carry march advance cross move drive sail rush repatriate withdraw retreat head arrive resettle relocate smuggle order
    extradition deportation deployment trip visit evacuation repatriation withdrawal
    """
)
"""Of which a "to" phrase says where they end."""
_REMOVING = frozenset(
    """
    withdraw evacuate expel kidnap abduct seize flee escape rescue release remove deport oust recall retreat pull drive evict snatch take
    force push flush chase
    withdrawal evacuation expulsion pullout eviction abduction fire
    """.split()
)
"""Of which a "from" phrase says where they begin."""
_STRIKING = frozenset(
    """
    attack assault raid strike march offensive airstrike bombing bombardment shelling advance land patrol crackdown fire siege invasion
    impose
    """.split()
)
"""What is done on a place; of talk, "on" says about what."""
_PHYSICAL = frozenset("AID COERCE ASSAULT MOBILIZE PROTEST RETREAT".split())
_SELECTING = frozenset("interest confidence trust faith belief stake investment invest believe specialize specialise result".split())
"""Words whose "in" says what in, not where."""
_SITED = frozenset(
    "locate situate hold stage build set house control occupy defend guard park dock anchor moor connect link feed serve".split()
)
_TELLING = frozenset(
    """
    prove show involve include concern regard describe detail contain mean suggest indicate promise accuse call claim say demand urge
    condemn criticize criticise protest allege follow document record blame oppose support
    """.split()
)
"""Of other participles after a noun one is done where the noun is: "nurses working in", "a ship carrying food off"."""
_LOCAL = _words("police court tribunal prosecutor judge magistrate jury firefighter resident villager")
"""Who acts in the town that stands before them: "Lyon police", "a Nairobi court"."""
_TOLD_FROM = _words("speak talk telephone phone call address broadcast report write")
"""What is done where it is done from: "speaking from Brussels"."""
_PAPERS = _words("newspaper daily weekly magazine paper edition accent time style price broadcaster station")
"""Of a town and not in it."""
_MARGINS = _words("sideline margin fringe")
_ROADS = frozenset("road highway motorway route railway".split())
_JOINING = _words("border frontier boundary crossing checkpoint bridge strait corridor zone area territory sea region valley line") | _ROADS
"""What lies between two places; of a mission "between" says who with whom."""
_RETURNING = frozenset("city town village port island".split())
_STEPS = 8

_PART = frozenset("part sideline margin framework course midst eve".split())
"""Nouns whose "of" phrase names the scene: "on the sidelines of a summit in"."""

Way = Literal["at", "source", "goal", "site", "object"]
"""How a place is told: where it is, where movement begins or ends, where what is acted on lies, or the place acted on."""


@dataclass(frozen=True, slots=True)
class Step:
    """A word above a phrase that says where, and how it hangs on the word above it: by a dependency or a preposition."""

    token: Token
    link: str


@dataclass(frozen=True, slots=True)
class Located:
    """A place that a phrase names, and the words above it to their verb, nearest first."""

    place: str
    preposition: Token | None
    steps: tuple[Step, ...]
    way: Way


def locatives(context: Context) -> Iterator[Located]:
    """Every phrase of the document that says where, in the order of the text."""
    last: tuple[int, str] | None = None
    """The place named last and where, for "there" and "the city"."""
    for token in context.doc:
        if token.lower_ == "where" and token.dep_ == "advmod" and token.head.dep_ == "relcl":
            if (place := place_of(context, token.head.head)) is not None:
                yield Located(place, token, _steps(token), "at")
        elif token.pos_ in {"ADP", "SCONJ"} or token.dep_ == "prep":
            yield from _phrase(context, token, last)
        elif token.lower_ == "there" and token.dep_ == "advmod":
            if (place := _before(token, last)) is not None:
                yield Located(place, token, _steps(token), "at")
        elif token.dep_ in {"compound", "nmod"} and (place := _town(context, token)) is not None and _held_in(context, token.head, place):
            yield Located(place, None, _steps(token), "at")
        elif token.dep_ in {"dobj", "nsubjpass"} or (token.dep_ == "pobj" and token.head.lower_ in {"to", "of", "into", "against"}):
            yield from _acted_on(context, token)
        mention = context.mentions.get(token.i)
        if mention is not None and mention.kind == "Place" and mention.place is not None:
            last = (token.i, mention.place)


def stands_for_government(context: Context, place: str) -> bool:
    """Whether a place may be named for who governs there: a country or a capital."""
    found = context.cast.places.get(place)
    return found is None or acting_country(found.name) is not None


def hangs(located: Located, i: int) -> str:
    """How the word ``i`` steps above a phrase hangs on what lies above it; of "as part of a visit" the visit hangs as the part does."""
    step = located.steps[i]
    if step.link == "of" and i + 1 < len(located.steps) and located.steps[i + 1].token.lemma_.lower() in _PART:
        step = located.steps[i + 1]
    return "in" if step.link == "as" and step.token.lemma_.lower() in _PART else step.link


def _phrase(context: Context, preposition: Token, last: tuple[int, str] | None) -> Iterator[Located]:
    outer = preposition
    while outer.dep_ == "conj" and outer.head.pos_ == "ADP":
        outer = outer.head  # "in and around"
    way = _way(preposition, outer.head)
    if way is None:
        return
    for noun in (c for p in preposition.children if p.dep_ == "pobj" for c in coordinated(p)):
        place = place_of(context, noun) or _by_town(context, noun)
        if place is None and _anaphoric(noun):
            place = _before(noun, last)
        if place is not None and _fits(context, preposition, outer.head, noun, place):
            yield Located(place, preposition, _steps(outer), way)


def _way(preposition: Token, head: Token) -> Way | None:
    word, above = preposition.lower_, head.lemma_.lower()
    if above in _SELECTING and word == "in":
        return None
    if word in LOCATIVES:
        return "at"
    if (word == "between" and above in _JOINING) or (word in {"to", "from"} and above in _ROADS):
        return "at"
    if word in {"of", "from", "to"} and (head.lower_ in _BESIDE or (word == "from" and head.lower_ in MEASURES)):
        return "at"
    if word == "over" and (above in _AIRBORNE or head.head.lemma_.lower() in _AIRBORNE):
        return "at"
    if word == "from" and head.pos_ == "VERB" and above in _TOLD_FROM:
        return "at"
    if word == "into" and head.pos_ in {"VERB", "NOUN"}:
        return "goal"
    if word in {"to", "towards", "toward", "onto"} and above in MOVING:
        return "goal"
    if word == "of" and head.lower_ == "out":
        head, above = head.head, head.head.lemma_.lower()
        word = "from"  # "drove them out of the town"
    removed = above in _REMOVING or (head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_.lower() in _REMOVING)
    return "source" if word == "from" and removed else None


def _fits(context: Context, preposition: Token, head: Token, noun: Token, place: str) -> bool:
    precise = place in context.cast.places
    site = noun.lemma_.lower() in SITES
    if preposition.lower_ == "at":
        return precise or site
    if preposition.lower_ == "on":
        # One is "on" an island or a river; "blamed it on Chad" and "talks on Kashmir" say nothing of where.
        unsettled = precise and context.cast.places[place].country is None
        struck = head.lemma_.lower() in _STRIKING or _physical(context, head)
        return precise and (site or unsettled or noun.i not in context.mentions or struck or place in islands())
    return True


def _physical(context: Context, head: Token) -> bool:
    type_ = context.lexicon.verbs.get(head.lemma_.lower()) if head.pos_ == "VERB" else None
    return type_ is not None and context.lexicon.relation(type_).category in _PHYSICAL


def _acted_on(context: Context, token: Token) -> Iterator[Located]:
    """What is acted on, where it is a place or lies in one that its words name: "stormed the Baghdad headquarters"."""
    mention = context.mentions.get(token.i)
    named = mention is not None and mention.kind == "Place"
    if not named and token.lemma_.lower() not in SITES:
        return
    place = place_of(context, token)
    if place is None:
        return
    found = context.cast.places.get(place)
    if not named and found is None:
        return  # "sold it to a Norwegian house"
    if named and token.ent_type_ == "GPE" and found is not None and found.country is None:
        return  # the model takes a person or a body for a place
    if steps := _steps(token.head if token.dep_ == "pobj" else token):
        yield Located(place, None, steps, "object" if named else "site")


def _steps(token: Token) -> tuple[Step, ...]:
    steps: list[Step] = []
    while token.head != token and len(steps) < _STEPS:
        token = token.head
        if token.pos_ in {"ADP", "SCONJ", "PART"} or (token.lower_ in _NEARBY and token.dep_ in {"advmod", "npadvmod", "pobj"}):
            continue
        steps.append(Step(token, token.head.lower_ if token.dep_ == "pobj" else token.dep_))
        sited = token.dep_ == "acl" and (token.lemma_ in _SITED or (token.tag_ == "VBG" and token.lemma_ not in _TELLING))
        if (token.pos_ in {"VERB", "AUX"} and not sited) or token.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
            break
    return tuple(steps)


def _before(token: Token, last: tuple[int, str] | None) -> str | None:
    """The place named last, in this sentence or the one before."""
    if last is None:
        return None
    start = token.sent.start
    return last[1] if last[0] >= (token.doc[start - 1].sent.start if start else start) else None


def _town(context: Context, token: Token) -> str | None:
    """The town that a word before a noun names."""
    mention = context.mentions.get(token.i)
    found = context.cast.places.get(mention.place or "") if mention is not None and mention.kind == "Place" else None
    return found.id if found is not None and found.latitude is not None else None


def _by_town(context: Context, noun: Token) -> str | None:
    """ "In a Bergen gymnasium", "at the Geneva talks": what stands under a preposition of place lies in the town before it."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in _PAPERS or ((own := context.mentions.get(noun.i)) is not None and own.actors):
        return None
    return next((town for c in noun.lefts if c.dep_ in {"compound", "nmod"} and (town := _town(context, c)) is not None), None)


def _held_in(context: Context, noun: Token, town: str) -> bool:
    """Whether the town before a noun says where: of local authorities that act, and of events that are not its government's words."""
    lemma = noun.lemma_.lower()
    if lemma in _LOCAL:
        return noun.dep_ == "nsubj" or (noun.dep_ == "pobj" and noun.head.dep_ == "agent")
    type_ = context.lexicon.nouns.get(lemma)
    if type_ is None or noun.pos_ != "NOUN":
        return False
    return context.lexicon.relation(type_).category in {"CONSULT", "ASSAULT"} or not stands_for_government(context, town)


def _anaphoric(noun: Token) -> bool:
    """ "The city", of one named before; "its sidelines"."""
    if noun.lemma_.lower() in _MARGINS:
        return any(c.dep_ == "poss" and c.lower_ == "its" for c in noun.children)
    if noun.lemma_.lower() not in _RETURNING or noun.tag_ != "NN":
        return False
    kids = [c.lower_ for c in noun.children if c.dep_ != "punct"]
    return kids in (["the"], ["that"], ["this"])
