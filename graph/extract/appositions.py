"""Mends parses in which a name after an office and a comma became a second subject: "Norway's king, Olaf Lund opened talks".
Appositions that the parser finds itself need nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def mend(doc: Doc) -> None:
    """Hang each such name on its office."""
    for token in doc:
        if token.dep_ in _SUBJECT and token.ent_type_ == "PERSON" and (office := _office_of(token)) is not None:
            verb = token.head
            verb.children = [c for c in verb.children if c is not token]
            office.children = [*office.children, token]
            token.head, token.dep_ = office, "appos"


def _office_of(name: Token) -> Token | None:
    comma = name.left_edge.i - 1
    if comma < 1 or name.doc[comma].text != ",":
        return None
    for other in name.head.children:
        office = other.dep_ == name.dep_ and other.tag_ == "NN" and other.lemma_.lower() in words.OFFICES
        if office and other.i < name.i and other.right_edge.i + 1 == comma:
            return other
    return None
