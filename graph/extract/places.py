"""Where it happened: the phrases of a document that say where, and which of them belongs to a trigger.
Which place a phrase names is sites.py's, where that lies geography.py's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context
from graph.extract.circumstances import carriers
from graph.extract.sites import SITES, place_of
from graph.extract.syntax import coordinated
from graph.extract.words import LOCATIVES

if TYPE_CHECKING:
    from spacy.tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMPASS = _words("north south east west northeast northwest southeast southwest north-east north-west south-east south-west")
_MEASURES = _words("km kilometer kilometers kilometre kilometres mile miles")
_AIRBORNE = _words("fly shoot down crash explode hover intercept patrol drop bomb disappear overfly collide")
_MOVING = _words(
    """
    extradite deport send transfer fly return dispatch deploy expel banish ship airlift evacuate bring take escort invite travel go come
    flee escape march advance cross move drive sail rush repatriate withdraw retreat head arrive resettle relocate smuggle
    extradition deportation transfer return dispatch deployment trip visit flight march evacuation repatriation withdrawal retreat travel
    """
)
"""Of which a "to" phrase says where they end."""
_REMOVING = _words(
    """
    withdraw evacuate expel kidnap abduct seize flee escape rescue release remove deport oust recall retreat pull drive evict snatch take
    withdrawal evacuation expulsion retreat pullout escape recall eviction abduction flight launch fire
    """
)
"""Of which a "from" phrase says where they begin."""
_STRIKING = _words(
    "attack assault raid strike march offensive airstrike bombing bombardment shelling advance land patrol crackdown fire siege invasion"
)
"""What is done on a place; of talk, "on" says about what."""
_SELECTING = _words("interest confidence trust faith belief stake investment invest believe specialize specialise result")
_POSTED = _words("ambassador envoy embassy correspondent representative consul consulate attache office bureau mission delegate")
"""Who or what is somewhere for good, whatever it does."""
_TOPICAL = _words("after before since following over about regarding concerning despite because until pending besides amid")
_SCENE = _words("in at during inside outside near on")
_SETTING = _words("as while when where")
_SITED = _words("locate situate hold stage build set house")
_VERBAL = _words("CONSULT AGREE SUPPORT REQUEST ACCUSE REJECT THREATEN")
_VERBAL_TYPES = _words("HAD_TIES_WITH HAD_DISPUTE_WITH ALLIED_WITH INVESTED_IN APPOINTED DISMISSED SUCCEEDED ACQUIRED")
_BODILY = _words("VISITED HOSTED ACCOMPANIED INVESTIGATED")
"""Of the categories of words, the relations whose object is where they are."""
_GIVING = _words("GAVE_TO SOLD_TO SENT_LETTER_TO TOLD")
"""Of which the "to" phrase says who gets it."""
_PART = _words("part sideline sidelines margin margins framework course midst eve")
_AFFAIRS = _words(
    """
    situation crisis conflict violence unrest development event abuse violation presence operation process election condition problem
    issue question future ceasefire fate role death
    """
)
"""What is talked about from elsewhere."""
_CLOSING = _words("block seal close reopen open cut surround occupy")
"""Verbs that, of a place, are done there, whatever they mean of a plan."""
_STEPS = 8


@dataclass(frozen=True, slots=True)
class _Step:
    """A word above a phrase that says where, and how it hangs on the word above it."""

    token: Token
    link: str


@dataclass(frozen=True, slots=True)
class _Located:
    """A place that a phrase names, and the words above it, nearest first."""

    place: str
    preposition: Token | None
    steps: tuple[_Step, ...]
    way: str
    """``at``, or ``goal`` and ``source`` of movement, or ``object``: what is acted on."""
    order: int


class Places:
    """The places of a document that its phrases name, by the words they may belong to."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._by_step: dict[int, list[tuple[int, _Located]]] = defaultdict(list)
        self._last: list[tuple[int, str]] = []
        """Positions of named places, for "there" and "the city"."""
        for order, found in enumerate(self._find()):
            located = _Located(found.place, found.preposition, found.steps, found.way, order)
            for k, step in enumerate(located.steps):
                self._by_step[step.token.i].append((k, located))

    def of(self, candidate: Candidate) -> str | None:
        """Id of the place, or code of the country, where it happened."""
        own = self._object(candidate)
        found = self._nearest(candidate, own)
        if own is not None:
            return found if found is not None and self._within(found, own) else own
        return found or self._destination(candidate)

    # -- finding -----------------------------------------------------------------------------------------------------------------------

    def _find(self) -> Iterator[_Located]:
        for token in self.context.doc:
            if token.pos_ in {"ADP", "SCONJ"} or token.dep_ == "prep":
                yield from self._phrase(token)
            elif token.lower_ == "there" and token.dep_ == "advmod":
                if (place := self._before(token)) is not None:
                    yield _Located(place, token, self._steps(token), "at", 0)
            elif token.dep_ in {"dobj", "nsubjpass"} or (token.dep_ == "pobj" and token.head.lower_ in {"to", "of", "into", "against"}):
                yield from self._thing(token)
            mention = self.context.mentions.get(token.i)
            if mention is not None and mention.kind == "Place" and mention.place is not None:
                self._last.append((token.i, mention.place))

    def _phrase(self, preposition: Token) -> Iterator[_Located]:
        """A preposition with a place under it."""
        outer = preposition
        while outer.dep_ == "conj" and outer.head.pos_ == "ADP":
            outer = outer.head  # "in and around"
        way = self._way(preposition, outer.head)
        if way is None:
            return
        for noun in preposition.children:
            if noun.dep_ != "pobj":
                continue
            for one in coordinated(noun):
                place = place_of(self.context, one) or self._anaphoric(one)
                if place is not None and self._fits(preposition, outer.head, one, place):
                    yield _Located(place, preposition, self._steps(outer), way, 0)

    def _way(self, preposition: Token, head: Token) -> str | None:
        word, above = preposition.lower_, head.lemma_.lower()
        if above in _SELECTING and word == "in":
            return None
        if word in LOCATIVES:
            return "at"
        if word in {"of", "from", "to"} and (
            head.lower_ in _COMPASS | {"close", "next", "near", "outside", "inside"} or (word == "from" and head.lower_ in _MEASURES)
        ):
            return "at"
        if word == "over":
            return "at" if above in _AIRBORNE or head.head.lemma_.lower() in _AIRBORNE else None
        if word in {"to", "towards", "toward", "onto"} and above in _MOVING:
            return "goal"
        if word == "into" and head.pos_ in {"VERB", "NOUN"}:
            return "goal"
        if word == "from" and above in _REMOVING:
            return "source"
        return None

    def _known(self, place: str) -> bool:
        found = self.context.cast.places.get(place)
        return found is None or found.country is not None

    def _fits(self, preposition: Token, head: Token, noun: Token, place: str) -> bool:
        precise = place in self.context.cast.places
        site = noun.lemma_.lower() in SITES
        match preposition.lower_:
            case "on":
                # One is "on" an island or a river; "blamed it on Chad" says nothing of where.
                if not precise and not site:
                    return False
                return site or head.lemma_.lower() in _STRIKING or noun.i not in self.context.mentions or not _settled(self.context, place)
            case "at":
                return precise or site
            case _:
                return True

    def _thing(self, token: Token) -> Iterator[_Located]:
        """What is acted on, where it is a place or lies in one that its words name: "stormed the Baghdad headquarters"."""
        mention = self.context.mentions.get(token.i)
        named = mention is not None and mention.kind == "Place"
        if not named and token.lemma_.lower() not in SITES:
            return
        place = place_of(self.context, token)
        if place is None or (named and token.ent_type_ == "GPE" and not self._known(place)):
            return
        outer = token.head if token.dep_ == "pobj" else token
        steps = self._steps(outer)
        if steps:
            yield _Located(place, None, steps, "object", 0)

    def _steps(self, token: Token) -> tuple[_Step, ...]:
        """The words above a phrase, to its verb: what it may belong to."""
        steps: list[_Step] = []
        while token.head != token and len(steps) < _STEPS:
            token = token.head
            if token.pos_ in {"ADP", "SCONJ", "PART"} or (token.lower_ in _COMPASS | _MEASURES and token.dep_ in {"advmod", "npadvmod"}):
                continue
            steps.append(_Step(token, token.head.lower_ if token.dep_ == "pobj" else token.dep_))
            sited = token.dep_ == "acl" and token.lemma_ in _SITED
            if (token.pos_ in {"VERB", "AUX"} and not sited) or token.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
                break
        return tuple(steps)

    def _before(self, token: Token) -> str | None:
        """The place named last, in this sentence or the one before."""
        start = token.sent.start
        first = self.context.doc[start - 1].sent.start if start else start
        return self._last[-1][1] if self._last and self._last[-1][0] >= first else None

    def _anaphoric(self, noun: Token) -> str | None:
        """ "The city", of the place named last."""
        if noun.lemma_.lower() not in {"city", "town", "village", "port", "island"} or noun.tag_ != "NN":
            return None
        kids = [c for c in noun.children if c.dep_ != "punct"]
        return self._before(noun) if len(kids) == 1 and kids[0].lower_ in {"the", "that", "this"} else None

    # -- choosing ----------------------------------------------------------------------------------------------------------------------

    def _object(self, candidate: Candidate) -> str | None:
        """The place that the relation's own object is: of movement, attack and withdrawal."""
        end = candidate.object
        if end.place is not None:
            return end.place
        relation = self.context.lexicon.relation(candidate.type)
        if relation.place_object and not relation.role and candidate.type != "MOBILIZED_AGAINST" and not end.weak:
            mention = end.mention
            if mention.kind == "Country" and mention.form == "name" and mention.country in end.actors and mention.place is not None:
                return place_of(self.context, self.context.doc[mention.head])
        return None

    def _within(self, found: str, own: str) -> bool:
        """Whether a place says more precisely where the object is: a city of the country, the city that has the site."""
        precise = self.context.cast.places
        if found not in precise:
            return False
        if own in precise:
            return precise[own].latitude is None and precise[own].country is None and precise[found].country is not None
        return precise[found].country in {own, None}

    def _nearest(self, candidate: Candidate, own: str | None) -> str | None:
        verbal = self._verbal(candidate)
        for carrier, weight in _carriers(candidate):
            fits = []
            for k, located in self._by_step.get(carrier.i, ()):
                if located.place == own or self._argument(candidate, located) or not self._passes(candidate, located, k, verbal):
                    continue
                if weight and located.way != "at":
                    continue
                side = located.steps[k - 1].link if k else ""
                fits.append((k > 0 and side in {"nsubj", "nsubjpass"}, _WAYS[located.way], k, located.order, located.place))
            if fits:
                return self._precise(min(fits)[-1], (f[-1] for f in sorted(fits)))
        return None

    def _verbal(self, candidate: Candidate) -> bool:
        relation = self.context.lexicon.relation(candidate.type)
        return (relation.category in _VERBAL and candidate.type not in _BODILY) or candidate.type in _VERBAL_TYPES

    def _argument(self, candidate: Candidate, located: _Located) -> bool:
        """Whether the phrase is the object itself: "invested in Norway"."""
        if located.way == "goal" and candidate.type in _GIVING:
            return True
        return located.way == "at" and located.preposition in candidate.trigger and located.place in candidate.object.actors

    def _passes(self, candidate: Candidate, located: _Located, k: int, verbal: bool) -> bool:
        """Whether what lies between the phrase and the trigger lets it say where the trigger is."""
        if located.way == "object":
            if (verbal and candidate.verb not in _CLOSING) or (k == 0 and not self._reaches(candidate, located)):
                return False
        elif located.way == "goal" and verbal and candidate.type != "VISITED":
            if located.steps[0].token.lemma_.lower() not in _MOVING or k:
                return False
        for i, step in enumerate(located.steps[:k]):
            token, link = step.token, self._link(located, i)
            if token in candidate.trigger:
                continue
            lemma = token.lemma_.lower()
            if lemma in _POSTED or link in _TOPICAL:
                return False
            if token.pos_ in {"VERB", "AUX"}:
                continue
            mention = self.context.mentions.get(token.i)
            if mention is not None and (mention.actors or mention.kind == "Office"):
                continue
            if verbal and self._speaking(candidate, located, i):
                continue
            if lemma in self.context.lexicon.nouns and link not in _SCENE | {"by", "agent"}:
                if verbal or link in {"to", "with", "against", "of", "from"}:
                    return False
            elif verbal and link not in _SCENE:
                return False
        return True

    @staticmethod
    def _link(located: _Located, i: int) -> str:
        """How a word hangs on what lies above it: the "visit" of "as part of a visit" as the part does."""
        step = located.steps[i]
        above = located.steps[i + 1] if i + 1 < len(located.steps) else None
        if step.link == "of" and above is not None and above.token.lemma_.lower() in _PART:
            return "in" if above.link == "as" else above.link
        return "in" if step.link == "as" and step.token.lemma_.lower() in _PART else step.link

    def _speaking(self, candidate: Candidate, located: _Located, i: int) -> bool:
        """People talk in towns and about countries: "discussed a railway in Oslo", but "the crisis in Mali"."""
        token = located.steps[i].token
        lemma = token.lemma_.lower()
        place = self.context.cast.places.get(located.place)
        talk = self.context.lexicon.relation(candidate.type).category in {"CONSULT", "AGREE"} and token.dep_ == "dobj"
        return (
            i == 0
            and talk
            and place is not None
            and place.latitude is not None
            and lemma not in _AFFAIRS | self.context.lexicon.nouns.keys()
        )

    def _reaches(self, candidate: Candidate, located: _Located) -> bool:
        """Whether acting on a place is being there: not where a capital or a country stands for its government."""
        if located.steps[0].token not in candidate.trigger:
            return False
        relation = self.context.lexicon.relation(candidate.type)
        return relation.category == "ASSAULT" or (
            located.place in self.context.cast.places and not _settled(self.context, located.place, True)
        )

    def _precise(self, chosen: str, others: Iterable[str]) -> str:
        """Of a country and a place in it, the place."""
        places = self.context.cast.places
        if chosen in places:
            return chosen
        return next((o for o in others if o in places and places[o].country == chosen), chosen)

    def _destination(self, candidate: Candidate) -> str | None:
        """Where the actor had gone: "visited Bergen for talks with", "flew to Bergen to meet"."""
        if self._verbal(candidate) and self.context.lexicon.relation(candidate.type).category not in {"CONSULT", "AGREE"}:
            return None
        for verb in carriers(candidate) if candidate.type != "INVITED" else ():
            if verb.pos_ != "VERB" or verb in candidate.trigger:
                continue
            if self.context.lexicon.verbs.get(verb.lemma_.lower()) == "VISITED":
                for child in verb.children:
                    mention = self.context.mentions.get(child.i)
                    if child.dep_ == "dobj" and mention is not None and mention.place is not None:
                        return place_of(self.context, child)
        return None


_WAYS = {"at": 0, "source": 1, "goal": 2, "object": 3}


def _settled(context: Context, place: str, capital: bool = False) -> bool:
    """Whether a place is one that may stand for who governs it."""
    from graph.extract.nationality import acting_country

    found = context.cast.places.get(place)
    if found is None:
        return True
    return acting_country(found.name) is not None if capital else found.country is not None


def _carriers(candidate: Candidate) -> Iterator[tuple[Token, int]]:
    """The words whose place is the trigger's: its own and its verbs', then those of clauses that tell the same scene."""
    own = carriers(candidate)
    for token in own:
        yield token, 0
    verbs = [t for t in own if t.pos_ in {"VERB", "AUX"}]
    for verb in verbs[:2]:
        for child in verb.children:
            if child.dep_ == "advcl" and child not in own and _same_scene(child):
                yield child, 1
        if verb.dep_ == "advcl" and verb.head not in own and _same_scene(verb):
            yield verb.head, 1


def _same_scene(clause: Token) -> bool:
    marks = [c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.i < clause.i]
    return any(m in _SETTING for m in marks) or (not marks and clause.tag_ == "VBG" and clause.i > clause.head.i)


__all__ = ["Places"]
