"""Crowds before somebody's seat: "demonstrated outside the Danish embassy", "gathered in front of parliament to demand".
Protests against somebody by their own words are verbs.py's and light.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context, Reading, same
from graph.extract.depth import before_seat, in_clause
from graph.extract.frame import Frame, ordered

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_TYPE = "PROTESTED_AGAINST"
_PROTESTING = frozenset("protest demonstrate rally march picket riot chant parade strike".split())
_GATHERING = frozenset("gather assemble mass converge camp congregate crowd stand sit descend throng".split())
"""Verbs that tell of a protest where their subject or purpose does."""
_PROTESTERS = frozenset("protester protestor demonstrator activist striker campaigner picketer dissident".split())
_ANGRY = frozenset({"REQUEST", "ACCUSE", "PROTEST", "REJECT"})
"""Categories of what a crowd gathers for in protest."""


def find(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Candidates of a verb of protesting or gathering before a seat."""
    if _TYPE not in context.lexicon.relations or frame.passive or frame.direct or not frame.doing:
        return
    angry = frame.lemma in _PROTESTING or (frame.lemma in _GATHERING and (_by_protesters(frame) or _in_anger(context, frame.verb)))
    if not angry:
        return
    seat = before_seat(context, frame.oblique)
    for target in [seat] if seat is not None else _demanded_of(context, frame.verb):
        for subject in frame.doing:
            if not same(subject, target):
                yield Candidate(ordered(frame.verb), frame.verb, None, frame.lemma, _TYPE, subject, target, "oblique")


def _demanded_of(context: Context, verb: Token) -> list[Reading]:
    """Whom what they demand or denounce meanwhile concerns: "marched through Oslo demanding the resignation of"."""
    lexicon = context.lexicon
    for child in verb.children:
        if child.dep_ in {"advcl", "xcomp"} and child.i > verb.i and child.tag_ in {"VBG", "VB"}:
            lemma = child.lemma_.lower()
            type_ = lexicon.verbs.get(lemma) or lexicon.verb_particles.get((lemma, "for"))
            if type_ is not None and lexicon.relation(type_).category in _ANGRY and (found := in_clause(context, child, _TYPE)):
                return found
    return []


def _by_protesters(frame: Frame) -> bool:
    return any(
        word.lemma_.lower() in _PROTESTERS for doer in frame.doers for word in (doer, *(c for p in doer.children for c in p.children))
    )


def _in_anger(context: Context, verb: Token) -> bool:
    """Whether a purpose or manner says that it is a protest: "gathered to condemn", "gathered in protest", "gathered, demanding"."""
    lexicon = context.lexicon
    for child in verb.children:
        if child.dep_ in {"advcl", "xcomp"} and child.tag_ in {"VB", "VBG"}:
            type_ = lexicon.verbs.get(child.lemma_.lower()) or lexicon.verb_particles.get((child.lemma_.lower(), "for"))
            if type_ is not None and lexicon.relation(type_).category in _ANGRY:
                return True
        if child.dep_ == "prep" and child.lower_ in {"in", "for"}:
            nouns = [p for p in child.children if p.dep_ == "pobj"]
            if any(lexicon.nouns.get(n.lemma_.lower()) == _TYPE for n in nouns):
                return True
    return False
