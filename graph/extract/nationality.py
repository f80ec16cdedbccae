"""Countries behind other words: "Norwegian" before a noun, "Oslo" that acts. Which words name a country is geography.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import geography as geo

if TYPE_CHECKING:
    from spacy.tokens import Token


def modifying_country(token: Token) -> tuple[geo.Country, int] | None:
    """The country that an adjective or a name before a noun names, and where its words begin: "Norwegian", "North Korean", "US"."""
    if token.i > 0 and not token.doc[token.i - 1].is_space and token.doc[token.i - 1].text[:1].isupper():
        pair = f"{token.doc[token.i - 1].text} {token.text}"
        both = geo.country_of_adjective(pair) or geo.country(pair)
        if both is not None:
            return both, token.i - 1
    if token.i + 1 < len(token.doc) and geo.country_of_adjective(f"{token.text} {token.doc[token.i + 1].text}") is not None:
        return None  # the "North" of "North Korean"
    found = geo.country_of_adjective(token.text) or (geo.country(token.text) if token.pos_ == "PROPN" else None)
    return (found, token.i) if found is not None else None


def country_of_modifier(token: Token) -> str | None:
    """Code of the country that a word before a noun names."""
    found = modifying_country(token)
    return found[0].code if found else None


def acting_country(name: str) -> geo.Country | None:
    """The country that a capital or seat of government stands for when it acts: "Oslo said", "the Kremlin"."""
    return geo.country_of_capital(name) or geo.country_of_seat(name)
