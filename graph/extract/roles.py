"""Roles and memberships: title before a name, apposition, copula, "Lavr of the Oden party", kin. Gives office and role status.
The verbs of leading and belonging are verbs.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, adjective_reading, reading, same
from graph.extract.geography import country_of_adjective
from graph.extract.mention import Mention
from graph.extract.syntax import SUBJECTS, coordinated
from graph.extract.titles import ACTING, DESIGNATED, FORMER, office_words, titles

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT_EMPLOYED = words.SITUATIONS - words.OWNING - words.MEMBERSHIP - {"citizen", "national", "native", "resident"}
_PRIVATE = words.PERSONS | frozenset("lawyer attorney counsel coach captain challenger officer partner owner trustee".split())
"""People of a country who hold no office in it."""
_RELATIONAL = frozenset("successor predecessor rival colleague coworker teammate".split())
_CITIZENS = frozenset("citizen national native resident".split())


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of every role a person is given."""
    for mention in list(context.mentions.values()):
        if mention.form == "name" and mention.kind == "Person" and mention.actors:
            yield from _titles(context, mention)
        elif mention.form == "nominal" and context.doc[mention.head].lemma_.lower() in _RELATIONAL:
            continue
        elif mention.form == "nominal" and mention.kind in {"Office", "Group"} and not mention.plural:
            holder = _holder(context, mention)
            if holder is not None:
                yield from _role(context, holder, context.doc[mention.head], mention)
    yield from _memberships(context)
    yield from _bases(context)


def _titles(context: Context, person: Mention) -> Iterator[Candidate]:
    """ "Norwegian Foreign Minister Ane Dahl", "Veltrano chief executive Joss Meer"."""
    subject = Reading(person, person.actors)
    for head, before in titles(context.doc, person):
        target = next((r for t in before if (r := adjective_reading(context, t)) is not None), None)
        if target is None:
            target = next(_of_name(context, context.doc[person.head]), None)
        if target is not None and not same(subject, target) and _may_hold(context, head, target):
            yield _candidate(context, head, subject, target, _office(before, head), _status(before))


def _of_name(context: Context, name: Token) -> Iterator[Reading]:
    """What follows a titled name: "President Ali Dosso of Chad"."""
    for child in name.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for pobj in child.children:
                if pobj.dep_ == "pobj" and (r := reading(context, pobj)) is not None and r.mention.kind == "Country":
                    yield r


def _office(before: list[Token], head: Token) -> str:
    return " ".join(dict.fromkeys([*office_words(before), head.lower_]))


def _holder(context: Context, role: Mention) -> Reading | None:
    """The named person whom a common-noun role is predicated of or set beside."""
    head = context.doc[role.head]
    for child in head.children:
        if child.dep_ == "appos" and (m := context.mentions.get(child.i)) is not None and m.form == "name" and m.kind == "Person":
            return Reading(m, m.actors)
    for preposition in head.children:  # the parser hangs the Ali of "the president of Chad, Ali Dosso" on Chad
        for inner in (c for p in preposition.children if p.dep_ == "pobj" for c in p.children if preposition.dep_ == "prep"):
            m = context.mentions.get(inner.i)
            if inner.dep_ == "appos" and m is not None and m.form == "name" and m.kind == "Person" and m.actors == role.actors:
                return Reading(m, m.actors)
    if head.dep_ == "appos" and (m := context.mentions.get(head.head.i)) is not None and m.kind == "Person" and m.form == "name":
        return Reading(m, m.actors)
    if head.dep_ == "conj":
        first = head.head
        if first.dep_ == "appos" and (m := context.mentions.get(first.head.i)) is not None and m.kind == "Person" and m.form == "name":
            return Reading(m, m.actors)
    if head.dep_ in {"attr", "oprd"} and head.head.lemma_ in {"be", "become", "remain"}:
        for child in head.head.children:
            if child.dep_ in SUBJECTS and (r := reading(context, child)) is not None and r.mention.kind == "Person" and len(r.actors) == 1:
                return r
    if head.dep_ == "pobj" and head.head.lower_ == "as" and head.head.head.lemma_ in {"serve", "work", "act", "resign", "retire"}:
        for child in head.head.head.children:
            if child.dep_ in SUBJECTS and (r := reading(context, child)) is not None and r.mention.kind == "Person":
                return r
    return None


def _role(context: Context, holder: Reading, head: Token, role: Mention) -> Iterator[Candidate]:
    before = [t for t in head.lefts if t.dep_ in {"amod", "compound", "nmod"}]
    office = role.name if " of " in role.name else _office([t for b in before for t in [*b.lefts, b]], head)
    status = _status([*before, *[c for b in before for c in b.children]])
    verb = head.head if head.dep_ in {"attr", "oprd"} else None
    if verb is not None and verb.lemma_ == "be" and verb.tag_ == "VBD" and status == "current":
        status = "former"
    if head.dep_ == "pobj" and head.head.head.lemma_ in {"resign", "retire"}:
        status = "former"
    for target in _bodies(context, head, before):
        if not same(holder, target) and _may_hold(context, head, target):
            yield _candidate(context, head, holder, target, office, status, verb)
            return


def _bodies(context: Context, head: Token, before: list[Token]) -> Iterator[Reading]:
    """What the role is held in: "of" phrase, possessor, organisation or country before the noun."""
    if head.lemma_.lower() == "counterpart":
        yield from (r for c in head.children if c.dep_ == "poss" and (r := reading(context, c)) is not None)
        return
    # An ambassador to Denmark does not speak for Denmark.
    links = {"of", "for", "at", "in"} | ({"to"} if head.lemma_.lower() not in words.REPRESENTING else set())
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in links:
            for pobj in child.children:
                if (
                    pobj.dep_ == "pobj"
                    and (r := reading(context, pobj)) is not None
                    and r.mention.kind in {"Organization", "Country", "Group", "Place", "Person"}
                ):
                    yield r
    for child in head.children:
        if child.dep_ == "poss" and (r := reading(context, child)) is not None:
            yield r
    for token in before:
        for inner in [token, *[t for t in token.lefts if t.dep_ in {"amod", "compound", "nmod"}]]:
            if (r := adjective_reading(context, inner)) is not None:
                yield r


def _may_hold(context: Context, head: Token, target: Reading) -> bool:
    """Whether a role by this noun can be had in the target: a Norwegian critic is Norway's citizen, a Norway critic is not."""
    lemma = head.lemma_.lower()
    if lemma not in words.PERSONS:
        return True
    if context.cast.members[target.actors[0]].kind == "Country":
        return lemma in _CITIZENS or country_of_adjective(context.doc[target.mention.head].text) is not None
    return lemma not in _NOT_EMPLOYED


def _candidate(
    context: Context, head: Token, holder: Reading, target: Reading, office: str, status: str, copula: Token | None = None
) -> Candidate:
    lemma = head.lemma_.lower()
    type_ = _type(lemma, office, context.cast.members[target.actors[0]].kind)
    return Candidate((head,), head, copula, lemma, type_, holder, target, "role", office, status)


def _type(lemma: str, office: str, kind: str) -> str:
    if lemma in words.KIN:
        return "KIN_OF"
    if lemma == "counterpart":
        return "COUNTERPART_OF"
    if lemma in words.SPEAKING:
        return "SPOKESPERSON_FOR"
    if lemma in words.FOUNDING:
        return "FOUNDED"
    if lemma in words.OWNING and kind == "Organization":
        return "OWNS"
    if lemma in words.MEMBERSHIP:
        return "WORKS_FOR" if kind == "Person" else "MEMBER_OF"
    if lemma in _CITIZENS:
        return "CITIZEN_OF"
    if lemma in words.REPRESENTING:
        return "REPRESENTS"
    if kind == "Country":
        return "CITIZEN_OF" if lemma in _PRIVATE else "HOLDS_OFFICE_IN"
    if lemma in words.LEADING and not office.startswith(("deputy", "vice")):
        return "LEADS"
    return "WORKS_FOR"


def _status(before: list[Token]) -> str:
    for token in before:
        word = token.lower_
        if word in FORMER:
            return "former"
        if word in ACTING:
            return "acting"
        if word in DESIGNATED:
            return "designated"
    return "current"


def _bases(context: Context) -> Iterator[Candidate]:
    """ "The Bergen-based shipping company": a body and its seat."""
    for mention in list(context.mentions.values()):
        if mention.kind != "Organization" or len(mention.actors) != 1:
            continue
        for child in context.doc[mention.head].children:
            if child.dep_ in {"amod", "compound"} and child.lower_ == "based":
                for seat in child.children:
                    place = context.mentions.get(seat.i)
                    if place is not None and place.place is not None and place.kind == "Place":
                        holder, base = Reading(mention, mention.actors), Reading(place, place=place.place)
                        yield Candidate((child,), child, None, "base", "BASED_IN", holder, base, "role", None, "current")


def _memberships(context: Context) -> Iterator[Candidate]:
    """ "Ane Dahl of the Centre Party": a named person of a named body."""
    for mention in list(context.mentions.values()):
        if mention.form != "name" or mention.kind != "Person" or not mention.actors:
            continue
        for child in context.doc[mention.head].children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for pobj in child.children:
                    for token in coordinated(pobj) if pobj.dep_ == "pobj" else ():
                        target = reading(context, token)
                        if target is not None and target.mention.kind == "Organization":
                            yield Candidate(
                                (child,), child, None, "of", "MEMBER_OF", Reading(mention, mention.actors), target, "role", None, "current"
                            )
