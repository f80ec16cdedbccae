"""When and where: which circumstance of a sentence belongs to a trigger, its own first, then its verb's.
dates.py finds the time expressions, places.py the places."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate
from graph.extract.syntax import SUBJECTS

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_ABOUT = frozenset({"during", "in", "at"})


def carriers(candidate: Candidate) -> list[Token]:
    """The trigger's tokens and the verbs whose circumstances are its own: the chain of control and conjunction above it."""
    chain = [*candidate.trigger]
    token = candidate.light or candidate.head
    if token not in chain:
        chain.append(token)
    chain += [
        c for t in candidate.trigger if t.pos_ in {"NOUN", "PROPN"} for c in t.children if c.dep_ == "acl" and c.tag_ in {"VBN", "VBG"}
    ]
    for _ in range(6):
        head = token.head
        if head == token:
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            if token.dep_ in {"dobj", "nsubjpass", "nsubj"} and head.pos_ in {"VERB", "AUX"}:
                chain.append(head)
                token = head
                continue
            if (
                token.dep_ == "pobj"
                and head.dep_ == "prep"
                and head.lower_ in {"for", "on", "in", "during", "at", "with", "to"}
                and head.head.pos_ in {"VERB", "AUX"}
            ):
                chain.append(head.head)
                token = head.head
                continue
            break
        bare = (
            token.dep_ == "advcl"
            and token.tag_ in {"VBG", "VBN"}
            and not any(c.dep_ in {"mark", "advmod"} and c.i < token.i for c in token.children)
        )
        if (
            token.dep_ in {"xcomp", "pcomp"}
            or bare
            or (token.dep_ == "conj" and head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in token.children))
        ):
            while head.pos_ == "ADP" and head.head != head:
                head = head.head
            chain.append(head)
            token = head
            continue
        break
    return chain


def ascent(token: Token, nouns: Container[str] = ()) -> list[Token]:
    """From a circumstance upwards: the words it may belong to, up to its verb; an event noun (of ``nouns``) keeps it for itself."""
    chain: list[Token] = []
    while token.head != token:
        joined = token
        token = token.head
        if token.pos_ in {"ADP", "SCONJ", "PART"}:
            continue
        chain.append(token)
        if token.pos_ in {"VERB", "AUX"} or (token.lemma_.lower() in nouns and joined.lower_ not in _ABOUT):
            break
        if token.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
            break
    return chain


def belonging(candidate: Candidate, chain: list[Token]) -> tuple[int, int] | None:
    """How near a circumstance with this ``ascent`` stands to a candidate: the lower the nearer; None where it is another's."""
    for rank, carrier in enumerate(carriers(candidate)):
        if carrier in chain:
            return rank, chain.index(carrier)
    return None
