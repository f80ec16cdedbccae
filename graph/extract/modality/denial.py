"""What reaches a statement from above it, and the small grammar of denial that verbs, clauses and nouns share.
Which moods they take in is theirs."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.attribution import Scope
from graph.extract.syntax import SUBJECTS

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_FOCUS = frozenset({"only", "just", "merely", "alone", "simply"})
_FUTILE = frozenset("avail effect end purpose doubt surprise exception means delay".split())
"""What "to no", "with no" says of how it was done, and not that it was not."""
_ARGUMENTS = SUBJECTS | {"dobj", "attr", "dative"}


class Reach(Enum):
    """What of the clauses above still holds for a statement."""

    ALL = "all"
    MOODS = "moods"
    """Their moods, not their denials."""
    SPEECH = "speech"
    """Only who says so."""
    APART = "apart"
    """Nothing: what the parser hangs it on is another clause."""


def negates(child: Token) -> bool:
    """Whether ``child`` denies its verb: "not", "never", "no longer", or an argument with "no" or "neither"."""
    word = child.lower_
    if child.dep_ == "neg" or (child.dep_ in {"advmod", "det", "preconj"} and word in words.NEGATORS):
        return not any(c.lower_ in _FOCUS for c in child.children) and (
            child.i + 1 >= len(child.doc) or child.nbor().lower_ not in _FOCUS
        )  # "not only met"
    if child.dep_ == "advmod" and word in {"longer", "more"}:
        return any(c.lower_ == "no" for c in child.children)
    if child.dep_ in _ARGUMENTS:
        return word in {"nobody", "none", "neither", "nothing", "noone"} or denied_noun(child)
    if child.dep_ == "prep":
        return any(p.dep_ == "pobj" and p.lemma_.lower() not in _FUTILE and denied_noun(p) for p in child.children)
    return False


def denied_noun(noun: Token) -> bool:
    """Whether "no" or "neither" stands before a noun or the first of several."""
    return any(c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc", "advmod"} and c.i < noun.i for c in noun.children)


def denied(verb: Token) -> bool:
    """Whether ``verb`` itself is denied: "did not deny"."""
    return any(c.dep_ == "neg" for c in verb.children)


def prevents(verb: Token) -> bool:
    """Whether what stands under ``verb`` does not happen: "refused", "cancelled", "ruled out", "called off"."""
    lemma = verb.lemma_.lower()
    if lemma in words.PREVENTING:
        return True
    return any(c.dep_ == "prt" and (lemma, c.lower_) in words.PREVENTING_PARTICLES for c in verb.children)


def prevented(verb: Token, scope: Scope) -> None:
    """Take in that ``verb`` keeps what is below it from happening; where it is denied itself, that it does not."""
    if not denied(verb):
        scope.negative = True
    elif any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.children):
        scope.found.add("possible")  # "has not ruled out"


def excludes(preposition: Token) -> bool:
    """Whether what a preposition governs did not take place: "without", "instead of", "rather than", "short of"."""
    if preposition.lower_ == "without":
        return True
    before = {c.lower_ for c in preposition.children} | {preposition.head.lower_}
    before |= {preposition.nbor(-1).lower_} if preposition.i else set()
    return (preposition.lower_ == "of" and bool(before & {"instead", "short"})) or (preposition.lower_ == "than" and "rather" in before)
