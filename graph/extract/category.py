"""The PLOVER category of a statement: that of the act where it is done, of the speech act where it is only promised, threatened or refused.
Which category an act has is the ontology's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from graph.config import Category
from graph.extract.candidates import Candidate
from graph.extract.lexicon import Lexicon
from graph.extract.syntax import SUBJECTS, is_infinitive

if TYPE_CHECKING:
    from graph.extract.attribution import Scope
    from graph.extract.tokens import Token

_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST"})
_TRYING = frozenset({"try", "attempt", "seek", "struggle", "fight", "prepare", "aim"})
"""Verbs under which an act is under way: PLOVER codes an attempted assault as ASSAULT."""
_MEANS = frozenset("gas shot bullet baton cannon grenade truncheon force strike march rally protest".split())
"""Means on which the parser hangs what they are used for: "fired shots to disperse"."""
_SPEECH = frozenset({"AGREE", "THREATEN", "REJECT"})


def category_of(lexicon: Lexicon, candidate: Candidate, scope: Scope) -> Category | None:
    """PLOVER's category.

    By the PLOVER manual cooperative acts that are promised or still to come are AGREE, hostile ones that are threatened or announced
    THREATEN, and refusals REJECT.
    """
    act = lexicon.relation(candidate.type).category
    if lexicon.relation(candidate.type).role or (candidate.construction == "clausal" and act != "CONCEDE"):
        return act  # but "agreed to let them in" promises it
    over = _governor(lexicon, candidate.light or candidate.head)
    if scope.negative:
        return "REJECT" if over == "REJECT" or ("planned" in scope.found and act in _COOPERATIVE | {"AGREE"}) else act
    if scope.modality != "planned" or over == "tried" or (act in _HOSTILE and _purpose(candidate.head)):
        return act
    if over == "THREATEN" or act in _HOSTILE:  # also where it is vowed
        return "THREATEN"
    return "AGREE" if over == "AGREE" or act in _COOPERATIVE else act


def _purpose(verb: Token) -> bool:
    """Whether it is what something else is done for: "fired tear gas to disperse"."""
    on_thing = verb.dep_ in {"acl", "relcl"} and verb.head.dep_ == "dobj" and verb.head.lemma_.lower() in _MEANS
    return (verb.dep_ == "advcl" or on_thing) and is_infinitive(verb)


def _governor(lexicon: Lexicon, verb: Token) -> Category | Literal["tried"] | None:
    """The category of the promise, threat or refusal whose infinitive ``verb`` is; "tried" under a verb of trying."""
    for _ in range(6):
        head = verb.head
        if head == verb or verb.dep_ not in {"xcomp", "ccomp", "conj", "dobj", "pobj", "prep", "acl"}:
            return None
        lemma = head.lemma_.lower()
        if verb.dep_ in {"xcomp", "ccomp", "acl"} and not any(c.dep_ in SUBJECTS for c in verb.children):
            if lemma in _TRYING:
                return "tried"
            type_ = lexicon.verbs.get(lemma) or lexicon.verb_particles.get((lemma, "to")) or lexicon.nouns.get(lemma)
            category = lexicon.relation(type_).category if type_ else None
            if category in _SPEECH:
                return category
        verb = head
    return None
