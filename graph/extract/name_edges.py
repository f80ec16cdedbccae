"""Where a name begins and ends that the model cut short or ran together with what stands beside it.
Which names there are is names.py's, of what kind name_kinds.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

GENERIC = frozenset(
    """
    foreign defence defense interior finance justice health home supreme high constitutional national central federal state house senate
    security council general public affairs trade economy energy transport agriculture education labour labor environment information
    culture prime deputy vice senior chief armed forces air force naval border coast guard the of and for criminal appeals appeal
    district county city local provincial regional royal people's
    """.split()
)
"""Words of which common nouns for bodies are made."""
_GIVEN = 4
"""Words before a surname are fewer."""
_NO_SURNAMES = words.OFFICES | words.ORGANIZATIONS | words.GROUPS | words.DESCRIPTORS | GENERIC


def widened(doc: Doc, label: str, start: int, end: int) -> tuple[int, int]:
    """A name that the model cut short, with its other words: a surname after a given name, the first word of "Liberal Democrats"."""
    near = end - start < _GIVEN and end < len(doc)
    if label == "PERSON" and near and doc[end - 1].dep_ == "compound" and doc[end - 1].head.i == end:
        surname = doc[end]
        free = not surname.ent_type_ or (surname.ent_type_ in {"NORP", "ORG"} and geo.country_of_adjective(surname.text) is None)
        if capital(surname) and free and not surname.text.isupper() and surname.lower_ not in _NO_SURNAMES:
            return start, end + 1
    if label == "PERSON" and end == start + 1 and start and doc[start - 1].lower_ == "the" and (of := _of_names(doc, end)) > end:
        return start, of
    if label == "PERSON" and end == start + 1:
        return first_name(doc[start]), end
    if label in {"GPE", "LOC", "FAC"} and end < len(doc) and capital(doc[end]) and geo.known(doc[start : end + 1].text) is not None:
        return start, end + 1  # "San Pedro" of San Pedro Sula
    first = doc[start - 1] if start else None
    part = first is not None and first.dep_ == "compound" and first.head.i == end - 1 and not first.is_sent_start and not first.ent_type_
    if label == "NORP" and first is not None and geo.country_of_adjective(first.text) is None:
        adjective = first.dep_ == "amod" and first.head.i == end - 1 and doc[end - 1].tag_ == "NNPS" and not first.is_sent_start
        if (part and capital(first)) or (adjective and not first.ent_type_ and first.text[:1].isupper()):
            start -= 1
    if label == "ORG" and first is not None and part and end == start + 1 and given(first, doc[start]):
        start -= 1  # the "Telecoms" of Umkhonto Telecoms
    return start, end


def _of_names(doc: Doc, end: int) -> int:
    """Where a name behind "of the" ends: "the Katiba of the Three Rivers" is a body, and no person of one."""
    if end + 2 >= len(doc) or doc[end].lower_ != "of" or doc[end + 1].lower_ != "the":
        return end
    last = end + 2
    while last < len(doc) and capital(doc[last]):
        last += 1
    return last if last > end + 2 else end


def before_amount(doc: Doc, start: int, end: int) -> int:
    """Where a name ends that the model ran together with the sum after it: "fined Velda 1.9 billion shillings"."""
    for i in range(start + 1, end - 1):
        if doc[i].tag_ in {"CD", "$"} and (doc[i + 1].is_lower or doc[i + 1].tag_ == "CD"):
            return i
    return end


def first_name(surname: Token) -> int:
    """Where a name begins of which the model has the surname alone: at the given names before it, not at a title or a country."""
    doc, first = surname.doc, surname.i
    while first and surname.i - first < _GIVEN and given(doc[first - 1], surname):
        first -= 1
    return first


def given(before: Token, surname: Token) -> bool:
    """Whether the word before a surname is a part of the same name."""
    bound = before.dep_ == "compound" or (before.dep_ == "poss" and not any(c.tag_ == "POS" for c in before.children))
    word = bound and before.head == surname and capital(before) and before.text.isalpha() and not before.text.isupper()
    named = before.ent_type_ in {"", "PERSON"} and before.lower_ not in _NO_SURNAMES | words.TITLES
    return word and named and geo.country_of_adjective(before.text) is None and geo.country(before.text) is None


def capital(token: Token) -> bool:
    """Whether a word may be part of a name by its letter and its kind."""
    return token.pos_ == "PROPN" and token.text[:1].isupper()


__all__ = ["GENERIC", "before_amount", "capital", "first_name", "given", "widened"]
