"""Modality under a governing verb or adjective: "refused to meet", "is likely to", "urged Oden to", "denied that".
Clauses that nothing governs are clauses.py's; who tells them attribution.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.attribution import Scope, report
from graph.extract.modality.denial import Reach, denied, prevented, prevents
from graph.extract.syntax import SUBJECTS
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Token
_UNSURE = words.DOUBTFUL | words.POSSIBLE_ADJECTIVES


def complement(token: Token, head: Token, lemma: str, scope: Scope, reach: Reach, *, infinitive: bool) -> Reach:
    """Take in what ``head`` says of the clause ``token`` below it."""
    scope.at = head
    if head.pos_ == "ADJ" or head.dep_ in {"acomp", "attr"}:
        return _of_adjective(head, lemma, scope, reach, infinitive=infinitive)
    if lemma == "be" and (adjective := next((c for c in head.children if c.dep_ == "acomp"), None)) is not None and token.dep_ != "xcomp":
        _of_adjective(adjective, adjective.lemma_.lower(), scope, reach, infinitive=infinitive)  # "it is possible that"
        return reach
    if lemma in words.DENYING:
        scope.negative = not scope.negative or not denied(head)
        report(head, scope)
        return Reach.SPEECH
    if prevents(head) and (token.dep_ == "xcomp" or infinitive):
        prevented(head, scope)
        return Reach.SPEECH if "possible" in scope.found and denied(head) else Reach.MOODS  # "would not rule out"
    if lemma in {"have", "be", "remain"} and infinitive and any(c.lower_ == "yet" for c in head.children):
        scope.negative = True  # "has yet to meet"
        scope.found.pop("planned", None)
        return Reach.SPEECH
    if lemma in words.WISHING_OTHERS and (_own_subject(token) or _has_object(head)):
        scope.found.add("requested")  # "wants Norway to apologise"
        return reach
    if token.dep_ == "ccomp" and bare_passive(token) and token.i > head.i:
        scope.found.add("requested")  # "insisted that Lund be freed"
        return reach
    if lemma in words.REQUESTING and (infinitive or _subjunctive(token)) and not (lemma in words.PLANNING and not _has_object(head)):
        scope.found.add("requested")
        return reach
    if lemma in words.PLANNING and (infinitive or token.dep_ == "ccomp" or token.tag_ == "VBG") and lemma not in words.ACHIEVING:
        scope.found.add("planned")
        return reach
    if lemma in words.SUPPOSING and infinitive and is_passive(head):
        scope.found.add("planned")  # "was supposed to meet"
        return reach
    if lemma in words.MANDATING and infinitive and (_has_object(head) or _own_subject(token)):
        scope.found.add("planned")  # "appointed Lavr to succeed Oden": not yet done
        return reach
    if lemma in words.SEEMING and infinitive:
        scope.found.add("possible")
        return reach
    if lemma in words.DOUBTING and token.dep_ == "ccomp":
        scope.found.add("possible")
        return Reach.SPEECH
    if lemma in words.REPORTING and infinitive and is_passive(head):
        scope.found.add("reported")  # "is said to have met"
        return reach
    if lemma in words.SPEAKER_REPORTING and infinitive:
        report(head, scope)  # "claims to have met"
        return reach
    if lemma in words.REPORTING and token.dep_ == "ccomp":
        report(head, scope)
        return Reach.SPEECH
    if infinitive and token.dep_ == "xcomp" and lemma in words.CONTACTING and not performed(token, head):
        scope.found.add("planned")
        return reach
    return reach


def _of_adjective(adjective: Token, lemma: str, scope: Scope, reach: Reach, *, infinitive: bool) -> Reach:
    scope.at = adjective
    if any(c.dep_ == "advmod" and c.lower_ == "too" for c in adjective.children):
        scope.negative = True  # "too ill to meet"
    elif lemma in words.UNABLE:
        scope.negative = True
        scope.found.add("possible")
    elif lemma in _UNSURE:
        scope.found.add("possible")
    elif lemma in words.NECESSARY:
        scope.found.add("requested")
    elif infinitive and lemma in words.EVALUATING:
        return reach  # "was glad to meet": it took place
    elif infinitive or lemma in words.PLANNING_ADJECTIVES:
        scope.found.add("planned")
    return reach


def _subjunctive(token: Token) -> bool:
    """ "Demanded that Norway release": a bare form after "that" or a subject; not "'We release them,' he told"."""
    if token.i < token.head.i or token.head.lemma_ == "tell":
        return False
    bare = token.tag_ in {"VB", "VBP"} or bare_passive(token)
    return token.dep_ == "ccomp" and bare and not any(c.dep_ == "aux" for c in token.children)


def bare_passive(token: Token) -> bool:
    """ "(That) Lund be freed": what somebody wants, and not what is so."""
    auxiliaries = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    return token.tag_ == "VBN" and [c.lower_ for c in auxiliaries] == ["be"]


def _own_subject(token: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in token.children)


def _has_object(verb: Token) -> bool:
    return any(c.dep_ in {"dobj", "dative"} for c in verb.children)


def performed(token: Token, head: Token) -> bool:
    """Whether the purpose is what the act itself does: "telephoned Lavr to congratulate him"."""
    past = head.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "aux" and c.tag_ in {"MD", "TO"} for c in head.children)
    streets = head.lemma_ == "take" and any(p.lemma_ in {"street", "square"} for c in head.children if c.lower_ == "to" for p in c.children)
    if past and head.lemma_ == "come" and token.lemma_ in {"speak", "talk"}:
        return True  # "came to speak to them"
    return past and (streets or head.lemma_ in words.CONTACTING) and (token.lemma_ in words.SPEECH_ACTS or token.lemma_ == "tell")
