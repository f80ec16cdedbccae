"""The one country that an article speaks of, and whom it may be lent to: holders of state offices, domestic groups and bodies of whom no
country is told. An article that speaks of two lends none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract.nationality import country_of_modifier

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
    return bool(parts) and parts[-1] in lists.DOMESTIC and not lists.NOT_DOMESTIC & set(parts)


def is_states_officer(member: Member) -> bool:
    """Whether an office that the text gives a person is one of a state."""
    return any(lists.STATE_OFFICES & set(phrase.split()) and not lists.NOT_DOMESTIC & set(phrase.split()) for phrase, _ in member.offices)


__all__ = ["is_domestic", "is_states_officer", "sole_country"]
