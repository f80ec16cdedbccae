"""A verb with an event noun that says what is done: "held talks with", "delivered a letter to", "launched a mediation effort between".
Event nouns without such a verb are nominals.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, among, reading, same
from graph.extract.depth import before_seat, concerned, in_purpose, located
from graph.extract.frame import Frame, ordered
from graph.extract.sites import SITES
from graph.extract.syntax import Argument, event_words, modifiers, prepositional, transparent

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_VOICING = frozenset(
    """
    reiterate reaffirm express voice announce declare stress emphasize emphasise underline underscore welcome offer
    """.split()
)
"""Of "reiterated Norway's support for" both what the speaker and what the possessor does count."""
_LINKS = frozenset("with to against on for between among from at toward towards alongside of into behind dative".split())
_ALONG = frozenset({"along", "near", "around", "off"})
"""Prepositions that lead to whom troops are gathered against: "massed troops along the border with"."""
_PURPOSEFUL = frozenset({"PROTEST", "REQUEST", "COERCE", "THREATEN"})
"""Categories of acts whose purpose names whom they are meant for: "began a hunger strike to demand"."""
_CALLING_OFF = frozenset("cancel scrap abandon shelve forgo skip avoid avert drop".split())
_ANSWERING = frozenset("protest response retaliation reaction support solidarity revenge reprisal".split())
"""Nouns behind "in" that say whom an act is meant for: "in protest at"."""
_REFUGES = frozenset({"refuge", "asylum", "sanctuary", "shelter", "protection"})
"""What is sought of whoever has it "in" or "at" their own."""
_BEARING = frozenset("deliver bring carry convey hand pass relay transmit take bear".split())
"""What a messenger does with the word of another: "delivered a letter from Dahl to"."""
_GRIEVANCES = frozenset({"complaint", "grievance"})
"""What is lodged with whoever is to hear it."""
_MILD = frozenset({"AID", "CONCEDE", "SANCTION"})
"""Categories of acts that are done at a place, and not at whoever is there."""
_BESIDE = frozenset("at near outside around after before since during following despite amid".split())
"""Prepositions of what is done that lead to what was there or then."""
_FAR = 5


def find(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Candidates of a verb with each event noun it carries; also passive."""
    nouns: list[tuple[Token, str | None]] = [(a.token, None) for a in frame.direct if a.link == "object"]
    nouns += [(a.token, a.link) for a in frame.oblique if a.link in {"in", "into", "on", "to", "under", "at"}]
    for raw, link in nouns:
        beside = frame.particles if link is None else (link, *(f"{name} {link}" for name in frame.particles if name != link))
        for noun in _within(transparent(raw)):
            if noun.i in context.mentions and (context.mentions[noun.i].form == "name" or frame.lemma in context.lexicon.verbs):
                break  # "expelled the diplomats": whom it befalls
            if called_off(context, frame.lemma, noun):
                break
            type_ = context.lexicon.acting.with_noun(frame.lemma, event_words(noun), beside, object_=link is None)
            if type_ is not None:
                type_ = _jointly(context, noun) or type_
                yield from _with_noun(context, frame, type_, raw, noun, link)
                break


def called_off(context: Context, lemma: str, noun: Token) -> bool:
    """Whether a verb only says that an event does not come about, which the event's own statement then tells: "cancelled the talks"."""
    if lemma not in _CALLING_OFF:
        return False
    event = context.lexicon.noun(noun.lemma_.lower())
    consulting = event is not None and context.lexicon.relation(event).category == "CONSULT"
    return consulting or noun.lemma_.lower() in words.PLAN_NOUNS


def _jointly(context: Context, noun: Token) -> str | None:
    """The type of a noun that with its modifier says what parties do together: "held a joint exercise" is no exercise against anybody."""
    found = (context.lexicon.noun_compounds.get((m.lower_, noun.lemma_.lower())) for m in modifiers(noun) if m.lower_ == "joint")
    return next((type_ for type_ in found if type_ is not None), None)


def _within(noun: Token) -> list[Token]:
    """An object and what stands one phrase deeper in it: "forged a new path in ties"."""
    return [noun, *(a.token for a in prepositional(noun) if a.link in {"of", "in"})]


def _with_noun(context: Context, frame: Frame, type_: str, raw: Token, noun: Token, link: str | None) -> Iterator[Candidate]:
    verb, lemma = frame.verb, frame.lemma
    if not (lemma in _VOICING and any(c.dep_ == "poss" for c in noun.children)):
        context.used |= {noun.i, raw.i, *(c.i for c in noun.children if c.dep_ == "compound")}
    type_ = _heard(context, frame, noun, type_)
    relation = context.lexicon.relation(type_)
    doing = (_sent_by(context, frame, noun) if lemma in _BEARING else []) or list(frame.doing) or _senders(context, noun)
    trigger = ordered(verb, noun) if link is None or abs(noun.i - verb.i) <= _FAR else (noun,)
    targets = [
        a
        for a in [*prepositional(noun), *frame.oblique, *[d for d in frame.direct if d.link != "object"]]
        if a.link in _LINKS and a.token.i not in {raw.i, noun.i}
    ]
    reached = _over(context, targets, type_) if relation.category == "PROTEST" else []
    if reached:
        targets = []
    if relation.category == "ACCUSE" and any(a.link == "against" for a in targets):
        targets = [a for a in targets if a.link == "against"]  # "filed a complaint against him with the prosecutor"
    for argument in targets:
        if argument.link == "from" and relation.category not in {"COERCE", "SANCTION", "RETREAT"} and type_ != "BOUGHT_FROM":
            continue
        own = link is None or noun.lemma_.lower() in SITES
        if argument.link == "of" and own and not relation.symmetric and relation.category != "CONCEDE":
            continue  # but "lifted its blockade of", "came out in favour of"
        if argument.link == "at" and relation.category in _MILD:
            continue  # "opened its border at Marka"
        target = reading(context, argument.token, type_=type_, as_object=True)
        reached += [target] if target is not None else []
    if not relation.symmetric and doing and not any(not same(d, r) for d in doing for r in reached):
        scene = link is not None and noun.lemma_.lower() in SITES  # "took to the streets of Oslo"
        scene = scene or (relation.category == "MOBILIZE" and any(a.link == "of" for a in prepositional(noun)))  # "a brigade of engineers"
        reached = concerned(context, noun, type_) if noun.i not in context.mentions and not scene else []  # not "massed troops"
        if relation.category in _PURPOSEFUL:
            reached = [r for r in reached if not any(same(d, r) for d in doing)]  # not "their strike"
        for argument in [*prepositional(noun), *frame.oblique] if not reached and not scene else ():
            if argument.token.i not in {raw.i, noun.i} and not reached:
                reached = concerned(context, argument.token, type_) if _leads_on(context, argument, noun, type_) else []
        if not reached and relation.category in _PURPOSEFUL:
            reached = in_purpose(context, verb, type_)
        if not reached and relation.category == "PROTEST":
            seat = before_seat(context, [*prepositional(noun), *frame.oblique])
            reached = [seat] if seat is not None else []  # "staged a vigil outside the Danish embassy"
    if type_ == "RESIGNED_FROM":  # "submitted her resignation to": whoever takes it is not left
        reached = [r for r in reached if context.doc[r.mention.head].head.lower_ != "to"]
    made = False
    for target in reached:
        for subject in doing:
            if not same(subject, target):
                made = True
                yield Candidate(trigger, verb, None, lemma, type_, subject, target, "light")
    event = context.lexicon.noun(noun.lemma_.lower(), tuple(m.lower_ for m in modifiers(noun))) is not None
    if event and not made and not relation.symmetric and relation.category != "CONCEDE":
        context.used -= {noun.i, raw.i}  # "held a joint exercise" is of another type than "held an exercise against"
    if relation.symmetric:
        between = [r for a in targets if a.link in {"between", "among"} and (r := reading(context, a.token)) is not None]
        if len(between) > 1 and not doing:
            yield from among(trigger, verb, None, lemma, type_, between, "light")
        elif not made:
            yield from among(trigger, verb, None, lemma, type_, doing, "light")


def _heard(context: Context, frame: Frame, noun: Token, type_: str) -> str:
    """The type; of who "lodged a complaint with the ambassador", that of complaining to him."""
    if type_ not in {"SUED", "ACCUSED"} or noun.lemma_.lower() not in _GRIEVANCES or "COMPLAINED_TO" not in context.lexicon.relations:
        return type_
    links = {a.link for a in [*prepositional(noun), *frame.oblique]}
    return "COMPLAINED_TO" if links & {"with", "to"} and "against" not in links else type_


def _leads_on(context: Context, argument: Argument, noun: Token, type_: str) -> bool:
    """Whether a preposition may lead to whom the act concerns: "cut power in Kenya", not "opened its border at Marka"."""
    relation, link = context.lexicon.relation(type_), argument.link
    refuge = link in {"in", "at"} and noun.lemma_.lower() in _REFUGES
    along = relation.place_object and link in _ALONG
    somewhere = located(relation.category) and link not in _BESIDE
    return refuge or along or somewhere or (link in _LINKS and not (link == "at" and relation.category in _MILD))


def _over(context: Context, arguments: list[Argument], type_: str) -> list[Reading]:
    """Whose doing a protest is over, also where that hangs on its site: "a sit-in at the dean's office over the ministry's plan"."""
    beside = [*arguments, *(b for a in arguments for b in prepositional(a.token))]
    for argument in beside:
        if argument.link == "over" and (found := concerned(context, argument.token, type_)):
            return found
    return []


def _sent_by(context: Context, frame: Frame, noun: Token) -> list[Reading]:
    """Whose word a messenger bears; a place behind the verb is only where it comes from."""
    own = [r for a in prepositional(noun) if a.link == "from" and (r := reading(context, a.token)) is not None]
    beside = [r for a in frame.oblique if a.link == "from" and (r := reading(context, a.token)) is not None]
    return own or [r for r in beside if r.mention.kind != "Country"]


def _senders(context: Context, noun: Token) -> list[Reading]:
    """Who an event noun's own words say acts: its "from" or "by" phrase, or possessor."""
    found = [a.token for a in prepositional(noun) if a.link in {"from", "by"}]
    found += [c for c in noun.children if c.dep_ == "poss"]
    return [r for token in found if (r := reading(context, token)) is not None]
