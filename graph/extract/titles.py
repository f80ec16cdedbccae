"""Offices in the words before a name: "former Norwegian Prime Minister" of "former Norwegian Prime Minister Ane Dahl".
What follows from them is for roles/ and coreference.py to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.actor_nouns import is_person
from graph.extract.mention import Mention
from graph.extract.syntax import MODIFIERS

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

FORMER = frozenset({"former", "ex", "then", "late", "erstwhile", "onetime", "outgoing", "deposed", "ousted", "retired", "ex-"})
ACTING = frozenset({"acting", "interim", "caretaker"})
DESIGNATED = frozenset({"designate", "incoming", "elect", "next", "designated"})
_BEFORE = MODIFIERS | {"npadvmod"}
_NO_OFFICE = FORMER | ACTING | DESIGNATED | {"new", "senior", "top", "first", "current", "longtime"}
_OF_OFFICES = words.OFFICES | {"foreign", "prime", "defence", "defense", "vice"}
"""Words that belong to the office even where the model takes them for a part of an organisation's name."""


def titles(doc: Doc, person: Mention) -> Iterator[tuple[Token, list[Token]]]:
    """Each office among a person's titles: its last word ("Minister" of "Prime Minister"), and the words before that."""
    for token in doc[person.start : person.core]:
        if not _is_office(token) or (token.i + 1 < person.core and _is_office(doc[token.i + 1])):
            continue
        if token.i < token.head.i < person.head and _is_office(token.head):
            continue  # the "deputy" of "deputy prime minister"
        yield token, list(doc[person.start : token.i])


def _is_office(token: Token) -> bool:
    if token.dep_ not in _BEFORE:
        return False
    lemma = token.lemma_.lower()
    # A capitalised "Potter" is rather a name.
    return lemma in words.OFFICES or (is_person(lemma) and (token.is_lower or token.is_sent_start is True))


def office_words(before: list[Token]) -> list[str]:
    """Of the words before an office those that name it: no country, no organisation, no "former" or "senior"."""
    return [
        t.lower_
        for t in before
        if t.pos_ in {"NOUN", "ADJ", "PROPN"}
        and t.ent_type_ not in {"GPE", "NORP", "PERSON", "DATE"}
        and t.lower_ not in _NO_OFFICE
        and not (geo.country(t.text) or geo.country_of_adjective(t.text))
        and (t.ent_type_ != "ORG" or t.lower_ in _OF_OFFICES)
    ]
