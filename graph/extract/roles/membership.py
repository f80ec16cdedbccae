"""Belonging told without a role noun of the holder's: "Ane Dahl of the Centre Party", "its members include", seats and origins.
Roles by noun are predicated.py's and titled.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, reading
from graph.extract.mention import PEOPLE, Mention
from graph.extract.nationality import modifying_country
from graph.extract.roles.nouns import ONCE, PROFESSIONS
from graph.extract.syntax import MODIFIERS, coordinated, first_conjunct, subjects

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_MEMBERED = frozenset(
    """
    party union front movement alliance league coalition congress parliament senate assembly council club team association federation
    army navy force forces guard brigade militia committee society bloc delegation network democrats liberals conservatives
    socialists greens
    """.split()
)
"""Last words of the names of bodies that have members rather than staff."""
_DESCRIBING = words.OFFICES | words.DESCRIPTORS | PROFESSIONS
_BELONGING = words.MEMBERSHIP | {"shareholder", "owner", "founder"}


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of memberships, seats and origins."""
    for mention in list(context.mentions.values()):
        if mention.form == "name" and mention.kind == "Person" and len(mention.actors) == 1:
            yield from _of_body(context, mention)
        if mention.kind in {"Person", "Organization"} and len(mention.actors) == 1:
            yield from _based(context, mention)
        if mention.form == "nominal" and mention.name == PEOPLE and mention.country:
            yield from _is_national(context, mention)
    for token in context.doc:
        if token.lemma_ == "include" and token.pos_ == "VERB":
            yield from _including(context, token)


def _of_body(context: Context, person: Mention) -> Iterator[Candidate]:
    """ "Ane Dahl of the Centre Party"; "Ane Dahl and Boris Lund, both of the Centre Party"."""
    name = context.doc[person.head]
    for child in name.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from _memberships(context, child, [Reading(person, person.actors)])
        elif child.dep_ == "appos" and child.lower_ in {"all", "both"}:
            named = [r for t in coordinated(first_conjunct(name)) if t.i < child.i and (r := _person(context, t)) is not None]
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ in {"of", "from"}:
                    yield from _memberships(context, inner, named)


def _person(context: Context, token: Token) -> Reading | None:
    mention = context.mentions.get(token.i)
    named = mention is not None and mention.form == "name" and mention.kind == "Person" and len(mention.actors) == 1
    return Reading(mention, mention.actors) if mention is not None and named else None


def _memberships(context: Context, preposition: Token, holders: list[Reading]) -> Iterator[Candidate]:
    for pobj in (c for c in preposition.children if c.dep_ == "pobj"):
        for token in coordinated(pobj):
            target = reading(context, token)
            if target is None or target.mention.kind != "Organization" or len(target.actors) != 1:
                continue
            last = context.doc[target.mention.head]
            type_ = "MEMBER_OF" if last.lemma_.lower() in _MEMBERED or last.lower_ in _MEMBERED else "WORKS_FOR"
            before = preposition.nbor(-1).lower_ if preposition.i else ""
            status = "former" if before in ONCE else "current"
            for holder in holders:
                if holder.actors != target.actors:
                    yield Candidate((preposition,), preposition, None, preposition.lower_, type_, holder, target, "role", None, status)


def _based(context: Context, mention: Mention) -> Iterator[Candidate]:
    """ "The Bergen-based shipping company", "Oslo-based analyst Ane Dahl"; of "Norwegian-born" the origin."""
    head = context.doc[mention.head]
    titles = [c for c in head.children if c.dep_ in MODIFIERS and c.i < head.i]
    if head.dep_ == "appos" and head.head.i < head.i and head.head.lemma_.lower() in _DESCRIBING:
        titles.append(head.head)
    holder = Reading(mention, mention.actors)
    for child in [*titles, *(g for t in titles for g in t.children if g.dep_ in {"amod", "compound"} and g.i < t.i)]:
        if child.lower_ not in {"based", "born"}:
            continue
        for seat in child.children:
            base = reading(context, seat, type_="BASED_IN", as_object=True) if child.lower_ == "based" else None
            if base is not None and (base.place is not None or base.mention.kind == "Country"):
                yield Candidate((child,), child, None, "base", "BASED_IN", holder, base, "role", None, "current")
            elif child.lower_ == "born" and mention.kind == "Person" and (found := modifying_country(seat)) is not None:
                if any(modifying_country(t) is not None for t in child.head.lefts if t not in {child, seat}):
                    continue  # "the Norwegian-born Danish author" is a Dane
                made = Mention(found[1], seat.i + 1, seat.i, "Country", "name", seat.text, found[0].code)
                country = Reading(made, (context.cast.country(found[0].code),))
                yield Candidate((child,), child, None, "bear", "CITIZEN_OF", holder, country, "role", None, "current")


def _is_national(context: Context, people: Mention) -> Iterator[Candidate]:
    """ "Ane Dahl, a Norwegian", "Ane Dahl is Norwegian"."""
    head = context.doc[people.head]
    if head.tag_ in {"NNS", "NNPS"} or head.text.endswith("s") or people.country is None:
        return
    holders: list[Reading] = []
    verb: Token | None = None
    if head.dep_ == "appos" and any(c.lower_ in {"a", "an"} for c in head.children):
        row = [t for t in coordinated(head.head) if t.i < head.i]
        holders = [r for t in row[-1:] if (r := _person(context, t)) is not None]
    elif head.dep_ in {"attr", "acomp"} and head.head.lemma_ == "be":
        verb = head.head
        found = [r for t in subjects(verb) if (r := reading(context, t)) is not None]
        holders = [r for r in found if len(r.actors) == 1 and context.cast.members[r.actors[0]].kind == "Person"]
    code = people.country
    made = Mention(people.head, people.head + 1, people.head, "Country", "name", head.text, code)
    for holder in holders:
        yield Candidate(
            (head,),
            head,
            verb,
            head.lemma_.lower(),
            "CITIZEN_OF",
            holder,
            Reading(made, (context.cast.country(code),)),
            "role",
            None,
            "current",
        )


def _including(context: Context, verb: Token) -> Iterator[Candidate]:
    """ "Members of the council include Norway and Sweden", "its members include"."""
    for noun in subjects(verb):
        if noun.lemma_.lower() not in _BELONGING:
            continue
        of = [p for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
        of += [c for c in noun.children if c.dep_ in {"poss", "compound"}]
        body = next((r for t in of if (r := reading(context, t)) is not None and len(r.actors) == 1), None)
        if body is None or context.cast.members[body.actors[0]].kind not in {"Organization", "Group"}:
            continue
        lemma = noun.lemma_.lower()
        type_ = "OWNS" if lemma in words.OWNING else "FOUNDED" if lemma in words.FOUNDING else "MEMBER_OF"
        for child in (c for c in verb.children if c.dep_ == "dobj"):
            for token in coordinated(child):
                one = reading(context, token)
                if one is not None and len(one.actors) == 1 and one.mention.form == "name" and one.actors != body.actors:
                    yield Candidate((noun,), noun, verb, lemma, type_, one, body, "role", None, "current")
