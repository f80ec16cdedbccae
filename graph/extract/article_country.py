"""The one country that an article speaks of, and whom it may be lent to: holders of state offices, domestic groups and bodies of whom no
country is told. An article that speaks of two lends none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract.nationality import country_of_modifier
from graph.ids import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.extract.cast import Member
    from graph.extract.mention import Mention

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


def lent_country(member: Member, body: Member | None, home: str | None) -> str | None:
    """The country of a person or named body of whom the text tells none: that of the international body it serves, or ``home``."""
    if body is not None and (body.country in _INTERNATIONAL or is_of_state(body.name)):
        return body.country
    if member.kind == "Person" and body is None and is_states_officer(member):
        return home
    return home if member.kind == "Organization" and not member.scoped and is_of_state(member.name) else None


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


__all__ = ["is_domestic", "is_of_state", "is_states_officer", "lent_country", "sole_country"]
