"""Modality of event nouns: the words beside them ("planned visit"), the nouns above them ("plans for talks") and the verb that carries
them ("cancelled the visit"). From the carrying verb on it is clauses.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from graph.extract import words
from graph.extract.attribution import Scope, subject_of
from graph.extract.modality.denial import Reach, denied_noun, excludes, prevented, prevents
from graph.extract.syntax import first_conjunct

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_AHEAD = frozenset({"before", "ahead", "until", "pending"})
_LEAVING = frozenset("withdraw pull walk quit exclude bar ban exit".split())
_HAPPENING = frozenset("take happen occur begin start open resume proceed".split())
_WILLING = frozenset({"willing", "open", "prepared"})
_INVITING = frozenset("invitation request behest urging insistence instigation prompting bidding".split())
_MEANS = frozenset({"from", "through", "via", "by"})
_THREATENING = words.POSSIBLE_ADJECTIVES | {"threatened", "feared", "unlikely"}
_PUTTING_AHEAD = words.PLANNING | words.POSTPONING
_CARRYING = words.CHANGES | words.TRANSPARENT_NOUNS
_BRINGING_ABOUT = words.LIGHT_VERBS | words.ACHIEVING | words.CAUSING | {"mark", "represent", "constitute"}


def beside(noun: Token, scope: Scope) -> None:
    """Take in what the words beside an event noun say of it."""
    for child in noun.children:
        scope.at, word, lemma = child, child.lower_, child.lemma_.lower()
        if word in {"no", "neither"} and child.dep_ in {"det", "preconj"}:
            scope.negative = True
        elif child.dep_ == "amod" or (child.dep_ in {"compound", "nmod"} and word in words.PLANNING_ADJECTIVES):
            _adjective(word, lemma, scope)
        elif child.dep_ == "poss" and any(g.lower_ in {"next", "coming"} for g in child.children):
            scope.found.add("planned")  # "next week's summit"
        elif child.dep_ == "poss" and word == "tomorrow":
            scope.found.add("planned")
        elif child.dep_ == "relcl":
            _relative(child, scope)
    for scheduled in _participles(noun):
        scope.at = scheduled
        if scheduled.lemma_ in _PUTTING_AHEAD:
            scope.found.add("planned")
        elif prevents(scheduled):
            scope.negative = True


def _adjective(word: str, lemma: str, scope: Scope) -> None:
    if word in words.PLANNING_ADJECTIVES or lemma in {"plan", "schedule", "propose", "intend", "expect", "postpone", "delay", "promise"}:
        scope.found.add("planned")
    elif word in words.ALLEGING_ADJECTIVES:
        scope.found.add("reported")
    elif word in _THREATENING:
        scope.found.add("possible")
    elif word in words.CANCELLED_ADJECTIVES:
        scope.negative = True


def _participles(noun: Token) -> list[Token]:
    """Participles after the noun, which the parser may hang on a name in its own phrase: "a visit to Chad scheduled for June"."""
    found = [c for c in noun.children if c.dep_ == "acl" and (c.tag_ == "VBN" or c.lower_ == "due")]
    found += [c for c in noun.children if c.dep_ in {"amod", "acl"} and c.lower_ == "due" and c.i > noun.i]
    for inner in (p for c in noun.children if c.dep_ == "prep" and c.i > noun.i for p in c.children if p.dep_ == "pobj"):
        if inner.pos_ == "PROPN":
            found += [c for c in inner.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in words.SCHEDULING]
    return found


def _relative(verb: Token, scope: Scope) -> None:
    """ "A visit that was cancelled", "talks which never took place"."""
    if not any(c.dep_ in {"nsubj", "nsubjpass"} and c.tag_ in {"WDT", "WP", "IN"} for c in verb.children):
        return
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        if prevents(verb):
            scope.negative = True
        elif verb.lemma_ in words.SCHEDULING | words.POSTPONING:
            scope.found.add("planned")
    elif verb.lemma_ in _HAPPENING:
        if any(c.dep_ == "neg" for c in verb.children):
            scope.negative = True
        elif any(c.dep_ == "aux" and c.lower_ in words.PLANNED_MODALS for c in verb.children):
            scope.found.add("planned")


def carrier(noun: Token, scope: Scope) -> tuple[Token, Reach] | None:
    """The verb whose modality an event noun shares, and what of it; scopes of nouns on the way are taken in."""
    token = first_conjunct(noun)
    head = token.head
    scope.at = head
    if token.dep_ in {"dobj", "nsubjpass", "oprd", "attr"} and head.pos_ in {"VERB", "AUX"}:
        return _governed(token, head, scope)
    if token.dep_ == "nsubj" and head.pos_ in {"VERB", "AUX"}:
        return _subject(token, head, scope)
    if token.dep_ == "pobj" and head.dep_ in {"prep", "agent", "advcl", "dative"}:
        return _under_preposition(token, head, scope)
    if token.dep_ in {"compound", "nmod"} and head.lemma_.lower() in words.PLAN_NOUNS | words.REQUEST_NOUNS | {"threat", "hope", "rumour"}:
        under_noun(head, scope)
    elif token.dep_ == "poss" and head.lemma_.lower() in words.DENIAL_NOUNS:
        scope.negative = True
    return None


def _given(noun: Token) -> bool:
    """Whether the noun is spoken of as known: "the visit", "its ties", "this meeting"."""
    return any(c.dep_ == "poss" or c.lower_ in words.GIVEN for c in noun.children if c.i < noun.i)


def _governed(noun: Token, verb: Token, scope: Scope) -> tuple[Token, Reach] | None:
    """What the verb says whose object or passive subject the event noun is; None where it says nothing of whether it happens."""
    lemma = verb.lemma_.lower()
    whole = (verb, Reach.ALL)
    if prevents(verb):
        prevented(verb, scope)
        return (verb, Reach.MOODS)
    if lemma in words.DENYING:
        scope.negative = True
        scope.found.add("reported")
        scope.speaker = subject_of(verb)
        return whole
    if lemma in _BRINGING_ABOUT:
        return whole
    if lemma in words.CHANGING or (lemma == "be" and noun.dep_ == "attr"):
        return (verb, Reach.MOODS)
    postponing = any(c.dep_ == "prt" and (lemma, c.lower_) in words.POSTPONING_PARTICLES for c in verb.children)
    if postponing or lemma in words.POSTPONING or lemma in words.PLANNING:
        scope.found.add("planned")
        return whole
    if lemma in words.REQUESTING or lemma == "seek":
        scope.found.add("requested")
        return whole
    if lemma in words.SIGNALLING | words.DOUBTING and not _given(noun):
        scope.found.add("possible")
        return whole
    if lemma in words.SPEAKER_REPORTING:
        scope.found.add("reported" if lemma not in {"announce"} else "planned")
        scope.speaker = subject_of(verb)
        return whole
    return None


def _subject(noun: Token, verb: Token, scope: Scope) -> tuple[Token, Reach] | None:
    """An event noun as subject: "talks may resume", "a meeting is unlikely", "an attack would be a disaster"."""
    if verb.lemma_ in _HAPPENING:
        return (verb, Reach.ALL)
    if verb.lemma_ in {"be", "seem", "look", "appear", "remain"}:
        adjective = next((c.lemma_.lower() for c in verb.children if c.dep_ in {"acomp", "oprd"}), None)
        if adjective in words.UNABLE | {"impossible"}:
            scope.negative = True
            return (verb, Reach.ALL)
        if adjective in words.DOUBTFUL | words.POSSIBLE_ADJECTIVES:
            scope.found.add("possible")
            return (verb, Reach.ALL)
        if adjective in words.PLANNING_ADJECTIVES | {"inevitable"}:
            scope.found.add("planned")
            return (verb, Reach.ALL)
        if (said := _placed(verb)) is not None:
            if said == "negative":
                scope.negative = True
            else:
                scope.found.add(said)
            return (verb, Reach.ALL)
    modal = any(c.dep_ == "aux" and c.lower_ in words.POSSIBLE_MODALS | words.HYPOTHETICAL_MODALS for c in verb.children)
    return (verb, Reach.MOODS) if modal and not _given(noun) else None


def _placed(verb: Token) -> Literal["possible", "planned", "negative"] | None:
    """What "within reach", "on the agenda" or "off the table" say of the subject."""
    for preposition in (c for c in verb.children if c.dep_ in {"prep", "acomp"}):
        for inner in preposition.children:
            noun = next((c for c in inner.children if c.dep_ == "pobj"), None) if inner.dep_ == "prep" else inner
            if noun is None or noun.dep_ != "pobj":
                continue
            lemma = noun.lemma_.lower()
            if preposition.lower_ in {"off", "out"} and lemma in {"table", "question", "agenda", "card"}:
                return "negative"
            if lemma in {"reach", "sight", "doubt", "question", "horizon", "card", "balance", "table"}:
                return "possible"
            if lemma in {"agenda", "offing", "hold", "pipeline", "works", "calendar", "way"}:
                return "planned"
    return None


def _under_preposition(noun: Token, preposition: Token, scope: Scope) -> tuple[Token, Reach] | None:
    scope.at, head, word = preposition, preposition.head, preposition.lower_
    if word in _AHEAD or (word == "of" and head.lower_ == "ahead"):
        scope.found.add("planned")
        return None
    if excludes(preposition):
        scope.negative = True
        return None
    if word == "at" and noun.lemma_.lower() in _INVITING:
        return None  # "will come at the invitation of": that has been given
    if word == "from" and head.lemma_.lower() in _LEAVING:
        scope.negative = True  # "withdrew from the talks with"
        return (head, Reach.ALL)
    if head.pos_ in {"NOUN", "PROPN"} and word in {"of", "for", "to", "on", "in"}:
        lemma = head.lemma_.lower()
        if word in {"of", "in"} and lemma in _CARRYING:
            return carrier(head, scope)  # "signals a strengthening of ties"
        if word == "of" and lemma in {"event", "case"} and head.head.lower_ == "in":
            scope.found.add("hypothetical")
        elif word != "in":
            under_noun(head, scope)
        return None
    if head.pos_ == "ADJ" and word in {"for", "to"} and head.lemma_.lower() in words.PLANNING_ADJECTIVES | _WILLING:
        scope.found.add("planned")  # "is ready for talks with"
        return (head.head, Reach.ALL) if head.head.pos_ in {"VERB", "AUX"} else None
    if head.pos_ not in {"VERB", "AUX"}:
        return None
    scope.at, lemma = head, head.lemma_.lower()
    if word in {"of", "with", "for"} and lemma in words.ACCUSING:
        scope.found.add("reported")
        scope.speaker = subject_of(head)
        return (head, Reach.ALL)
    if word in {"for", "in", "on", "during", "to", "at", "with"}:
        if word in {"for", "on"} and lemma in words.REQUESTING:
            scope.found.add("requested")
        elif lemma in words.PLANNING and word in {"for", "on", "to"}:
            scope.found.add("planned")
        elif word == "against" and lemma in words.PLANNING:
            scope.negative = True
        return (head, Reach.ALL)
    if word in _MEANS and not _given(noun):
        return (head, Reach.MOODS)  # "stands to gain from closer ties"
    return None


def under_noun(noun: Token, scope: Scope) -> None:
    """Take in what a noun says of the event below it: "plans for", "the threat of", "reports that"."""
    scope.at, lemma = noun, noun.lemma_.lower()
    if lemma in words.REQUEST_NOUNS:
        scope.found.add("requested")
    elif lemma in words.PLAN_NOUNS:
        scope.found.add("planned")
    elif lemma in words.IRREALIS_NOUNS:
        scope.found.add("possible")
    elif lemma in words.DENIAL_NOUNS:
        scope.negative = True
    elif lemma in words.REPORT_NOUNS:
        scope.found.add("reported")
        scope.speaker = scope.speaker or next((c for c in noun.children if c.dep_ == "poss"), None)
    else:
        return
    verb = noun.head
    if denied_noun(noun):
        scope.negative = True  # "has no plans to visit"
    elif noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB":
        if prevents(verb) or verb.lemma_ in words.DENYING | words.DISMISSING:
            scope.negative = True  # "abandoned plans to buy", "denied reports of"
        if verb.lemma_ in words.DENYING | words.DISMISSING:
            scope.speaker = subject_of(verb)
