"""Roles before a name: "Norwegian Foreign Minister Ane Dahl", "Kenyan runner Daniel Mwangi", "NATO member Norway".
Roles with an article or a verb of their own are predicated.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, adjective_reading, reading, same
from graph.extract.mention import Mention
from graph.extract.nationality import modifying_country
from graph.extract.roles.nouns import CITIZENS, PARTS, PROFESSIONS, Role, local, role, role_in_title
from graph.extract.roles.predicated import candidate
from graph.extract.syntax import MODIFIERS
from graph.extract.titles import ACTING, DESIGNATED, FORMER, titles

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_PERSONAL = (PROFESSIONS | words.KIN | CITIZENS | {"ally", "member", "founder", "co-founder"}) - words.OFFICES
_BODILY = PARTS - {"part"} | {"member", "ally", "owner"}
_STATUSES = FORMER | ACTING | DESIGNATED


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of the roles before every name."""
    for mention in list(context.mentions.values()):
        if mention.form != "name" or len(mention.actors) != 1:
            continue
        if mention.kind == "Person":
            yield from _offices(context, mention)
        if mention.kind in {"Person", "Organization", "Country"}:
            yield from _callings(context, mention)


def _offices(context: Context, person: Mention) -> Iterator[Candidate]:
    subject = Reading(person, person.actors)
    name = context.doc[person.head]
    for head, before in titles(context.doc, person):
        found = role_in_title(head, before, list(context.doc[head.i + 1 : person.head]))
        if found is None:
            continue
        for target in [*_before(context, found, before), *_of_name(context, name)]:
            if not same(subject, target) and (one := candidate(context, found, subject, target)) is not None:
                yield one
                break


def _before(context: Context, found: Role, before: list[Token]) -> Iterator[Reading]:
    """The nearest name or country before the title."""
    for token in reversed(before):
        mention = context.mentions.get(token.i)
        if mention is not None and (mention.kind == "Person" or (mention.kind == "Place" and local(found))):
            continue
        if mention is not None and found.lemma == "minister" and mention.kind == "Organization" and mention.end - mention.start == 1:
            continue  # "Communications Minister"
        if token.lower_ in _STATUSES:
            continue  # "Deposed President", which the model may take for a name
        if token.i + 2 < len(context.doc) and token.nbor(2).lower_ in {"born", "based"}:
            continue
        one = adjective_reading(context, token)
        if one is not None:
            yield one


def _of_name(context: Context, name: Token) -> Iterator[Reading]:
    """What follows a titled name: "President Ali Dosso of Chad"."""
    for child in name.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for pobj in child.children:
                if pobj.dep_ == "pobj" and (r := reading(context, pobj)) is not None and r.mention.kind == "Country":
                    yield r


def _callings(context: Context, named: Mention) -> Iterator[Candidate]:
    """Callings, kin, memberships and parts, none of them offices."""
    subject = Reading(named, named.actors)
    name = context.doc[named.head]
    wanted = _PERSONAL if named.kind == "Person" else _BODILY
    for token in name.lefts:
        if token.dep_ not in MODIFIERS or token.lemma_.lower() not in wanted or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        found = role(token)
        if found is None:
            continue
        owners = [t for t in [*name.lefts, *token.lefts] if t.dep_ == "poss" and t.i < token.i]
        apart = [t for t in name.lefts if t.dep_ in MODIFIERS and t.i < token.i]
        near: list[Reading] = [r for t in owners if (r := reading(context, t)) is not None]
        near += [r for t in reversed([*found.before, *apart]) if (r := _modifier(context, t, found)) is not None]
        for target in near:
            if not same(subject, target) and (one := candidate(context, found, subject, target)) is not None:
                yield one
                break


def _modifier(context: Context, token: Token, found: Role) -> Reading | None:
    if token.lower_ in {"born", "based"} or token.head.lower_ in {"born", "based"}:
        return None
    if found.lemma in words.KIN and (modifying_country(token) is not None or geo.country(token.text) is not None):
        return None
    return adjective_reading(context, token)
