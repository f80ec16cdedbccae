"""What a clause takes from the one above it: joined verbs, adverbial and relative clauses, "-ing" clauses under a preposition.
Clauses that a verb or adjective governs are complements.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.attribution import Scope, parted, report, reporting_only, subject_of
from graph.extract.modality.auxiliaries import own
from graph.extract.modality.complements import complement, performed
from graph.extract.modality.denial import Reach, excludes, negates, prevented
from graph.extract.modality.nouns import under_noun
from graph.extract.syntax import SUBJECTS, is_infinitive

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_BACKGROUND = frozenset({"after", "before", "while", "when", "upon", "on", "by", "since", "following"})
"""Links to what goes before or along with the main clause, whose time it shares and whose denial it does not."""
_SHARING = frozenset({"join", "succeed", "participate", "engage", "persist", "collaborate", "cooperate"})
"""Verbs of which "in" tells what it is that one does: not to join in it is not to do it."""
_NEARING = frozenset({"close", "closer", "near", "committed", "opposed"})
_STATING = words.SPEAKER_REPORTING - words.DENYING
_WARNING = words.REQUESTING | {"warn", "caution", "counsel"}


def step(token: Token, head: Token, scope: Scope, reach: Reach) -> Reach:
    """Take in what ``head`` says of ``token``; what of the clauses above ``head`` still reaches down."""
    scope.at, lemma = head, head.lemma_.lower()
    if parted(token, head):
        return Reach.APART
    if reach is Reach.SPEECH:
        if token.dep_ in {"ccomp", "parataxis"} and lemma in _STATING:
            report(head, scope, doubt=False)
        return reach
    infinitive = is_infinitive(token)
    match token.dep_:
        case "conj":
            return _joined(token, head, scope, reach)
        case "xcomp" | "ccomp" | "oprd" | "csubj" if head.pos_ in {"VERB", "AUX", "ADJ"}:
            return complement(token, head, lemma, scope, reach, infinitive=infinitive)
        case "parataxis" | "dep" if lemma in words.SPEAKER_REPORTING:
            report(head, scope)
            return Reach.SPEECH
        case "advcl":
            return _adverbial(token, head, lemma, scope, reach, infinitive=infinitive)
        case "acl" | "relcl" if infinitive and _ranked(head):
            return Reach.MOODS if reach is Reach.ALL else reach
        case "relcl" if infinitive:
            if not _at_work(head):
                scope.found.add("planned")
            return Reach.SPEECH
        case "acl" if infinitive:
            under_noun(head, scope)
            if not scope.found and not scope.negative:
                scope.found.add("planned")
            return Reach.SPEECH
        case "pcomp":
            return _gerund(head, scope, reach)
        case "acl" if any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children):
            under_noun(head, scope)
            return Reach.SPEECH
        case "relcl" if _in_case(token):
            scope.found.add("hypothetical")
            return Reach.SPEECH
        case "acomp" | "attr":
            return reach
        case "prep" if reach is Reach.MOODS:
            return reach
        case _:
            return Reach.SPEECH


def _joined(token: Token, head: Token, scope: Scope, reach: Reach) -> Reach:
    """Joined verbs share what stands over both; an auxiliary only where the second has none and no subject."""
    apart = any((c.dep_ in {"aux", "auxpass"} and c.tag_ != "TO") or c.dep_ in SUBJECTS for c in token.children)
    if apart or (head.tag_ != token.tag_ and token.tag_ not in {"VB"}):
        # Auxiliaries stay with their verb; only speech above reaches both.
        reporting_only(head, scope)
        return Reach.SPEECH
    negative = scope.negative
    own(head, scope)
    if not any(c.lower_ in {"or", "nor"} for c in head.children if c.dep_ == "cc"):
        scope.negative = negative
        if (
            reach is Reach.ALL
            and token.tag_ != "VB"
            and not any(c.dep_ == "neg" or c.dep_ in SUBJECTS for c in head.children if negates(c))
        ):
            return Reach.MOODS  # "promised no mercy and thanked Kenya"
    return reach


def _adverbial(token: Token, head: Token, lemma: str, scope: Scope, reach: Reach, *, infinitive: bool) -> Reach:
    marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"} and c.i < token.i}
    if marks & words.CONDITIONAL_MARKS:
        scope.found.add("hypothetical")
        return Reach.SPEECH
    if infinitive and head.pos_ == "NOUN":
        under_noun(head, scope)  # "a call for troops to be sent"
        if not scope.found and not scope.negative:
            scope.found.add("planned")
        return Reach.SPEECH
    if infinitive and head.pos_ in {"VERB", "AUX", "ADJ"}:
        if lemma in words.REQUESTING:
            scope.found.add("requested")
        elif lemma in words.PREVENTING:
            scope.negative = True
        elif not performed(token, head):
            scope.found.add("planned")
        return Reach.SPEECH
    if token.tag_ == "VBG" and not marks:
        # "is set to visit, marking": what the participle tells goes with what is set.
        if lemma in words.PLANNING and any(c.dep_ == "xcomp" for c in head.children):
            scope.found.add("planned")
        return reach
    if token.tag_ in {"VBZ", "VBP"} and marks & {"when", "once", "until", "before", "after"} and _future(head):
        scope.found.add("planned")  # "will leave when Norway attacks"
    return Reach.SPEECH


def _ranked(noun: Token) -> bool:
    """ "The first woman to lead", "among those to lead": it holds as what is said of her does."""
    if noun.lower_ == "those" and noun.dep_ == "pobj" and noun.head.lower_ in {"among", "amongst"}:
        return True
    return any(c.lower_ in words.RANKING or c.tag_ == "JJS" for c in noun.children if c.i < noun.i) or noun.lower_ in words.RANKING


def _at_work(noun: Token) -> bool:
    """ "The deployment of troops to guard": what they are there for they do."""
    work = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return work.lemma_.lower() in words.EMPLOYMENT


def _in_case(clause: Token) -> bool:
    """ "In case Norway attacks", "in the event that": the parser takes it for a relative clause."""
    doc, start = clause.doc, clause.left_edge.i
    return start >= 2 and doc[start - 1].lower_ in {"case", "event"} and doc[start - 2].lower_ in {"in", "the"}


def _future(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in words.PLANNED_MODALS for c in verb.children)


def _gerund(preposition: Token, scope: Scope, reach: Reach) -> Reach:
    """An "-ing" clause under a preposition: "without meeting", "accused of attacking", "after visiting"."""
    scope.at, head = preposition, preposition.head
    lemma, word = head.lemma_.lower(), preposition.lower_
    if word == "from" and lemma in words.BARRING:
        prevented(head, scope)
        return Reach.MOODS
    if excludes(preposition):
        scope.negative = True
        return Reach.MOODS if head.pos_ in {"VERB", "AUX"} else Reach.SPEECH
    if word == "for" and any(c.dep_ == "neg" for c in preposition.children):
        scope.negative = True
    if word == "against" and head.pos_ in {"VERB", "NOUN"}:
        scope.negative = True  # "decided against meeting", "warned against attacking"
        scope.found.add("requested" if lemma in _WARNING else "planned")
    elif lemma in words.ACCUSING or (word == "of" and head.dep_ == "dobj" and head.head.lemma_.lower() in words.ACCUSING):
        head = head if lemma in words.ACCUSING else head.head  # "accused a fleet of ramming": the parser may hang it on the fleet
        scope.found.add("reported")
        scope.speaker = scope.speaker or subject_of(head)
    elif word == "in" and head.pos_ == "VERB" and lemma in _SHARING:
        scope.negative = scope.negative or any(negates(c) for c in head.children)
        return Reach.MOODS
    elif head.pos_ in {"VERB", "AUX"} and word in _BACKGROUND:
        return Reach.MOODS if reach is Reach.ALL else reach
    elif head.pos_ in {"NOUN", "PROPN"}:
        under_noun(head, scope)
    elif (head.pos_ == "ADJ" and word == "to" and lemma in _NEARING) or (word in {"to", "on", "of", "in"} and lemma in words.PLANNING):
        scope.found.add("planned")
    elif word in {"for", "of"} and lemma in words.REQUESTING:
        scope.found.add("requested")
    return Reach.SPEECH
