"""Which words share their scene with a trigger: its own, then the verbs that carry it by control and conjunction.
Which place is told of them is places.py's; which words share their time is time/attachment.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate
from graph.extract.syntax import SUBJECTS

if TYPE_CHECKING:
    from graph.extract.tokens import Token


def carriers(candidate: Candidate) -> list[Token]:
    """The trigger's tokens and the verbs whose scene is its own: the chain of control and conjunction above it."""
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
        if token.dep_ in {"xcomp", "pcomp", "csubj", "nsubj"} or bare or (token.dep_ == "conj" and head.pos_ == "VERB" and _at_once(token)):
            while head.pos_ == "ADP" and head.head != head:
                head = head.head
            chain.append(head)
            token = head
            continue
        break
    return chain


def _at_once(verb: Token) -> bool:
    """Whether what a joined verb tells was where the first was: not "never told", nor the last of "sued, won and gave"."""
    head = verb.head
    if any(c.dep_ in SUBJECTS or c.lower_ == "never" for c in verb.children):
        return False
    between = any(c.dep_ == "conj" and c.pos_ == "VERB" and c.i < verb.i for c in head.children)
    return not between and not (head.dep_ == "conj" and head.head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in head.children))
