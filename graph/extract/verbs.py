"""Verbs that join two actors: active, passive, with prepositions and particles, and through the thing acted on to whom it concerns.
Verbs with an event noun are light.py's, mutual acts mutual.py's, speech acts over a clause clauses.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.config import DEFAULT_TYPE
from graph.extract import authorities, completed, demonstrations, light, mutual, senses, words
from graph.extract.candidates import Candidate, Context, Reading, anybody, fits, reading, same
from graph.extract.depth import SUFFERED, body_of, concerned, concerns, people
from graph.extract.frame import GIVING, Frame, ordered
from graph.extract.prepositions import SCENE, elsewhere
from graph.extract.syntax import Argument, adverbial_particle, transparent
from graph.extract.verbforms import counted_participle, crowd_participle

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_SKIPPED = words.SEEMING | frozenset(
    """
    accord deny be have do say state note add believe think know expect plan intend want hope claim decide announce report become remain
    include involve mean see hear let make get keep cause feel need try continue begin start stop contain consist cost last belong name
    call mark follow precede coincide represent constitute reflect show signal highlight underscore emphasize emphasise stress reiterate
    play take give put bring set build construct create develop produce write draft
    happen occur come go present describe portray view regard treat depict consider face use find allow
    enable require seek pursue address discuss respect maintain hold lose win gain receive reach leave
    respond reply react answer prefer like dislike love hate cut reduce raise increase lower double halve triple limit cap boost extend
    total number average comprise constitute equal match resemble contrast compare differ rank list count measure estimate value price
    rate label dub title style term nickname concern interest regard apply relate refer link connect tie attach model date attribute
    earn deserve merit warrant justify prove suit fit remember recall forget know wish await miss experience enjoy endure undergo
    survive outlive read spell publish print broadcast air display feature star cast near pass cross enter carry bear stand sit lie rise
    fall grow drop spend guide plot move save waste want wait turn head serve trust owe lack exceed top surround line dot pit set speak talk
    send dispatch ship fear repossess service operate switch withdraw pull turn forbid tighten
    """.split()
)
"""Verbs that, unknown to the ontology, say nothing of two actors."""
_ACTING_PREPOSITIONS = frozenset({"with", "against"})
"""Prepositions by which a verb that the ontology does not know may reach whom it acts on."""
_DESCRIBING = frozenset("founding leading ruling governing acting serving sitting standing visiting".split())
_ORDERING = frozenset({"order", "command", "instruct", "question"})
"""Verbs whose object says what is to be done or doubted, not of whom it is asked: "ordered the killing of", "questioned his trips"."""
_ADDRESSING = frozenset("urge ask press beg implore lobby petition order instruct tell exhort encourage pressure nudge".split())
"""Verbs whose object is who is asked, whatever he is."""
_TOPICAL = frozenset({"discuss", "debate", "negotiate"})
"""Verbs whose object is what is spoken of."""
_TEMPORAL = frozenset("under without despite amid through as since after before during until by".split())
"""Prepositions that only say in which circumstances a thing is done."""
_FAR = 5
_TOGETHER = frozenset({"with", "alongside"})


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of every verb of the document."""
    for token in context.doc:
        if (
            token.pos_ in {"VERB", "AUX"}
            and token.i not in context.used
            and token.dep_ not in {"aux", "auxpass", "amod", "compound"}
            and not _adjectival(token)
        ):
            yield from _of_verb(context, authorities.with_country(context, Frame.of(context, token)))


def _adjectival(verb: Token) -> bool:
    """Whether a participle that the parser took for a verb describes the noun after it: "are founding members", "300 wounded men"."""
    if counted_participle(verb) is not None or crowd_participle(verb) is not None:
        return True
    if verb.lower_ not in _DESCRIBING or verb.i + 1 >= len(verb.doc):
        return False
    after = verb.nbor()
    if verb.lower_ == "visiting" and verb.dep_ == "conj" and verb.head.pos_ in {"NOUN", "PROPN"}:
        return True  # "the match between Velda and visiting Brann"
    return after.head == verb and after.dep_ == "dobj" and after.tag_ in {"NN", "NNS"}


def _of_verb(context: Context, frame: Frame) -> Iterator[Candidate]:
    undergone = list(completed.undergone(context, frame))
    yield from undergone
    if undergone:
        return  # "took bribes from": not also what was taken
    warned = list(completed.ultimatum(context, frame))
    yield from warned
    if warned:
        return
    yield from completed.find(context, frame)
    yield from light.find(context, frame)
    if not frame.doers and not frame.passive:
        return
    used = False
    for argument in frame.direct:
        if argument.token.i in context.used:
            continue
        construction = "passive" if frame.passive else "active"
        made = list(_pairs(context, frame, frame.type_of(context, argument), frame.doing, argument, construction))
        used = used or bool(made)
        yield from made
    if not used:
        yield from _indirect(context, frame)
    yield from demonstrations.find(context, frame)
    for argument in frame.oblique:
        yield from _oblique(context, frame, argument)
    if frame.passive:
        if not frame.doers:
            yield from _oblique_passive(context, frame)
        return
    if not used:
        yield from _leaving(context, frame)
    yield from mutual.each_other(context, frame)
    if not used:
        yield from mutual.joined(context, frame)


def _pairs(
    context: Context, frame: Frame, type_: str | None, doing: tuple[Reading, ...], argument: Argument, construction: str
) -> Iterator[Candidate]:
    lemma = frame.lemma
    topical = argument.link == "object" and lemma in _TOPICAL and not frame.passive
    if topical or (argument.link in {"object", "dative"} and senses.another(frame, argument)):
        context.refuse(frame.verb, "unknown verb", end=argument.token)
        return
    moved = argument.link not in {"object", "dative"} and construction != "oblique"  # "sent her to Norway"
    if type_ is None and (moved or lemma in _SKIPPED | GIVING or not context.unknown_verbs or frame.other_verb(context)):
        context.refuse(frame.verb, "unknown verb", end=argument.token)
        return
    chosen = type_ or DEFAULT_TYPE
    for sense in (senses.of_warning, senses.of_charge, senses.of_takeover, senses.of_contest, senses.of_sight):
        chosen = sense(frame, argument, chosen) or chosen
    named = bool(doing) and all(r.mention.form == "name" or r.mention.kind in {"Person", "Office"} for r in doing)
    chosen = senses.of_victory(frame, argument, chosen, named=named) or chosen
    chosen = senses.of_expulsion(frame, chosen, (context.cast.members[a].kind for r in doing for a in r.actors)) or chosen
    target = reading(context, argument.token, type_=chosen, as_object=True)
    if target is None and lemma == "welcome":  # "welcomed Norway's decision": not a guest
        chosen = "SUPPORTED"
        target = reading(context, argument.token, type_=chosen, as_object=True)
    thing = context.lexicon.of_thing(lemma) if type_ is not None and argument.link == "object" else None
    if thing is not None and (target is None or not fits(context, chosen, target)):
        chosen = thing
        target = reading(context, argument.token, type_=chosen, as_object=True)
    if target is None or (target.weak and (type_ is None or lemma == "question")) or (type_ is None and not anybody(context, target)):
        context.refuse(frame.verb, "object is no actor", end=argument.token)
        return
    extra = [c for c in frame.verb.children if c.dep_ == "prt" or _leads(c, argument.link)]
    for subject in doing:
        if not same(subject, target):
            yield Candidate(ordered(frame.verb, *extra), frame.verb, None, lemma, chosen, subject, target, construction)


def _leads(child: Token, link: str) -> bool:
    """Whether a verb's child is the preposition ``link``, or leads to it: the "out" of "pulled out of"."""
    return child.dep_ == "prep" and (child.lower_ == link or any(c.dep_ == "prep" and c.lower_ == link for c in child.children))


def _oblique(context: Context, frame: Frame, argument: Argument) -> Iterator[Candidate]:
    lexicon, lemma = context.lexicon, frame.lemma
    type_ = None
    for name in frame.particles:
        type_ = type_ or lexicon.verb_particles.get((lemma, f"{name} {argument.link}"))
    for name in _beyond(frame, argument):
        type_ = type_ or lexicon.verb_particles.get((lemma, f"{argument.link} {name}"))
    if not (argument.link in SCENE and any(c.dep_ == "prt" for c in frame.verb.children)):  # "called off a march in": summoned nobody
        type_ = type_ or lexicon.verb_particles.get((lemma, argument.link))
    transitive = bool(frame.direct)
    met = lemma == "meet" and any(a.link == "object" and (a.token.pos_ == "PRON" or a.token.i in context.mentions) for a in frame.direct)
    if met and argument.link == "with":
        return  # "met them with officers in the room": those were there too
    if argument.link == "to" and senses.gives_up(frame):
        type_ = "SURRENDERED_TO"
    elif lemma == "turn" and transitive and argument.link == "to" and type_ == "TOLD":
        return  # "turned the suspect in to the police"
    if type_ is None and argument.link in _TOGETHER and not frame.passive and not transitive and lemma in lexicon.verbs:
        relation = lexicon.verbs[lemma]
        type_ = relation if lexicon.relation(relation).symmetric else None
    if elsewhere(context, frame, argument, type_):
        return
    if type_ is None and (transitive or frame.passive or argument.link not in _ACTING_PREPOSITIONS or lemma in _SKIPPED):
        return
    made = list(_pairs(context, frame, type_, frame.doing, argument, "oblique"))
    yield from made
    if not made and type_ is not None and (not transitive or argument.link in {"from", "against"}) and not _consultation(context, argument):
        yield from _through(context, frame, type_, argument.token, "indirect")


def _consultation(context: Context, argument: Argument) -> bool:
    """Whether it is talks or a visit, of which a statement of its own tells: "withdrew from the talks with"."""
    event = context.lexicon.noun(argument.token.lemma_.lower())
    return event is not None and context.lexicon.relation(event).category == "CONSULT"


def _beyond(frame: Frame, argument: Argument) -> Iterator[str]:
    """What follows an argument on its verb: other prepositions, and the "to" of an infinitive ("called on Norway to withdraw")."""
    yield from (name for name in frame.particles if name not in {argument.link, "to"})  # not "passed information on them to"
    if frame.infinitive_after(argument.token):
        yield "to"


def _oblique_passive(context: Context, frame: Frame) -> Iterator[Candidate]:
    """A passive without an agent whose patient stands to another: "was deported to", "was appointed to": only what the ontology has."""
    for argument in frame.oblique:
        type_ = context.lexicon.verb_particles.get((frame.lemma, argument.link))
        if type_ is None:
            continue
        relation = context.lexicon.relation(type_)
        if relation.place_object or relation.symmetric or relation.role:
            for patient in frame.direct:
                subject = reading(context, patient.token)
                if subject is not None:
                    yield from _pairs(context, frame, type_, (subject,), argument, "passive")


def _leaving(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Whom who resigns leaves: the body of the office given, else that of the subject's own words ("Norway's prime minister resigned")."""
    lexicon = context.lexicon
    given = tuple(a.token.lemma_.lower() for a in frame.direct if a.link == "object")
    type_ = lexicon.verb(frame.lemma, tuple(n for n in frame.particles if frame.has_particle(n)), given)
    type_ = type_ or lexicon.verbs.get(frame.lemma)
    if type_ != "RESIGNED_FROM" or any(a.link == "from" for a in frame.oblique):
        return
    posts = [a.token for a in frame.oblique if a.link == "as"]
    for subject in frame.doing:
        for noun in [*posts, *frame.doers]:
            if (body := body_of(context, noun)) is not None and not same(subject, body):
                extra = [c for c in frame.verb.children if c.dep_ == "prt" or adverbial_particle(c)]
                extra += [a.token for a in frame.direct if (frame.lemma, a.token.lemma_.lower()) in lexicon.acting.objects]
                yield Candidate(ordered(frame.verb, *extra), frame.verb, None, frame.lemma, type_, subject, body, "active")
                break


def _indirect(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Through the thing acted on to the actor it concerns: "rejected a call from", "suspended links with", "lifted a curfew in"."""
    for argument in frame.direct:
        type_ = context.lexicon.of_thing(frame.lemma) or frame.type_of(context, argument)
        noted = frame.lemma in _ORDERING or argument.token.pos_ == "PRON" or argument.token.i in context.used
        if noted or argument.link != "object" or type_ is None or senses.another(frame, argument):
            continue
        if type_ == "SOLD_TO" and any(c.dep_ == "poss" or c.lower_ == "of" for c in argument.token.children):
            continue  # "sold his trucks", "the assets of Velda": not to himself, nor to Velda
        if frame.lemma in _ADDRESSING and frame.infinitive_after(argument.token):
            continue  # "urged three Kenyan chains to stop": those, though they are nobody known
        if people(argument.token):
            continue  # "trained local guides for the charity": it befell those
        if light.called_off(context, frame.lemma, transparent(argument.token)):
            continue
        made = list(_through(context, frame, type_, argument.token, "indirect"))
        if not made:
            suffered = argument.token.lemma_.lower() in SUFFERED
            for near in (
                a
                for a in frame.oblique
                if a.link not in _TEMPORAL and not (suffered and a.link == "of") and concerns(context, type_, a.link)
            ):
                made = made or list(_through(context, frame, type_, near.token, "indirect", said=argument.token))
        yield from made


def _through(context: Context, frame: Frame, type_: str, thing: Token, construction: str, said: Token | None = None) -> Iterator[Candidate]:
    """Whom ``thing`` concerns as the object; the noun ``said`` stands in the trigger, where it is near."""
    relation = context.lexicon.relation(type_)
    if relation.category is None or relation.symmetric or relation.objects:
        return
    noun = transparent(said if said is not None else thing)
    extra = [c for c in frame.verb.children if c.dep_ == "prt"]
    trigger = ordered(frame.verb, *extra, *((noun,) if abs(noun.i - frame.verb.i) < _FAR else ()))
    for target in concerned(context, thing, type_):
        for subject in frame.doing:
            if not same(subject, target):
                yield Candidate(trigger, frame.verb, None, frame.lemma, type_, subject, target, construction)
