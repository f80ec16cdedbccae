"""Countries behind other words: "Norwegian" before a noun, "Oslo" that acts; and a phrase with its country's adjective.
Which words name a country is geography.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import geography as geo

if TYPE_CHECKING:
    from graph.extract.tokens import Token
    from graph.model import Place

_PREFIXES = frozenset("pan anti pro non trans inter ex pre post all un".split())
_DISPUTED = frozenset({"Kashmiri"})
"""Adjectives of regions that lie in more than one state."""


def doubled(adjective: Token) -> bool:
    """Whether another people stands beside it: the command of "the Bosnian Serb command" is neither Bosnia's nor Serbia's."""
    beside = (adjective.doc[i] for i in (adjective.i - 1, adjective.i + 1) if 0 <= i < len(adjective.doc))
    return adjective.ent_type_ == "NORP" and any(t.ent_type_ == "NORP" for t in beside)


def modifying_country(token: Token) -> tuple[geo.Country, int] | None:
    """The country that an adjective or a name before a noun names, and where its words begin: "Norwegian", "North Korean", "US"."""
    if token.i > 0 and not token.doc[token.i - 1].is_space and token.doc[token.i - 1].text[:1].isupper():
        pair = f"{token.doc[token.i - 1].text} {token.text}"
        both = geo.country_of_adjective(pair) or geo.country(pair)
        if both is not None:
            return both, token.i - 1
    if token.i and token.nbor(-1).lower_ == "ethnic":
        return None  # of whatever country
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in _PREFIXES:
        return None  # "the Pan-American highway"
    if token.i + 1 < len(token.doc):
        pair = f"{token.text} {token.doc[token.i + 1].text}"
        if geo.country_of_adjective(pair) is not None or geo.region_of_adjective(pair) is not None:
            return None  # the "North" of "North Korean", the "Turkish" of "Turkish Cypriot"
    if _region(token) is not None:
        return None
    found = geo.country_of_adjective(token.text) or (geo.country(token.text) if token.pos_ == "PROPN" else None)
    return (found, token.i) if found is not None else None


def country_of_modifier(token: Token) -> str | None:
    """Code of the country that a word before a noun names."""
    found = modifying_country(token)
    return found[0].code if found else None


def _region(token: Token) -> Place | None:
    """The region whose adjective ends here: "Chechen", the "Cypriot" of "Turkish Cypriot"."""
    pair = f"{token.doc[token.i - 1].text} {token.text}" if token.i else ""
    return geo.region_of_adjective(pair) or geo.region_of_adjective(token.text)


def country_of_region(token: Token) -> str | None:
    """Code of the state in which the region lies that an adjective belongs to: Russia of "Chechen". Its government is another."""
    found = _region(token) if token.text[:1].isupper() and token.text not in _DISPUTED else None
    return found.country if found is not None else None


def country_of_people(text: str) -> str | None:
    """Code of the country of a people that is not its whole people: "Chechens", "Bosnian Serbs"; none of "Kurds"."""
    if text in _DISPUTED or text.removesuffix("s") in _DISPUTED:
        return None
    region = geo.region_of_adjective(text)
    first = geo.country_of_adjective(text.split(maxsplit=1)[0]) or geo.country(text.split(maxsplit=1)[0]) if " " in text else None
    return region.country if region is not None else (first.code if first is not None else None)


def acting_country(name: str) -> geo.Country | None:
    """The country that a capital or seat of government stands for when it acts: "Oslo said", "the Kremlin"."""
    return geo.country_of_capital(name) or geo.country_of_seat(name)


def with_adjective(phrase: str, country: str) -> str:
    """``phrase`` with its country's adjective: "Norwegian foreign minister"."""
    first, _, rest = phrase.partition(" ")
    if geo.region_of_adjective(first.capitalize()) is not None:
        return f"{first.capitalize()} {rest}"
    found = geo.by_code(country)
    return f"{found.adjective if found else country} {phrase}"
