"""The one country that an article speaks of, and whom it may be lent to: holders of state offices, domestic groups and bodies of whom no
country is told. An article that speaks of two lends none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract.discourse import verb_of
from graph.extract.nationality import country_of_modifier
from graph.extract.syntax import coordinated, first_conjunct, objects, subjects
from graph.ids import fold, slug

if TYPE_CHECKING:
    from graph.extract.cast import Cast, Member
    from graph.extract.mention import Mention
    from graph.extract.tokens import Doc, Token

_FACING = frozenset({"with", "to", "against", "from", "between"})
_RECEIVING = frozenset({"host", "receive", "welcome", "expel", "meet", "attack", "fight", "recall", "congratulate"})
_INTERNATIONAL = frozenset({"IGO", "NGO"})


def sole_country(doc: Doc, mentions: list[Mention]) -> str | None:
    """Code of the only country that names, adjectives and places of ``doc`` speak of; None where there is none or several."""
    found: set[str] = set()
    for mention in mentions:
        found.update(code for code in (mention.country, *mention.countries) if code and code not in _INTERNATIONAL)
        if len(found) > 1:
            return None
    for token in doc:
        if token.text[:1].isupper() and token.pos_ in {"ADJ", "PROPN", "NOUN"}:
            code = country_of_modifier(token)
            if code is None and (hyphened := geo.prefix_country(token.text) if "-" in token.text else None) is not None:
                code = hyphened.code
            if code is not None:
                found.add(code)
                if len(found) > 1:
                    return None
    return next(iter(found), None)


def is_domestic(phrase: str) -> bool:
    """Whether a group, body or office of these words is most likely of the country that the article is about."""
    parts = phrase.split()
    return bool(parts) and parts[-1] in lists.DOMESTIC and not _abroad(parts)


def lend(doc: Doc, mentions: dict[int, Mention], cast: Cast, home: str | None) -> None:
    """Give the actors of whom the text tells no country that of the international body they serve, else ``home`` where they are domestic.

    Who meets, visits or attacks that country, or one who holds the same office in it, is more likely from elsewhere.
    """
    _by_towns(doc, mentions, cast)
    others = _facing(doc, mentions, home) if home is not None else set()
    taken = {
        phrase for m in cast.members.values() for phrase, country in m.offices if country == home and lists.ONE_HOLDER & set(phrase.split())
    }
    for member in cast.members.values():
        body = cast.members.get(member.body or "")
        if member.country is not None:
            continue
        if body is not None and (body.country in _INTERNATIONAL or is_of_state(body.name)):
            member.country = body.country
        elif body is None and member.local not in others and _domestic(member):
            held = {phrase for phrase, _ in member.offices}
            if not held & taken and not any(f"office:{home}:{slug(phrase)}" in cast.members for phrase in held):
                member.country = home


def _by_towns(doc: Doc, mentions: dict[int, Mention], cast: Cast) -> None:
    """Give unnamed actors the country of the town whose they are: "Lyon residents", "the mayor of Lyon", "police in Lyon"."""
    for mention in mentions.values():
        members = [cast.members[a] for a in mention.actors]
        if mention.form != "nominal" or len(members) != 1 or members[0].country is not None:
            continue
        member = members[0]
        for token in _towns(doc[mention.head], inside=member.domestic):
            town = mentions.get(token.i)
            place = cast.places.get(town.place or "") if town is not None and town.kind == "Place" else None
            if place is not None and place.country is not None:
                member.country = place.country
                break


def _towns(head: Token, *, inside: bool) -> Iterator[Token]:
    links = {"of", "from", "in"} if inside else {"of", "from"}
    for child in head.children:
        if child.dep_ in {"compound", "nmod", "poss"} and child.i < head.i:
            yield child
        elif child.dep_ == "prep" and child.lower_ in links:
            yield from (p for p in child.children if p.dep_ == "pobj")


def _domestic(member: Member) -> bool:
    if member.kind == "Person":
        return is_states_officer(member)
    return member.domestic or (member.kind == "Organization" and not member.scoped and is_of_state(member.name))


def _facing(doc: Doc, mentions: dict[int, Mention], home: str | None) -> set[str]:
    """Who does something to or with the country ``home``, or is addressed by it."""
    found: set[str] = set()
    for mention in mentions.values():
        if mention.kind != "Country" or mention.form != "name" or mention.country != home:
            continue
        token = first_conjunct(doc[mention.head])
        verb = doc[verb_of(token)]
        if token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in _FACING):
            others = subjects(verb)
        elif token.dep_ == "nsubj" and verb.lemma_ in lists.ADDRESSING | _RECEIVING:
            others = [a.token for a in objects(verb)]
        else:
            continue
        found.update(a for t in others for c in coordinated(t) if (m := mentions.get(c.i)) is not None for a in m.actors)
    return found


def is_of_state(name: str) -> bool:
    """Whether the name of a body says that it is a party, or a part of a state."""
    parts = fold(name).split()
    return bool(lists.STATE_BODIES & set(parts)) and not lists.NOT_DOMESTIC & set(parts)


def is_states_officer(member: Member) -> bool:
    """Whether an office that the text gives a person is one of a state."""
    return any(lists.STATE_OFFICES & set(phrase.split()) and not _abroad(phrase.split()) for phrase, _ in member.offices)


def _abroad(parts: list[str]) -> bool:
    """Whether words of a phrase set it outside the article's country; a foreign minister is of it."""
    return bool(lists.NOT_DOMESTIC & set(parts) - ({"foreign"} if {"minister", "ministry"} & set(parts) else set()))


__all__ = ["is_domestic", "is_of_state", "is_states_officer", "lend", "sole_country"]
