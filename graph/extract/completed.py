"""Verbs that a further word completes ("took her into custody", "set him free"), and those whose subject undergoes it ("won praise from").
Verbs with an event noun that reaches others by a preposition are light.py's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context, Reading, adjective_reading, reading, same
from graph.extract.frame import Frame, ordered
from graph.extract.syntax import coordinated, event_words, prepositional, transparent

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_COMPLEMENTS = frozenset({"oprd", "acomp", "ccomp", "xcomp", "advmod"})
_PERIODS = frozenset("minute hour day week month deadline ultimatum".split())
_GIVING_IN = frozenset(
    """
    leave withdraw pull quit vacate evacuate go depart release free surrender hand return lay disarm disband dissolve dismantle
    comply yield resign step stop halt end cease lift remove retreat abandon reinstate
    """.split()
)
"""What those do who are given a time to do it in and no choice."""
_ARMED = frozenset(
    """
    gunman rebel militiaman militia soldier troop militant guerrilla insurgent fighter sniper army force attacker separatist jihadist bandit
    gunner tank battery artillery
    """.split()
)
"""Whose fire is no criticism."""
_GIVERS = frozenset({"from", "by", "of", "at"})


def find(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Candidates of a verb that a word behind its object completes."""
    acting = context.lexicon.acting
    # "Holding the nurses as shields": the parser may hang it on the nurses.
    behind = [*frame.oblique, *(b for a in frame.direct for b in prepositional(a.token) if b.link == "as")]
    found = [(a.token, acting.with_noun(frame.lemma, event_words(a.token), (a.link,), object_=False)) for a in behind]
    found += [
        (child, acting.with_noun(frame.lemma, (child.lower_,)))
        for child in frame.verb.children
        if child.dep_ in _COMPLEMENTS and child.pos_ in {"ADJ", "NOUN", "ADV"}
    ]
    for word, type_ in found:
        if type_ is None:
            continue
        suffering = [a.token for a in frame.direct if a.link == "object"]
        suffering += [c for child in word.children if child.dep_ == "nsubj" for c in coordinated(child)]
        for token in suffering:
            target = reading(context, token, type_=type_, as_object=True)
            if target is None or (context.lexicon.relation(type_).category == "MOBILIZE" and any(c.tag_ == "PRP$" for c in token.children)):
                continue  # "put its air force on alert": against somebody else
            for subject in frame.doing:
                if not same(subject, target):
                    yield Candidate(ordered(frame.verb, word), frame.verb, None, frame.lemma, type_, subject, target, "light")


def ultimatum(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Who is given a time in which to yield: "gave the herders until Friday to leave", "was given 48 hours to free them"."""
    if frame.lemma != "give" or "THREATENED" not in context.lexicon.relations:
        return
    persons = [(a.token, r) for a in frame.direct if (r := reading(context, a.token)) is not None]
    after = [token for token in frame.verb.subtree if persons and token.i > persons[0][0].i]
    until = any(token.lower_ in {"until", "till"} for token in after)
    timed = until or any(token.lemma_.lower() in _PERIODS for token in after)
    yielding = [token for token in after if _yielding(token, until=until)]
    if not timed or not yielding:
        return
    context.used |= {token.i for token in yielding}  # what is to be done in the time given has not been done
    target = persons[0][1]
    for subject in frame.doing:
        if not same(subject, target):
            yield Candidate((frame.verb,), frame.verb, None, frame.lemma, "THREATENED", subject, target, "light")


def _yielding(token: Token, *, until: bool) -> bool:
    """Whether it is what is to be done in the time given: anything until a day, of a period only giving in ("two weeks to prepare")."""
    return token.tag_ == "VB" and (until or token.lemma_.lower() in _GIVING_IN) and any(c.tag_ == "TO" for c in token.children)


def undergone(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Candidates of a verb whose subject undergoes what another does: "won praise from", "came under attack by", "lost to"."""
    if frame.passive or not frame.doing:
        return
    verbs, lemma = context.lexicon.undergoing, frame.lemma
    nouns = [(a.token, frame.particles, True) for a in frame.direct if a.link == "object"]
    nouns += [(a.token, (a.link,), False) for a in frame.oblique]
    for raw, beside, object_ in nouns:
        noun = transparent(raw)
        type_ = verbs.with_noun(lemma, event_words(noun), beside, object_=object_)
        if type_ is not None:
            context.used |= {noun.i, raw.i}
            givers = list(_givers(context, frame, noun))
            if noun.lemma_.lower() == "fire" and any(r is not None and _armed(context, r) for r in givers):
                type_ = "ATTACKED"  # "came under fire from gunmen", not from critics
            yield from _turned(frame, type_, givers, noun)
            return
    for argument in frame.oblique:
        if (type_ := verbs.particles.get((lemma, argument.link))) is not None:
            yield from _turned(frame, type_, [reading(context, argument.token)], frame.verb)


def _armed(context: Context, one: Reading) -> bool:
    return any(token.lemma_.lower() in _ARMED for token in context.doc[one.mention.start : one.mention.end])


def _givers(context: Context, frame: Frame, noun: Token) -> Iterator[Reading | None]:
    """Who does it: behind "from" or "by", or before the noun ("received American aid")."""
    behind = [a for a in [*prepositional(noun), *frame.oblique] if a.link in _GIVERS and a.token.i != noun.i]
    yield from (reading(context, a.token) for a in behind)
    for child in noun.children:
        if child.dep_ == "poss":
            yield from (reading(context, token) for token in coordinated(child))
        elif child.dep_ in {"amod", "compound"}:
            yield adjective_reading(context, child)


def _turned(frame: Frame, type_: str, givers: Iterable[Reading | None], word: Token) -> Iterator[Candidate]:
    trigger = (frame.verb,) if word == frame.verb else ordered(frame.verb, word)
    for giver in givers:
        if giver is not None:
            for subject in frame.doing:
                if not same(giver, subject):
                    yield Candidate(trigger, frame.verb, None, frame.lemma, type_, giver, subject, "light")
