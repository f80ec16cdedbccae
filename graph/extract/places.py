"""Where it happened: which of the phrases that say where belongs to a trigger.
The phrases are found in locatives.py; which place they name is sites.py's, where that lies geography.py's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context
from graph.extract.locatives import MEASURES, MOVING, Located, Way, hangs, locatives, stands_for_government
from graph.extract.scene import beside, carriers, joined
from graph.extract.sites import SITES, place_of
from graph.extract.syntax import SUBJECTS, is_infinitive, set_off
from graph.extract.words import LOCATIVES, PLANNING, REQUESTING

if TYPE_CHECKING:
    from graph.extract.tokens import Token


_WAYS: dict[Way, int] = {"at": 0, "source": 1, "goal": 2, "site": 3, "object": 4}
_POSTED = frozenset("ambassador envoy embassy correspondent representative consul consulate attache office bureau mission delegate".split())
"""Who or what is somewhere for good, whatever it does."""
_TOPICAL = frozenset("after before since following over about regarding concerning despite because until pending besides amid".split())
"""Prepositions under which another event is told."""
_SCENE = frozenset("in at during inside outside near on aboard".split())
"""Prepositions under which the scene of the event is told: "at a ceremony in", "in an attack on a post in"."""
_VERBAL = frozenset("CONSULT AGREE SUPPORT REQUEST ACCUSE REJECT THREATEN".split())
_VERBAL_TYPES = frozenset(
    "HAD_TIES_WITH HAD_DISPUTE_WITH ALLY_OF INVESTED_IN APPOINTED DISMISSED SUCCEEDED ACQUIRED INFLUENCED AFFECTED SURPASSED".split()
)
_BODILY = frozenset("VISITED HOSTED ACCOMPANIED INVESTIGATED".split())
"""Of the categories of words, the relations whose object is where they are."""
_TALK = frozenset("CONSULT AGREE".split())
_SIGNING = frozenset("SIGNED_WITH STRENGTHENED_TIES_WITH".split())
_ADDRESSING = frozenset("CONSULT AGREE REQUEST".split())
_GIVING = frozenset("GAVE_TO SOLD_TO SENT_LETTER_TO TOLD".split())
"""Of which the "to" phrase says who gets it."""
_AFFAIRS = frozenset(
    """
    situation crisis conflict violence unrest development event abuse violation presence operation process election condition problem
    issue question future ceasefire fate role death
    """.split()
)
"""What is talked about from elsewhere."""
_BESIDE = 6
_PATHS = frozenset("across through along off".split())
"""Prepositions that say which way somebody went, as often as where he was."""
_ACTED_ON = frozenset("dobj nsubjpass attr of to into against on".split())
"""How hangs on its verb what is acted on."""
_TRYING = frozenset("try attempt seek look pursue bid undertake set prepare".split())
"""Verbs of plans that are carried out where one does so."""
_CLOSING = frozenset("block seal close reopen open cut surround occupy".split())
"""Verbs that, of a place, are done there, whatever they mean of a plan."""


class Places:
    """The places that a document's phrases name, by the words that they may belong to."""

    def __init__(self, context: Context) -> None:
        self.context = context
        lexicon = context.lexicon
        told = {v for v, t in lexicon.verbs.items() if t not in _BODILY and lexicon.relation(t).category in _VERBAL}
        self._speaking = told | REQUESTING | (PLANNING - _TRYING)
        self._by_step: dict[int, list[tuple[int, int, Located]]] = defaultdict(list)
        for order, located in enumerate(locatives(context)):
            for depth, step in enumerate(located.steps):
                self._by_step[step.token.i].append((depth, order, located))

    def of(self, candidate: Candidate) -> str | None:
        """Id of the place, or code of the country, where it happened."""
        own = self._object(candidate)
        found = self._nearest(candidate, own)
        if own is None:
            return found or self._destination(candidate)
        return found if found is not None and self._more_precise(found, own) else own

    def _object(self, candidate: Candidate) -> str | None:
        """The place that the relation's own object is: of movement, attack and withdrawal."""
        end = candidate.object
        relation = self.context.lexicon.relation(candidate.type)
        if end.place is not None or not relation.place_object or relation.role or candidate.type == "MOBILIZED_AGAINST" or end.weak:
            return end.place
        mention = end.mention
        if mention.kind == "Country" and mention.form == "name" and mention.country in end.actors and mention.place is not None:
            token = self.context.doc[mention.head]
            if relation.category == "CONCEDE" and token.head.lower_ not in LOCATIVES:
                return None  # "lifted its suspension of Norway"
            return place_of(self.context, token)
        return None

    def _more_precise(self, found: str, own: str) -> bool:
        """Whether ``found`` says more precisely where the object is: a city of the country, the city that has the site."""
        precise = self.context.cast.places
        if found not in precise:
            return False
        if own in precise:
            return precise[own].country is None and precise[found].country is not None
        return precise[found].country in {own, None}

    def _nearest(self, candidate: Candidate, own: str | None) -> str | None:
        """The place of the nearest word that has one; there, what is told of the act before who does it, and where before whither."""
        for carrier, ways, apart in self._carriers(candidate):
            fits = []
            named: dict[int, Located] = {}
            for depth, order, located in self._by_step.get(carrier.i, ()):
                if (
                    located.place == own
                    or located.way not in ways
                    or self._argument(candidate, located)
                    or (apart and self._elsewhere(located, depth))
                ):
                    continue
                if self._passes(candidate, located, depth):
                    of_subject = depth > 0 and located.steps[depth - 1].link in {"nsubj", "nsubjpass"}
                    fits.append((of_subject, _WAYS[located.way], _measured(located), depth, order, located.place))
                    named[order] = located
            if fits:
                fits.sort()
                chosen = self._inmost(fits[0][-1], [f[-1] for f in fits])
                return self._nearer(named, fits[0][-2]) if chosen == fits[0][-1] else chosen
        return None

    def _carriers(self, candidate: Candidate) -> Iterator[tuple[Token, Container[Way], bool]]:
        """The words whose place is the trigger's, and the ways in which: its own and its verbs', then those of clauses of the same scene.

        With it whether the word is only joined with the trigger's.
        """
        own = carriers(candidate, self._speaking)
        apart = joined(candidate, own)
        for token in own:
            yield token, _WAYS, token.i in apart
        bodily = self._category(candidate) in {"COERCE", "ASSAULT", "PROTEST"}
        for verb in [t for t in own if t.pos_ in {"VERB", "AUX"}][:2]:
            for other, going in beside(verb, own, bodily=bodily):
                yield other, {"at", "goal"} if going else {"at"}, verb.i in apart

    def _elsewhere(self, located: Located, depth: int) -> bool:
        """Whether of a verb that is only joined with another it tells which way it led, or where those are whom it is done to."""
        if depth == 0:
            return located.preposition is not None and located.preposition.lower_ in _PATHS
        step = located.steps[depth - 1]
        return step.link not in SUBJECTS and self._actor(step.token)

    def _argument(self, candidate: Candidate, located: Located) -> bool:
        """Whether the phrase is the object itself: "invested in Norway", "gave it to Oslo"."""
        if located.way == "goal" and candidate.type in _GIVING:
            found = self.context.cast.places.get(located.place)
            return (found.country if found is not None else located.place) in candidate.object.actors
        if located.way == "source" and candidate.type == "BROKE_WITH":  # "recalled its envoy from Oslo"
            found = self.context.cast.places.get(located.place)
            return (found.country if found is not None else located.place) in candidate.object.actors
        return located.way == "at" and located.preposition in candidate.trigger and located.place in candidate.object.actors

    def _passes(self, candidate: Candidate, located: Located, depth: int) -> bool:
        """Whether what lies between the phrase and the trigger lets it say where the trigger is."""
        verbal = self._verbal(candidate)
        if located.way in {"site", "object"}:
            verb = located.steps[depth].token
            if any(step.link not in _ACTED_ON for step in located.steps[:depth]):
                return False  # "fishermen from the village of Kalwa pulled"
            if (
                not (verb in candidate.trigger or (not verbal and self._assault(verb)))
                or (verbal and candidate.verb not in _CLOSING)
                or not self._there(located)
            ):
                return False
        elif located.way == "goal" and verbal:
            mover = located.steps[0]
            if mover.token.lemma_.lower() not in MOVING or (depth and mover.link not in _SCENE):
                return False
        if verbal and depth == 0 and self._topic_between(candidate, located):
            return False
        return all(self._lets(candidate, located, i, verbal=verbal) for i in range(depth))

    def _lets(self, candidate: Candidate, located: Located, i: int, *, verbal: bool) -> bool:
        """Whether the word ``i`` steps above the phrase hands the place on to what lies above it."""
        token, link = located.steps[i].token, hangs(located, i)
        lemma = token.lemma_.lower()
        if token in candidate.trigger:
            return True
        posted = lemma in _POSTED and link in SUBJECTS and (i == 0 or located.steps[i - 1].token.lemma_.lower() in _POSTED)
        told_of = link == "appos" and lemma not in SITES and set_off(token)  # who somebody is: "arrested Boris Lund, a trader in Kalwa"
        if link in _TOPICAL or posted or told_of or (link == "conj" and token.pos_ == "NOUN" and token.head.pos_ == "VERB"):
            return False
        if token.pos_ in {"VERB", "AUX"} or self._actor(token):
            return True
        if verbal and i == 0 and self._talked_of_here(candidate, located):
            return True
        event = lemma in self.context.lexicon.nouns
        if verbal and event and self._party_to(token):
            return self._category(candidate) in _ADDRESSING
        if link in _SCENE or (event and link in {"by", "agent"}):
            return True
        return not verbal and not (event and link in {"to", "with", "against", "of", "from"})

    def _party_to(self, event: Token) -> bool:
        """Whether an event noun says which actor is meant, whatever the parser hung it on: "asked the parties to the conflict in"."""
        return event.dep_ == "pobj" and event.head.lower_ in {"to", "of"} and event.head.i > 0 and self._actor(event.head.nbor(-1))

    def _actor(self, token: Token) -> bool:
        mention = self.context.mentions.get(token.i)
        return mention is not None and (bool(mention.actors) or mention.kind in {"Office", "Group", "Organization"})

    def _category(self, candidate: Candidate) -> str | None:
        return self.context.lexicon.relation(candidate.type).category

    def _verbal(self, candidate: Candidate) -> bool:
        """Whether the act is one of words, which is not where the things are that it is about."""
        return (self._category(candidate) in _VERBAL and candidate.type not in _BODILY) or candidate.type in _VERBAL_TYPES

    def _talk(self, candidate: Candidate) -> bool:
        return self._category(candidate) in _TALK or candidate.type in _SIGNING

    def _talked_of_here(self, candidate: Candidate, located: Located) -> bool:
        """People talk in towns and about countries: "discussed a railway in Oslo", but "the crisis in Mali"."""
        token = located.steps[0].token
        lemma = token.lemma_.lower()
        place = self.context.cast.places.get(located.place)
        if place is None or place.latitude is None or lemma in _AFFAIRS or lemma in self.context.lexicon.nouns:
            return False
        return token.dep_ == "dobj" and self._talk(candidate) and not is_infinitive(token.head)

    def _topic_between(self, candidate: Candidate, located: Located) -> bool:
        """Whether the parser hung on the verb what belongs to its object: "criticised the arrest of two men in Oslo"."""
        verb, preposition = located.steps[0].token, located.preposition
        if preposition is None or self.context.lexicon.verbs.get(verb.lemma_.lower()) in {None, "TOLD"}:
            return False
        events = self.context.lexicon.nouns.keys() | _AFFAIRS
        return any(
            c.dep_ == "dobj"
            and c not in candidate.trigger
            and c.i < preposition.i
            and c.lemma_.lower() in events
            and preposition.nbor(-1).text != ","
            for c in verb.children
        )

    def _there(self, located: Located) -> bool:
        """Whether acting on a place is being there: not where a capital or a country stands for its government."""
        if located.way == "site":
            return True
        return self._assault(located.steps[0].token) or not stands_for_government(self.context, located.place)

    def _assault(self, verb: Token) -> bool:
        type_ = self.context.lexicon.verbs.get(verb.lemma_.lower())
        return type_ is not None and self.context.lexicon.relation(type_).category == "ASSAULT"

    def _inmost(self, chosen: str, others: list[str]) -> str:
        """Of a country and a place in it, the place."""
        places = self.context.cast.places
        if chosen in places and places[chosen].country is None:  # of a site and the city it lies in that which a gazetteer knows
            return next((other for other in others if other in places and places[other].latitude is not None), chosen)
        if chosen in places:
            return chosen
        return next((other for other in others if other in places and places[other].country == chosen), chosen)

    def _destination(self, candidate: Candidate) -> str | None:
        """Where the actor had gone: "visited Bergen for talks with"."""
        if candidate.type == "INVITED" or (self._verbal(candidate) and not self._talk(candidate)):
            return None
        for verb in carriers(candidate):
            if verb.pos_ != "VERB" or verb in candidate.trigger or self.context.lexicon.verbs.get(verb.lemma_.lower()) != "VISITED":
                continue
            for child in verb.children:
                if child.dep_ == "dobj" and (place := place_of(self.context, child)) is not None:
                    return place
        return None

    def _nearer(self, named: dict[int, Located], chosen: int) -> str:
        """Of a border, coast or site that no gazetteer knows the town that its own phrase says it is near: "on the border near Kalwa"."""
        places, outer = self.context.cast.places, named[chosen]
        found = places.get(outer.place)
        if found is not None and found.latitude is None and outer.preposition is not None:
            for inner in named.values():
                noun, town = inner.steps[0].token, places.get(inner.place)
                if noun.head == outer.preposition and town is not None and town.latitude is not None:
                    return inner.place
        return _within(named, chosen)


def _measured(located: Located) -> bool:
    """Whether it only says from where the distance is counted: "40 km from Basra"."""
    preposition = located.preposition
    return preposition is not None and preposition.lower_ == "from" and preposition.head.lemma_.lower() in MEASURES


def _within(named: dict[int, Located], chosen: int) -> str:
    """Of a place and the one that its own phrase, set off by a comma, says it lies in, the place: "in Tuzla, in northern Bosnia"."""
    outer = named[chosen].preposition
    for located in named.values():
        inner = located.preposition
        if inner is None or outer is None or located.way != "at" or not inner.i < outer.i <= inner.i + _BESIDE:
            continue
        between = outer.doc[inner.i + 1 : outer.i]
        if between[-1].text == "," and outer.lower_ == "in" and all(t.pos_ in {"PROPN", "DET", "ADJ", "PUNCT", "NOUN"} for t in between):
            return located.place
    return named[chosen].place
