"""Whom a thing or a clause concerns: the actors nearest below a noun or verb that is itself no actor ("lifted a curfew in", "the return of
property seized by"). Which relations may reach that far is said in verbs.py and clauses.py."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.extract.actor_nouns import class_of, is_person
from graph.extract.candidates import OF_AGENT, Context, Reading, actor_before, adjective_reading, reading
from graph.extract.nationality import doubled
from graph.extract.syntax import Argument, agents, coordinated, objects, prepositional, subjects, transparent

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_CONCERNING = (
    frozenset({"against"}),
    frozenset(
        {"to", "with", "of", "from", "for", "on", "upon", "by", "over", "toward", "towards", "into", "between", "among", "at", "about"}
    ),
    frozenset({"in", "near", "inside", "outside", "around", "across", "along", "throughout"}),
)
"""Prepositions that lead to whom a noun concerns, the nearest in meaning first; the last only say where."""
_LOCATED = frozenset({"AID", "CONCEDE", "RETREAT", "SANCTION", "COERCE", "ASSAULT", "THREATEN"})
"""Categories of acts that befall whoever is where they are done: "imposed a curfew in", "cut power in"."""
_OWNED = _LOCATED | {"MOBILIZE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "PROTEST", "COOPERATE"}
"""Categories of acts on a thing that are acts on whose thing it is: "demolished Palestinian homes"."""
_BLAMING = frozenset({"ACCUSE", "REJECT", "PROTEST"})
"""Categories of acts that are aimed at who does a thing, not at whom it is done to."""
SUFFERED = frozenset("extradition release arrest return handover detention execution deportation prosecution trial transfer".split())
"""What is asked of others than of whom it befalls: "demanded the extradition of Oden"."""
_TAKEN = frozenset({"hijack", "seize", "capture", "steal", "commandeer", "abandon"})
"""What is done to things that leaves them in other hands."""
_BEFORE = frozenset("outside at near in before opposite around to on into inside".split())
_SEATS = frozenset(
    "embassy consulate mission headquarters office ministry residence palace parliament court courthouse capitol assembly".split()
)
"""Where a protest is meant for whose seat it is."""
_BESIDE = frozenset({"at", "near", "outside", "around", "along", "on"})
"""Prepositions that only say where a thing is harmed."""
_ON_THINGS = frozenset({"DAMAGED", "SEIZED_FROM"})
_MISFORTUNES = frozenset("death disappearance fate suicide wounding injury suffering loss plight".split())
"""What befell whom "of" names, who is not looked into or blamed for it."""
_HOUSES = frozenset("bank company firm school hospital university church club team family".split())
"""Bodies that before a noun say of what kind a thing is, not whose."""
_FRONTS = frozenset({"front", "gate", "door", "entrance", "step"})
_GIVING = frozenset({None, "AGREE", "COOPERATE", "AID"})
"""Categories of acts that do not reach an actor by a possessive pronoun alone."""
_FRIENDLY = frozenset({"AGREE", "COOPERATE", "AID", "SUPPORT"})
_OFFERED = frozenset("offer proposal request bid appeal demand call invitation plan".split())
MOVING = frozenset("send deploy dispatch supply provide transfer bring take put pull move withdraw hire train contribute station".split())
"""Verbs whose object is what is moved, not whom it concerns."""
_BACKING = frozenset("lead back sponsor draft fund propose organize organise run".split())
_WHITHER = frozenset({"to", "into", "in", "from", "against", "along"})
_SHARING = frozenset({"part", "role", "share", "interest"})
"""What one has "in" a thing."""
_PARTAKING = frozenset({"participate", "partake", "engage", "intervene", "interfere", "invest"})
_REACH = 4


def located(category: str | None) -> bool:
    """Whether acts of ``category`` befall whoever is where they are done."""
    return category in _LOCATED


def concerns(context: Context, type_: str, link: str) -> bool:
    """Whether a preposition beside a verb leads to whom an act of ``type_`` concerns, and not to where or for whom it is done."""
    category = context.lexicon.relation(type_).category
    if category == "ASSAULT" or type_ in _ON_THINGS:
        return link not in _BESIDE  # "attacked a barricade at Parow"
    if type_ == "EXPELLED":
        return link not in {"from", "of"}
    return not (link == "to" and (category == "SUPPORT" or type_ == "REPRESSED"))  # "defended the bill to her voters"


def people(noun: Token) -> bool:
    """Whether a noun is for people, though it is nobody known."""
    lemma = noun.lemma_.lower()
    return is_person(lemma) or (noun.tag_ == "NNS" and class_of(lemma) == "ambiguous")


def concerned(context: Context, noun: Token, type_: str, *, reach: int = _REACH) -> list[Reading]:
    """The actors (or, for relations that allow it, places) that ``noun`` concerns: those of the nearest phrase that has any."""
    relation = context.lexicon.relation(type_)
    category = relation.category
    noun = transparent(noun)
    given = noun.lemma_.lower() if any(c.tag_ == "PRP$" for c in noun.children) else ""
    if given and context.lexicon.noun(given) == type_:
        return []  # "offered his sympathy": whose it is, not whom it is for
    own = reading(context, noun, type_=type_, as_object=True)
    if own is not None:
        return [own]
    event = context.lexicon.noun(noun.lemma_.lower())
    if category in {"COERCE", "SANCTION"} and event is not None and context.lexicon.relation(event).category == "CONSULT":
        return []  # "imposed a blackout on the talks with"
    if reach == 0 or noun.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"}:
        return []
    named = context.mentions.get(noun.i)
    whole = named is not None and named.form == "name"  # "Norway's Bergen Works" is not Norway
    taken = any(c.dep_ == "amod" and c.lemma_.lower() in _TAKEN for c in noun.children)
    offered = category == "AGREE" and noun.lemma_.lower() in _OFFERED  # "accepted a Russian offer"
    owner = _owner(context, noun) if (category in _OWNED or offered) and not taken and not whole else None
    pronoun = owner is not None and context.doc[owner.mention.head].tag_ == "PRP$"
    if owner is not None and not pronoun:
        return [owner]
    arguments = prepositional(noun)
    if noun.lemma_.lower() in _SHARING:
        arguments = [Argument(a.token, "of") if a.link == "in" else a for a in arguments]
    friendly = category == "REJECT" and event is not None and context.lexicon.relation(event).category in _FRIENDLY
    if category in _BLAMING and event is not None and not friendly:  # but who refuses aid to Norway rejects Norway
        links = {"by", "from", "of"} if event in OF_AGENT or context.lexicon.relation(event).symmetric else {"by", "from"}
        arguments = [a for a in arguments if a.link in links]  # who condemns an attack on Norway does not condemn Norway
    if category in _BLAMING and noun.lemma_.lower() in _MISFORTUNES:
        arguments = [a for a in arguments if a.link in {"by", "from"}]  # "examined the disappearance of"
    if type_ == "EXPELLED":
        arguments = [a for a in arguments if a.link != "from"]  # "eject a team from his office"
    if type_ == "SUED":
        arguments = [a for a in arguments if a.link not in {"to", "with", "at"}]  # "appealed against the ruling to the court"
    if category == "ASSAULT" or type_ in _ON_THINGS:
        arguments = [a for a in arguments if a.link not in _BESIDE]
    if category in _BLAMING and any(a.link == "by" for a in arguments):
        arguments = [a for a in arguments if a.link == "by"]  # "protested at the treatment of prisoners by"
    harm = event is not None and context.lexicon.relation(event).category in {"ASSAULT", "COERCE", "SANCTION"}
    if category == "REQUEST" and harm and not context.lexicon.relation(event or "").symmetric:
        arguments = [a for a in arguments if a.link in {"by", "from"}]  # "called for an end to the bombing of": asked of who bombs
    if category == "REQUEST" and noun.lemma_.lower() in SUFFERED:
        arguments = [a for a in arguments if a.link != "of"]
    if category in _FRIENDLY:
        arguments = [a for a in arguments if a.link != "against"]  # "committed to aid for the war against Norway"
    if category == "REJECT" and noun.lemma_.lower() in _OFFERED:  # "declined an offer of helicopters from"
        beside = [*arguments, *(b for a in arguments if a.link == "of" for b in prepositional(a.token))]
        arguments = [a for a in beside if a.link in {"from", "by"}] or arguments
    for near in _CONCERNING[: 3 if category in _LOCATED else 2]:
        for argument in arguments:
            if argument.link in near and (found := _with_conjuncts(context, argument, arguments, type_, reach)):
                return found
    if category == "PROTEST" and (seat := before_seat(context, arguments)) is not None:
        return [seat]
    for child in noun.children:
        if child.dep_ == "acl" and (found := _in_participle(context, child, type_, reach)):
            return found
    # "Its border with Norway" is first of all Norway's, and who repays its debts gives nothing to itself.
    return [owner] if owner is not None and category not in _GIVING else []


def before_seat(context: Context, arguments: Iterable[Argument]) -> Reading | None:
    """Whose seat it is that people gather before: "a rally outside the Chinese embassy", "in front of parliament"."""
    for argument in arguments:
        noun = argument.token
        if noun.lemma_.lower() in _FRONTS and argument.link in {"in", "at"}:
            noun = next((p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"), noun)
        elif argument.link not in _BEFORE:
            continue
        if noun.lemma_.lower() not in _SEATS:
            continue
        if (own := reading(context, noun)) is not None:
            return own
        if (owner := _owner(context, noun)) is not None:
            return owner
        of = [a for a in prepositional(noun) if a.link == "of"]
        if (one := next((r for a in of if (r := reading(context, a.token)) is not None), None)) is not None:
            return Reading(one.mention, one.actors, weak=True)
    return None


def _with_conjuncts(context: Context, first: Argument, arguments: list[Argument], type_: str, reach: int) -> list[Reading]:
    """What the first argument of a preposition concerns, and those joined with it: "between Norway and Sweden"."""
    found = concerned(context, first.token, type_, reach=reach - 1)
    if first.link == "between" and any(r.place is not None for r in found):
        return []  # "a blockade of the road between Oslo and Bergen"
    if found:
        joined = [a for a in arguments if a.link == first.link and a.token.i > first.token.i and a.token in set(coordinated(first.token))]
        found += [r for a in joined if (r := reading(context, a.token, type_=type_, as_object=True)) is not None]
    return found


def _owner(context: Context, noun: Token) -> Reading | None:
    """Whose thing it is: "Palestinian homes", "Ane Dahl's car"."""
    for child in noun.children:
        if child.dep_ == "poss" and (r := reading(context, child)) is not None:
            return Reading(r.mention, r.actors, weak=True)
    for child in noun.children:
        if child.lemma_.lower() in _HOUSES and child.is_lower:
            continue  # "bank records", "a company van"
        if doubled(child):
            continue
        if child.dep_ in {"amod", "compound", "nmod"} and child.i < noun.i and (r := actor_before(context, child)) is not None:
            return Reading(r.mention, r.actors, weak=True)
        if child.dep_ == "amod" and child.tag_ == "VBN" and child.lemma_.lower() in _BACKING:
            for backer in child.children:
                if backer.i < child.i and (r := adjective_reading(context, backer)) is not None:
                    return Reading(r.mention, r.actors, weak=True)  # "a US-led war"
    return None


def body_of(context: Context, noun: Token) -> Reading | None:
    """The country or body that an office belongs to by its own words: "Norway's prime minister", "chair of the Centre Party"."""
    owner = _owner(context, noun)
    mention = context.mentions.get(noun.i)
    if owner is None and mention is not None and mention.form == "name":
        titles = context.doc[mention.start : mention.head]
        owner = next((r for t in titles if (r := adjective_reading(context, t)) is not None), None)
    for child in noun.children if owner is None else ():
        if child.dep_ == "appos" and (owner := _owner(context, child)) is not None:
            break
        if child.dep_ == "prep" and child.lower_ in {"of", "at", "for"}:
            for pobj in child.children:
                if pobj.dep_ == "pobj" and (r := reading(context, pobj)) is not None:
                    return r
    return owner


def _in_participle(context: Context, verb: Token, type_: str, reach: int) -> list[Reading]:
    """ "Property seized by the army", "a law recognising the union"."""
    for token in agents(verb) if verb.tag_ == "VBN" else []:
        if (r := reading(context, token, type_=type_, as_object=True)) is not None:
            return [r]
    return in_clause(context, verb, type_, reach=reach - 1) if verb.tag_ in {"VBG", "VB"} else []


def in_purpose(context: Context, verb: Token, type_: str) -> list[Reading]:
    """Whom the purpose of ``verb`` concerns: "marched to demand the resignation of"."""
    nouns = [c for c in verb.children if c.dep_ == "dobj"]  # "began a strike to demand": the parser may hang it on the strike
    for child in (c for head in (verb, *nouns) for c in head.children):
        purpose = child.dep_ in {"advcl", "xcomp", "acl", "relcl"} and child.tag_ == "VB" and child.i > verb.i
        if purpose and (found := in_clause(context, child, type_)):
            return found
    return []


def in_clause(context: Context, verb: Token, type_: str, *, reach: int = _REACH) -> list[Reading]:
    """Whom the clause of ``verb`` concerns beside its subject: its objects first, then its prepositions', then its own complements'."""
    if reach <= 0:
        return []
    direct = [a.token for a in objects(verb)]
    wanted = context.lexicon.relation(type_).category in {"REQUEST", "PROTEST"}  # what is demanded for them is not demanded of them
    if not direct and not wanted and any(c.dep_ == "nsubjpass" for c in verb.children):
        direct = list(subjects(verb))
    shared = verb.lemma_.lower() in _PARTAKING or any(token.lemma_.lower() in _SHARING for token in direct)
    links = _CONCERNING[0] | _CONCERNING[1] | ({"in"} if shared else set())
    oblique = [a for a in prepositional(verb) if a.link in links]
    thing = all(token.pos_ == "NOUN" for token in direct)
    moved = verb.lemma_.lower() in MOVING and thing and any(a.link in _WHITHER for a in prepositional(verb))
    if moved:  # "a plan to send troops to Norway"
        oblique = [a for a in prepositional(verb) if a.link in _WHITHER]
    for token in direct if not moved else ():
        if found := concerned(context, token, type_, reach=reach - 1):
            return found
    for argument in oblique:
        if found := concerned(context, argument.token, type_, reach=reach - 1):
            return found
    for child in verb.children:
        below = child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "advcl" and child.tag_ in {"VB", "VBG"} and child.i > verb.i)
        passive = any(c.dep_ == "nsubjpass" for c in child.children)
        if below and child.dep_ == "ccomp" and context.lexicon.relation(type_).category == "REQUEST" and not passive:
            doing = [r for token in subjects(child) if (r := reading(context, token)) is not None]
            if doing:
                return doing  # "demand that the agency question him"
        if below and (found := in_clause(context, child, type_, reach=reach - 1)):
            return found
    return []
