"""What the auxiliaries, negation, adverbs and conjunctions of one verb say of it: "may not have met".
What the clause takes from the one above it is clauses.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.attribution import Scope
from graph.extract.modality.denial import negates
from graph.extract.syntax import SUBJECTS

if TYPE_CHECKING:
    from graph.extract.tokens import Token
_BACKSHIFTING = words.REPORTING | words.PLANNING
_TERMS = frozenset(
    "agreement accord deal pact settlement treaty contract plan scheme programme program proposal bill law arrangement".split()
)
"""What says what is to be done: "an accord under which Norway would train"."""
_AFTERWARDS = frozenset({"later", "eventually", "subsequently", "afterwards"})
"""Adverbs with which "would" tells what did come."""


def own(verb: Token, scope: Scope) -> None:
    """Take in the auxiliaries, negation, adverbs and conjunctions of ``verb`` itself."""
    backshifted = _backshifted(verb) and not _conditioned(verb)
    told = not backshifted and _told(verb)
    for child in verb.children:
        scope.at, word = child, child.lower_
        if negates(child):
            scope.negative = True
        elif child.dep_ == "aux" and word in {"had", "were", "should"} and _inverted(verb, child):
            scope.found.add("hypothetical")
        elif child.dep_ == "aux" and child.tag_ == "MD" and not (told and word in {"would", "'d"}):
            _modal(word, scope, backshifted=backshifted)
        elif child.dep_ in {"mark", "advmod", "prep"} and word in words.CONDITIONAL_MARKS:
            scope.found.add("possible" if word == "whether" else "hypothetical")
        elif child.dep_ == "mark" and word == "though" and child.i and child.nbor(-1).lower_ == "as":
            scope.found.add("hypothetical")
        elif child.dep_ == "advmod" and word in words.REPORTED_ADVERBS:
            scope.found.add("reported")
        elif child.dep_ == "advmod" and word in words.POSSIBLE_ADVERBS:
            scope.found.add("possible")
    scope.at = verb
    if verb.tag_ == "VBG" and verb.lemma_ == "go" and any(c.dep_ == "xcomp" for c in verb.children):
        scope.found.add("planned")
    # "is to visit": a finite "be" over a bare infinitive.
    if (
        verb.lemma_ == "be"
        and verb.tag_ in {"VBZ", "VBP", "VBD"}
        and any(c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children) for c in verb.children)
    ):
        scope.found.add("planned")


def _backshifted(verb: Token) -> bool:
    """Whether "would" only shifts "will" into the past, of a verb or the first it is joined to: "said she was well and would fly"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in {"VERB", "AUX"} and not any(c.dep_ in SUBJECTS for c in first.children):
        first = first.head
    if first.dep_ == "relcl" and first.head.lemma_.lower() in _TERMS:
        return any(c.lower_ == "under" and any(g.lower_ == "which" for g in c.children) for c in first.children)
    return first.dep_ == "ccomp" and first.head.lemma_ in _BACKSHIFTING


def _told(verb: Token) -> bool:
    """Whether "would" tells what was: that somebody refused, or came to do it ("would not let them in", "would later become")."""
    refused = any(c.dep_ == "neg" for c in verb.children) and not _conditioned(verb)
    return refused or any(c.lower_ in _AFTERWARDS and c.dep_ == "advmod" for c in verb.children)


def _conditioned(verb: Token) -> bool:
    """Whether an "if" clause stands below it."""
    return any(
        c.dep_ == "advcl" and any(g.dep_ in {"mark", "advmod"} and g.lower_ in words.CONDITIONAL_MARKS for g in c.children)
        for c in verb.children
    )


def _modal(word: str, scope: Scope, *, backshifted: bool) -> None:
    if word in words.POSSIBLE_MODALS:
        scope.found.add("possible")
    elif word in words.PLANNED_MODALS or (backshifted and word in {"would", "'d"}):
        scope.found.add("planned")
    elif word in {"should", "must", "ought"}:
        scope.found.add("requested")
    elif word in words.HYPOTHETICAL_MODALS or word == "'d":
        scope.found.add("hypothetical")


def _inverted(verb: Token, auxiliary: Token) -> bool:
    """ "Had Lavr met Oden, ..." is a condition."""
    before = auxiliary.nbor(-1) if auxiliary.i else auxiliary
    clause = auxiliary.lower_ == "had" and (before.dep_ == "mark" or before.text in {",", ":"})  # "said that had Lavr met Oden"
    first = verb.dep_ == "advcl" or auxiliary.is_sent_start or clause
    return bool(first) and any(c.dep_ in SUBJECTS and c.i > auxiliary.i for c in verb.children)
