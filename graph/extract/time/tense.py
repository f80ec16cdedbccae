"""The tense that a date hangs on: whether it lies behind or ahead where its words alone do not say ("on Wednesday", "in May")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.time.relative import Tense

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_AHEAD = frozenset({"due", "slated", "scheduled", "planned", "expected"})
_TRYING = frozenset("try attempt look seek undertake organize organise mean tell insist send hire dispatch".split())
"""Verbs of plans and requests in whose past tense what they speak of is as often past."""
_TO_COME = (words.PLANNING | words.REQUESTING | words.MANDATING) - _TRYING
_MOVING = words.PLANNING - _TRYING | words.POSTPONING | words.PREVENTING | frozenset({"request", "demand", "announce", "call"})
"""Verbs whose object, where it is an event, lies ahead of them: "agreed to talks in June", "cancelled the May summit"."""
_PAST_AUXILIARIES = frozenset({"had", "was", "were", "did", "has", "have", "'ve", "’ve"})


def tense_of(token: Token) -> Tense | None:
    """The tense of the nearest verb above: "future" also under verbs of planning; None where neither is plain."""
    event: Token | None = None
    for above in (token, *token.ancestors):
        if above.lower_ in _AHEAD or (above.lemma_ == "be" and any(c.lower_ in _AHEAD for c in above.children)):
            # "Due on Friday", "a visit planned for October"; what was due is as often over.
            return None if _past(above) or _past(above.head) else "future"
        if above.pos_ not in {"VERB", "AUX"}:
            event = above if above != token and above.pos_ in {"NOUN", "PROPN"} else event
            continue
        moving = above.lemma_.lower() in _MOVING
        aimed = token.head.lower_ == "for" and token.head.head == above  # "called a strike for November"
        if _planned(above) or (moving and (aimed or (event is not None and _moved(event, above, token)))):
            return "future"
        auxiliaries = {c.lower_ for c in above.children if c.dep_ in {"aux", "auxpass"}}
        if above.tag_ == "VBD" or auxiliaries & _PAST_AUXILIARIES:
            return "past"
        if above.tag_ in {"VBN", "VBG", "VB"} and above.dep_ not in {"ROOT"} and not auxiliaries & {"is", "are", "be"}:
            continue  # a participle or infinitive has the tense of the verb above it
        if above.tag_ in {"VBZ", "VBP"} or auxiliaries:
            return None
    return None


def _past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(c.dep_ in {"aux", "auxpass"} and c.lower_ in {"was", "were", "had"} for c in verb.children)


def _moved(event: Token, verb: Token, date: Token) -> bool:
    if event.dep_ in {"dobj", "nsubjpass"}:
        return True
    if event.head.i == date.left_edge.i - 1:
        return False  # "announced on Monday sanctions", the parser's "on sanctions"
    return event.dep_ == "pobj" and event.head.lower_ in {"for", "to", "on"} and event.head.head == verb


def _planned(verb: Token) -> bool:
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == first.tag_ and first.head != first:
        first = first.head
    return _modal(verb) or _infinitive_ahead(first) or (first != verb and _modal(first))


def _modal(verb: Token) -> bool:
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if auxiliaries & words.PLANNED_MODALS:
        return True
    said = verb
    while said.dep_ == "conj" and said.head.pos_ in {"VERB", "AUX"}:
        said = said.head
    backshifted = said.dep_ == "ccomp" and said.head.lemma_ in words.REPORTING
    return (backshifted and bool(auxiliaries & {"would", "'d", "’d"})) and "have" not in auxiliaries


def _infinitive_ahead(verb: Token) -> bool:
    """ "Plans to visit", "was asked to leave", "an invitation to visit", "is to brief", "is going to meet"."""
    head = verb.head
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if "have" in auxiliaries:
        return False  # "was to have met"
    if "to" not in auxiliaries:
        return verb.lemma_ == "go" and verb.tag_ == "VBG" and any(c.dep_ == "xcomp" for c in verb.children)
    if verb.dep_ == "acl":
        return head.lemma_.lower() in words.PLAN_NOUNS
    if verb.dep_ not in {"xcomp", "ccomp"}:
        return False
    going = head.lemma_ == "go" and head.tag_ == "VBG"
    return going or head.lemma_ == "be" or head.lemma_.lower() in _TO_COME
