"""Verbs that join two actors: active, passive, with prepositions and particles, light verbs with an event noun, joined subjects.
Event nouns without such a verb are nominals.py's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.config import DEFAULT_TYPE
from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, among, reading, same
from graph.extract.syntax import (
    Argument,
    agents,
    coordinated,
    is_passive,
    modifiers,
    particles,
    prepositional,
    shared_objects,
    subjects,
    transparent,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_SKIPPED = words.SEEMING | frozenset(
    """
    accord deny be have do say state note add believe think know expect plan intend want hope claim decide announce report become remain
    include involve mean see hear let make get keep cause feel need try continue begin start stop contain consist cost last belong name
    call mark follow precede coincide represent constitute reflect show signal highlight underscore emphasize emphasise stress reiterate
    play take give put bring set happen occur come go present describe portray view regard treat depict consider face use find allow
    enable require seek pursue address discuss respect maintain hold lose win gain receive reach leave
    """.split()
)
"""Verbs that, unknown to the ontology, say nothing of two actors."""
_VOICING = frozenset(
    """
    reiterate reaffirm express voice announce declare stress emphasize emphasise underline underscore welcome offer
    """.split()
)
"""Of "reiterated Norway's support for" both what the speaker and what the possessor does count."""
_ACTING_PREPOSITIONS = frozenset({"with", "against", "to", "from", "for"})
_CONCERNING = frozenset({"from", "with", "against", "for", "by", "to", "toward", "towards", "on", "of"})
_DIRECT_ONLY = frozenset({"MET", "SPOKE_WITH", "VISITED", "HOSTED", "ACCOMPANIED", "TOLD", "KILLED", "DETAINED", "ABDUCTED"})
_TOPICAL = frozenset({"discuss", "debate", "negotiate"})
"""Verbs of which joined subjects do with each other what the object is about."""
_FAR = 5
_EVENT_PREPOSITIONS = frozenset(
    {"with", "to", "against", "on", "for", "between", "among", "from", "at", "toward", "towards", "alongside", "of", "into"}
)
_TOGETHER = frozenset({"with", "alongside"})


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of every verb of the document."""
    for token in context.doc:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            yield from _of_verb(context, token)


def _of_verb(context: Context, verb: Token) -> Iterator[Candidate]:
    lemma = verb.lemma_.lower()
    passive = is_passive(verb)
    grammatical = subjects(verb)
    doers = agents(verb) if passive else grammatical
    if passive:
        direct = [Argument(token, "object") for token in grammatical] + [a for a in shared_objects(verb) if a.link == "object"]
    else:
        direct = shared_objects(verb)
    oblique = [a for a in prepositional(verb) if not (passive and a.link == "by")]
    yield from _light(context, verb, lemma, doers, direct, oblique)
    if not doers and not passive:
        return
    names = particles(verb)
    doing = [r for token in doers if (r := reading(context, token)) is not None]
    used = False
    for argument in direct:
        if argument.token.i in context.used:
            continue
        type_ = context.lexicon.verb(lemma, tuple(n for n in names if _is_particle(verb, n))) or (
            context.lexicon.verbs.get(lemma)
            if argument.link in {"object", "dative"}
            else context.lexicon.verb_particles.get((lemma, argument.link))
        )
        made = list(_pairs(context, verb, lemma, type_, doing, argument, "passive" if passive else "active"))
        used = used or bool(made)
        yield from made
    if not used and not passive:
        yield from _indirect(context, verb, lemma, doing, direct, oblique)
    for argument in oblique:
        yield from _oblique(context, verb, lemma, doing, argument, names, passive=passive, transitive=bool(direct))
    if passive and not doers:
        yield from _oblique_passive(context, verb, lemma, direct, oblique)
    if not passive:
        yield from _each_other(context, verb, lemma, doing, direct, oblique, names)
        yield from _asked_clause(context, verb, lemma, doing, direct)
    if not used and not passive:
        yield from _mutual(context, verb, lemma, doing, oblique)


def _is_particle(verb: Token, name: str) -> bool:
    return any(c.lower_ == name and c.dep_ == "prt" for c in verb.children)


def _pairs(
    context: Context, verb: Token, lemma: str, type_: str | None, doing: list[Reading], argument: Argument, construction: str
) -> Iterator[Candidate]:
    known = type_ is not None
    if not known and (lemma in _SKIPPED or not context.unknown_verbs):
        context.refuse(verb, "unknown verb", end=argument.token)
        return
    chosen = type_ or DEFAULT_TYPE
    target = reading(context, argument.token, type_=chosen, as_object=True)
    if target is None and lemma == "welcome":  # "welcomed Norway's decision": not a guest
        chosen = "SUPPORTED"
        target = reading(context, argument.token, type_=chosen, as_object=True)
    if target is None or (target.weak and not known):
        context.refuse(verb, "object is no actor", end=argument.token)
        return
    for subject in doing:
        if not same(subject, target):
            extra = [c for c in verb.children if c.dep_ == "prt" or (c.dep_ == "prep" and argument.link == c.lower_)]
            yield Candidate(_ordered(verb, *extra), verb, None, lemma, chosen, subject, target, construction)


def _oblique(
    context: Context,
    verb: Token,
    lemma: str,
    doing: list[Reading],
    argument: Argument,
    names: list[str],
    *,
    passive: bool,
    transitive: bool,
) -> Iterator[Candidate]:
    type_ = context.lexicon.verb_particles.get((lemma, argument.link))
    if type_ is None:
        for name in names:
            type_ = type_ or context.lexicon.verb_particles.get((lemma, f"{name} {argument.link}"))
    if type_ is None and argument.link in _TOGETHER and not passive and not transitive and lemma in context.lexicon.verbs:
        relation = context.lexicon.verbs[lemma]
        type_ = relation if context.lexicon.relation(relation).symmetric else None
    if type_ is None:
        if transitive or passive or argument.link not in _ACTING_PREPOSITIONS - {"for", "from"} or lemma in _SKIPPED:
            return
        yield from _pairs(context, verb, lemma, None, doing, argument, "oblique")
        return
    yield from _pairs(context, verb, lemma, type_, doing, argument, "oblique")


def _oblique_passive(context: Context, verb: Token, lemma: str, direct: list[Argument], oblique: list[Argument]) -> Iterator[Candidate]:
    """A passive without an agent whose patient stands to another: "was deported to", "was appointed to": only what the ontology has."""
    for argument in oblique:
        type_ = context.lexicon.verb_particles.get((lemma, argument.link))
        if type_ is None or not (
            context.lexicon.relation(type_).place_object
            or context.lexicon.relation(type_).symmetric
            or context.lexicon.relation(type_).role
        ):
            continue
        for patient in direct:
            subject = reading(context, patient.token)
            if subject is not None:
                yield from _pairs(context, verb, lemma, type_, [subject], argument, "passive")


def _mutual(context: Context, verb: Token, lemma: str, doing: list[Reading], oblique: list[Argument]) -> Iterator[Candidate]:
    """Joined subjects of a verb without an object: "Lavr and Oden met"."""
    type_ = context.lexicon.verbs.get(lemma) or next(
        (t for p in ("with", "against") if (t := context.lexicon.verb_particles.get((lemma, p))) and context.lexicon.relation(t).symmetric),
        None,
    )
    if type_ is None or not context.lexicon.relation(type_).symmetric:
        return
    if any(c.dep_ == "dobj" for c in verb.children) and lemma not in _TOPICAL:
        return  # "Norway and Kenya fought a fire"
    if any(c.dep_ == "xcomp" for c in verb.children):
        return  # "agreed to sell": what was agreed is said by the verb below
    if any(a.link in {"with", "to", "against"} and reading(context, a.token) is not None for a in oblique):
        return
    yield from among((verb,), verb, None, lemma, type_, doing, "mutual")


def _indirect(
    context: Context, verb: Token, lemma: str, doing: list[Reading], direct: list[Argument], oblique: list[Argument]
) -> Iterator[Candidate]:
    """Through the thing acted on to the actor it concerns: "rejected a call from", "suspended links with", "threatened action against"."""
    type_ = context.lexicon.verbs.get(lemma)
    if type_ is None or context.lexicon.relation(type_).category is None or type_ in _DIRECT_ONLY:
        return
    for argument in direct:
        noun = transparent(argument.token)
        if argument.link != "object" or noun.i in context.used or noun.pos_ not in {"NOUN", "PROPN"} or noun.i in context.mentions:
            continue
        for near in [*prepositional(noun), *oblique]:
            if near.link in _CONCERNING:
                made = [
                    Candidate(
                        _ordered(verb, noun) if abs(noun.i - verb.i) < _FAR else (verb,),
                        verb,
                        None,
                        lemma,
                        type_,
                        subject,
                        target,
                        "indirect",
                    )
                    for subject in doing
                    if (target := reading(context, near.token)) is not None and not same(subject, target)
                ]
                if made:
                    yield from made
                    break


def _each_other(
    context: Context, verb: Token, lemma: str, doing: list[Reading], direct: list[Argument], oblique: list[Argument], names: list[str]
) -> Iterator[Candidate]:
    """ "Accused each other", "traded with one another": both ways round, once where the relation is symmetric."""
    for argument in [*direct, *oblique]:
        token = argument.token
        if not (token.lower_ in {"other", "another"} and token.i and token.nbor(-1).lower_ in {"each", "one"}):
            continue
        type_ = (
            context.lexicon.verbs.get(lemma) if argument.link == "object" else context.lexicon.verb_particles.get((lemma, argument.link))
        )
        type_ = type_ or next((t for n in names if (t := context.lexicon.verb_particles.get((lemma, n)))), None)
        if type_ is None:
            continue
        for one in among((verb,), verb, None, lemma, type_, doing, "mutual"):
            yield one
            if not context.lexicon.relation(type_).symmetric:
                yield replace(one, subject=one.object, object=one.subject)


def _asked_clause(context: Context, verb: Token, lemma: str, doing: list[Reading], direct: list[Argument]) -> Iterator[Candidate]:
    """Whoever is to do what is asked: "demanded that Norway return", "wants the board to resign"."""
    type_ = context.lexicon.verbs.get(lemma)
    if type_ is None or context.lexicon.relation(type_).category != "REQUEST" or any(a.link == "object" for a in direct):
        return
    for clause in verb.children:
        if clause.dep_ == "ccomp" and clause.tag_ in {"VB", "VBP"}:
            for token in (c for s in clause.children if s.dep_ in {"nsubj", "nsubjpass"} for c in coordinated(s)):
                yield from _pairs(context, verb, lemma, type_, doing, Argument(token, "object"), "active")


def _light(
    context: Context, verb: Token, lemma: str, doers: list[Token], direct: list[Argument], oblique: list[Argument]
) -> Iterator[Candidate]:
    """A verb with an event noun: "held talks with", "delivered a letter to", "engaged in discussions with"; also passive."""
    nouns: list[tuple[Token, str | None]] = [(a.token, None) for a in direct if a.link == "object"]
    nouns += [(a.token, a.link) for a in oblique if a.link in {"in", "into", "on", "to"}]
    for raw, link in nouns:
        noun = transparent(raw)
        if noun.i in context.mentions and context.mentions[noun.i].form == "name":
            continue
        words_of_noun = (noun.lower_, noun.lemma_.lower())
        type_ = context.lexicon.verb(lemma, (), words_of_noun)
        if type_ is None:
            continue
        if not (lemma in _VOICING and any(c.dep_ == "poss" for c in noun.children)):
            context.used |= {noun.i, raw.i}
        relation = context.lexicon.relation(type_)
        doing = [r for token in doers if (r := reading(context, token)) is not None]
        doing += _senders(context, noun) if not doing else []
        trigger = _ordered(verb, noun) if link is None or abs(noun.i - verb.i) <= 5 else (noun,)
        targets = [
            a
            for a in [*prepositional(noun), *oblique, *[d for d in direct if d.link != "object"]]
            if a.link in _EVENT_PREPOSITIONS | {"dative"} and a.token.i not in {raw.i, noun.i}
        ]
        made = False
        for argument in targets:
            if argument.link == "from" and type_ not in {"BOUGHT_FROM"}:
                continue
            if argument.link == "of" and not relation.symmetric:
                continue
            target = reading(context, argument.token, type_=type_, as_object=True)
            if target is None:
                continue
            for subject in doing:
                if not same(subject, target):
                    made = True
                    yield Candidate(trigger, verb, None, lemma, type_, subject, target, "light")
        event = context.lexicon.noun(noun.lemma_.lower(), tuple(m.lower_ for m in modifiers(noun))) is not None
        if event and not made and not relation.symmetric:
            context.used -= {noun.i, raw.i}  # "held a joint exercise" is of another type than "held an exercise against"
        if relation.symmetric:
            between = [r for a in targets if a.link in {"between", "among"} and (r := reading(context, a.token)) is not None]
            if len(between) > 1 and not doing:
                yield from among(trigger, verb, None, lemma, type_, between, "light")
            elif not made:
                yield from among(trigger, verb, None, lemma, type_, doing, "light")


def _senders(context: Context, noun: Token) -> list[Reading]:
    """Who an event noun's own words say acts: its "from" or "by" phrase, or possessor."""
    found = [a.token for a in prepositional(noun) if a.link in {"from", "by"}]
    found += [c for c in noun.children if c.dep_ == "poss"]
    return [r for token in found if (r := reading(context, token)) is not None]


def _ordered(*tokens: Token) -> tuple[Token, ...]:
    return tuple(sorted(tokens, key=lambda t: t.i))
