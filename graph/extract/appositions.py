"""Mends parses in which a name after an office and a comma became a second subject: "Norway's king, Olaf Lund opened talks",
or was joined with it: "the owner, Brandt & Sons, sued".
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
        elif token.dep_ == "conj" and token.pos_ == "PROPN" and _set_beside(token):
            token.dep_ = "appos"


def _office_of(name: Token) -> Token | None:
    comma = name.left_edge.i - 1
    if comma < 1 or name.doc[comma].text != ",":
        return None
    for other in name.head.children:
        office = other.dep_ == name.dep_ and other.tag_ == "NN" and other.lemma_.lower() in words.OFFICES
        if office and other.i < name.i and other.right_edge.i + 1 == comma:
            return other
    return None


def _set_beside(name: Token) -> bool:
    """Whether commas part a name from a person's noun before it, and nothing joins the two; the name is one firm's, or one of several."""
    noun, first, last = name.head, name.left_edge.i, name.right_edge.i
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words.OFFICES | words.PERSONS or noun.i > first:
        return False
    inside = [c.lower_ for c in name.children if c.dep_ == "cc"]
    whole = inside == ["&"] if noun.tag_ == "NN" else bool(inside)
    parted = first - 1 > noun.i and name.doc[first - 1].text == "," and last + 1 < len(name.doc) and name.doc[last + 1].text == ","
    return whole and parted and not any(c.dep_ == "cc" for c in noun.children)
