"""Dates that the parser has hung on another word than the one they are told of, by the order of the words or by what they mean.
Which words share a time otherwise is attachment.py's."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.syntax import SUBJECTS, is_infinitive
from graph.extract.time.calendar import Date

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_LATELY = frozenset({"recently", "late", "lately", "early"})
_TOPICS = frozenset({"over", "about", "regarding", "concerning"})
_UNTIL = frozenset({"for", "until", "till", "to", "by"})


def lately(root: Token) -> Token:
    """Where to begin: of "as recently as January to meet" at the adverb, for the parser hangs the month on "meet"."""
    link = root.head
    if root.dep_ == "pobj" and link.lower_ == "as" and link.i > 0 and link.nbor(-1).lower_ in _LATELY:
        return link.nbor(-1)
    return root


def by_order(root: Token, verb: Token, nouns: Container[str]) -> Token | None:
    """What a date means that the parser has hung on the verb after it: "the visit in May angered", "said on Monday it had met"."""
    if root.i > verb.i:
        return None
    first = root.head.i if root.dep_ == "pobj" else root.left_edge.i
    if verb.dep_ == "ccomp" and verb.head.i == first - 1 and verb.head.lemma_ in words.REPORTING:
        return verb.head
    if verb.lemma_ in words.REPORTING and root.i < verb.i:
        told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < first), None)
        if told is not None and any(c.dep_ in SUBJECTS and c.i > root.i for c in verb.children):
            return told  # "met Ane Dahl, on Friday, her office said"
    for child in verb.children:
        clauses = [c for c in child.children if c.dep_ == "relcl"] if child.dep_ in SUBJECTS and child != root else []
        if clauses and clauses[-1].right_edge.i + 1 in {first, first - 1} and verb.doc[first - 1].text != ",":
            return clauses[-1]  # "workers who have not been paid since May clashed"
        if child.lower_ == "according" and child.i < first and not any(t.text == "," for t in verb.doc[child.i : first]):
            return child
        if child.dep_ in SUBJECTS and child.i < first and child.lemma_.lower() in nouns and child.right_edge.i + 1 == first:
            return child
    return None


def by_meaning(date: Date, root: Token, verb: Token, nouns: Container[str], published: str | None) -> Token | None:
    """The word that the date is told of where it is not the ``verb`` it hangs on.

    "Ordered two men to leave on Tuesday" is the order's time where that Tuesday is over; "criticised the arrest in January" the
    arrest's; "Ane Dahl, minister since 2021, accused" the office's.
    """
    link = root.head if root.dep_ == "pobj" else root
    if link.dep_ != "prep":
        return None
    above = link.head
    day = date.date_from is not None and date.date_from == date.date_to
    if above == verb and day and verb.dep_ == "xcomp" and is_infinitive(verb) and link.lower_ not in _UNTIL:
        asked = verb.head.tag_ == "VBD" and verb.head.lemma_ in words.REQUESTING
        return verb.head if asked and (date.date_to or "") <= (published or "") else None
    if above == verb and verb.pos_ == "VERB" and not day:
        for topic in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in _TOPICS and c.right_edge.i + 1 == link.i):
            return next((c for c in topic.children if c.dep_ == "pobj" and c.lemma_.lower() in nouns), None)
    offices = (c for c in above.children if c.dep_ == "appos" and c.lemma_.lower() in words.OFFICES)
    return next((c for c in offices if c.right_edge.i + 1 == link.i), None)
