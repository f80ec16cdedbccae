"""How a statement holds: planned, possible, requested, hypothetical, reported or plain, and whether it is denied. Read by scope, climbing
the parse from the trigger; of two that apply the first in model.MODALITIES wins. Who is quoted is left as a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.attribution import Scope, according, report, reporting_only, subject_of
from graph.extract.syntax import SUBJECTS
from graph.extract.verbforms import is_passive, joined_to

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = frozenset({"before", "ahead", "until", "pending"})
_BARRING = frozenset("prevent stop bar ban keep prohibit discourage block dissuade deter exclude restrain".split())
_LEAVING = frozenset("withdraw pull walk quit exclude bar ban exit".split())
_ACCUSING = frozenset("accuse suspect charge convict blame acquit indict".split())
_HAPPENING = frozenset("take happen occur begin start open resume proceed".split())


def scope_of(trigger: Token, *, light: Token | None = None) -> Scope:
    """The scope of a verb or event noun; ``light`` is the verb that carries the noun ("held talks")."""
    scope = Scope()
    token = trigger
    if trigger.pos_ in {"NOUN", "PROPN"}:
        _noun(trigger, scope)
        if light is not None:
            token = light
        else:
            carrier = _carrier(trigger, scope)
            if carrier is None:
                reporting_only(trigger, scope)
                return scope
            token = carrier
    _climb(token, scope)
    return scope


def _noun(noun: Token, scope: Scope) -> None:
    """What the words beside an event noun say of it."""
    for child in noun.children:
        scope.at, word = child, child.lower_
        if word in {"no", "neither"} and child.dep_ in {"det", "preconj"}:
            scope.negative = True
        elif child.dep_ == "amod" or (child.dep_ == "compound" and word in words.PLANNING_ADJECTIVES):
            if word in words.PLANNING_ADJECTIVES or child.lemma_.lower() in {"plan", "schedule", "propose", "intend", "expect"}:
                scope.found.add("planned")
            elif word in {"alleged", "suspected", "reported", "purported"}:
                scope.found.add("reported")
            elif word in words.POSSIBLE_ADJECTIVES:
                scope.found.add("possible")
            elif word in {"cancelled", "canceled", "aborted", "failed", "foiled", "attempted"}:
                scope.negative = True
        elif child.dep_ in {"acl", "relcl"} and child.lemma_ in words.PLANNING and child.tag_ == "VBN":
            scope.found.add("planned")


def _carrier(noun: Token, scope: Scope) -> Token | None:
    """The verb whose modality an event noun shares; scopes of nouns on the way are taken in."""
    token = noun
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    head = token.head
    scope.at = head
    if token.dep_ in {"dobj", "nsubjpass", "oprd", "attr"} and head.pos_ in {"VERB", "AUX"}:
        return _governed(head, scope)
    if token.dep_ == "nsubj" and head.pos_ in {"VERB", "AUX"}:
        return head if head.lemma_ in _HAPPENING else None
    if token.dep_ == "pobj" and head.dep_ in {"prep", "agent", "advcl"}:
        return _under_preposition(head, scope)
    if token.dep_ in {"compound", "nmod"} and head.lemma_.lower() in words.PLAN_NOUNS:
        scope.found.add("planned")
    return None


def _governed(verb: Token, scope: Scope) -> Token | None:
    """What the verb says whose object or passive subject the event noun is; None where it says nothing of whether it happens."""
    scope.at, lemma = verb, verb.lemma_.lower()
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    if lemma in words.PREVENTING or (lemma, particle) in {("call", "off"), ("rule", "out")}:
        scope.negative = True
        return verb
    if lemma in words.DENYING:
        scope.negative = True
        scope.found.add("reported")
        scope.speaker = subject_of(verb)
        return verb
    if lemma in words.LIGHT_VERBS | words.ACHIEVING | {"mark", "represent", "constitute"}:
        return verb
    if lemma in words.POSTPONING or lemma in words.PLANNING:
        scope.found.add("planned")
        return verb
    if lemma in words.REQUESTING or lemma == "seek":
        scope.found.add("requested")
        return verb
    if lemma in words.SPEAKER_REPORTING:
        scope.found.add("reported" if lemma not in {"announce"} else "planned")
        scope.speaker = subject_of(verb)
        return verb
    return None


def _under_preposition(preposition: Token, scope: Scope) -> Token | None:
    scope.at, head = preposition, preposition.head
    if preposition.lower_ in _AHEAD or (preposition.lower_ == "of" and head.lower_ == "ahead"):
        scope.found.add("planned")
        return None
    if preposition.lower_ == "without":
        scope.negative = True
        return None
    if preposition.lower_ == "from" and head.lemma_.lower() in _LEAVING:
        scope.negative = True  # "withdrew from the talks with"
        return head
    if head.pos_ in {"NOUN", "PROPN"} and preposition.lower_ in {"of", "for", "to", "on"}:
        _under_noun(head, scope)
        return None
    if head.pos_ in {"VERB", "AUX"} and preposition.lower_ in {"for", "in", "on", "during", "to", "at", "with"}:
        scope.at, lemma = head, head.lemma_.lower()
        if preposition.lower_ in {"for", "on"} and lemma in words.REQUESTING:
            scope.found.add("requested")
        elif lemma in words.PLANNING and preposition.lower_ in {"for", "on", "to"}:
            scope.found.add("planned")
        elif preposition.lower_ in {"of", "with"} and lemma in _ACCUSING:
            scope.found.add("reported")
            scope.speaker = subject_of(head)
        return head
    return None


def _under_noun(noun: Token, scope: Scope) -> None:
    scope.at, lemma = noun, noun.lemma_.lower()
    if lemma in {"call", "appeal", "request", "demand", "plea"}:
        scope.found.add("requested")
    elif lemma in words.PLAN_NOUNS:
        scope.found.add("planned")
    elif lemma in words.IRREALIS_NOUNS:
        scope.found.add("possible")
    elif lemma in {"refusal", "failure", "cancellation", "denial", "rejection", "lack", "absence", "ban"}:
        scope.negative = True
    elif lemma in {"report", "rumour", "rumor", "claim", "allegation", "accusation"}:
        scope.found.add("reported")


def _climb(token: Token, scope: Scope) -> None:
    """From the verb that carries the statement to the root."""
    inherits = True  # whether moods of the clauses above reach down to here
    for _ in range(40):
        if inherits:
            _own(token, scope)
        according(token, scope)
        head = joined_to(token) if token.dep_ == "conj" else token.head
        if head == token:
            return
        inherits = _step(token, head, scope, inherits)
        token = head


def _own(verb: Token, scope: Scope) -> None:
    """Auxiliaries, negation, adverbs and conjunctions of the verb itself."""
    backshifted = verb.dep_ == "ccomp" and verb.head.lemma_ in words.REPORTING
    for child in verb.children:
        scope.at, word = child, child.lower_
        if (
            child.dep_ == "neg"
            or (child.dep_ in {"advmod", "det"} and word in words.NEGATORS)
            or (child.dep_ == "preconj" and word == "neither")
        ):
            scope.negative = True
        elif child.dep_ == "aux" and word in {"had", "were", "should"} and _inverted(verb, child):
            scope.found.add("hypothetical")
        elif child.dep_ == "aux" and child.tag_ == "MD":
            _modal(word, scope, backshifted=backshifted)
        elif child.dep_ in {"mark", "advmod", "prep"} and word in words.CONDITIONAL_MARKS:
            scope.found.add("possible" if word == "whether" else "hypothetical")
        elif child.dep_ == "advmod" and word in words.REPORTED_ADVERBS:
            scope.found.add("reported")
        elif child.dep_ == "advmod" and word in words.POSSIBLE_ADVERBS:
            scope.found.add("possible")
        elif (child.dep_ in SUBJECTS and any(g.lower_ in {"no", "neither"} and g.dep_ in {"det", "preconj"} for g in child.children)) or (
            child.dep_ in SUBJECTS and word in {"nobody", "none", "neither"}
        ):
            scope.negative = True
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


def _modal(word: str, scope: Scope, *, backshifted: bool) -> None:
    if word in words.POSSIBLE_MODALS:
        scope.found.add("possible")
    elif word in words.PLANNED_MODALS or (backshifted and word in {"would", "'d"}):
        scope.found.add("planned")
    elif word in {"should", "must", "ought"}:
        scope.found.add("requested")
    elif word in words.HYPOTHETICAL_MODALS or word == "'d":
        scope.found.add("hypothetical")


def _step(token: Token, head: Token, scope: Scope, inherits: bool) -> bool:
    """Take in what ``head`` says of ``token``; whether moods above ``head`` still reach down."""
    scope.at, lemma = head, head.lemma_.lower()
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)  # "to meet", "to have met"
    match token.dep_:
        case "conj":
            return inherits and _joined(token, head, scope)
        case "xcomp" | "ccomp" | "oprd" if head.pos_ in {"VERB", "AUX", "ADJ"}:
            return inherits and _complement(token, head, lemma, scope, infinitive=infinitive)
        case "parataxis" | "dep" if lemma in words.SPEAKER_REPORTING:
            report(head, scope)
            return False
        case "advcl" if (
            inherits and token.tag_ == "VBG" and not any(c.dep_ in {"mark", "advmod"} and c.i < token.i for c in token.children)
        ):
            # "is set to visit, marking": what the participle tells goes with what is set.
            if lemma in words.PLANNING and any(c.dep_ == "xcomp" for c in head.children):
                scope.found.add("planned")
            return True
        case "advcl":
            if inherits and infinitive and head.pos_ in {"VERB", "AUX"}:
                if lemma in words.REQUESTING:
                    scope.found.add("requested")
                elif lemma in words.PREVENTING:
                    scope.negative = True
                else:
                    scope.found.add("planned")
            conditional = any(c.dep_ in {"mark", "advmod"} and c.lower_ in words.CONDITIONAL_MARKS for c in token.children)
            if conditional and inherits:
                scope.found.add("hypothetical")
            return False
        case "acl" if inherits and infinitive:
            _under_noun(head, scope)
            if head.dep_ == "dobj" and head.head.lemma_.lower() in words.PREVENTING:
                scope.negative = True  # "abandoned plans to buy"
            if not scope.found and not scope.negative:
                scope.found.add("planned")
            return False
        case "pcomp" if inherits:
            _gerund(head, scope)
            return False
        case "acl" if any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children):
            _under_noun(head, scope)
            return False
        case "relcl" | "acl":
            return False
        case "acomp" | "attr":
            return inherits
        case _:
            return False


def _joined(token: Token, head: Token, scope: Scope) -> bool:
    """Joined verbs share what stands over both; an auxiliary only where the second has none and no subject."""
    own = any(c.dep_ in {"aux", "auxpass"} or c.dep_ in SUBJECTS for c in token.children)
    if own or (head.tag_ != token.tag_ and token.tag_ not in {"VB"}):
        # Auxiliaries stay with their verb; only speech above reaches both.
        reporting_only(head, scope)
        return False
    negative = scope.negative
    _own(head, scope)
    if not any(c.lower_ in {"or", "nor"} for c in head.children if c.dep_ == "cc"):
        scope.negative = negative
    return True


def _complement(token: Token, head: Token, lemma: str, scope: Scope, *, infinitive: bool) -> bool:
    if head.pos_ == "ADJ" or head.dep_ in {"acomp", "attr"}:
        if lemma in {"unlikely", "unable", "unwilling", "reluctant"}:
            scope.negative = scope.negative or lemma in {"unable", "unwilling"}
            scope.found.add("possible")
        elif lemma in {"likely", "able", "possible", "probable"}:
            scope.found.add("possible")
        elif infinitive or lemma in words.PLANNING_ADJECTIVES:
            scope.found.add("planned")
        return True
    if lemma in words.DENYING:
        scope.negative = True
        report(head, scope)
        return False
    if lemma in words.PREVENTING and token.dep_ == "xcomp":
        scope.negative = True
        return True
    if lemma in words.REQUESTING and (infinitive or _subjunctive(token)) and not (lemma in words.PLANNING and not _has_object(head)):
        scope.found.add("requested")
        return True
    if lemma in words.PLANNING and (infinitive or token.dep_ == "ccomp" or token.tag_ == "VBG") and lemma not in words.ACHIEVING:
        scope.found.add("planned")
        return True
    if lemma in words.MANDATING and infinitive and _has_object(head):
        scope.found.add("planned")  # "appointed Lavr to succeed Oden": not yet done
        return True
    if lemma in words.SEEMING and infinitive:
        scope.found.add("possible")
        return True
    if lemma in words.REPORTING and infinitive and is_passive(head):
        scope.found.add("reported")  # "is said to have met"
        return True
    if lemma in words.SPEAKER_REPORTING and infinitive:
        report(head, scope)  # "claims to have met"
        return True
    if lemma in words.REPORTING and token.dep_ == "ccomp":
        report(head, scope)
        return False
    return True


def _subjunctive(token: Token) -> bool:
    return token.dep_ == "ccomp" and token.tag_ == "VB" and not any(c.dep_ == "aux" for c in token.children)


def _inverted(verb: Token, auxiliary: Token) -> bool:
    """ "Had Lavr met Oden, ..." is a condition."""
    first = verb.dep_ == "advcl" or auxiliary.is_sent_start
    return bool(first) and any(c.dep_ in SUBJECTS and c.i > auxiliary.i for c in verb.children)


def _has_object(verb: Token) -> bool:
    return any(c.dep_ in {"dobj", "dative"} for c in verb.children)


def _gerund(preposition: Token, scope: Scope) -> None:
    scope.at, head = preposition, preposition.head
    lemma = head.lemma_.lower()
    if preposition.lower_ == "without" or (preposition.lower_ == "from" and lemma in _BARRING):
        scope.negative = True
    elif lemma in _ACCUSING:
        scope.found.add("reported")
        scope.speaker = subject_of(head)
    elif preposition.lower_ in {"before"}:
        return
    elif preposition.lower_ in {"to", "on", "of", "in"} and lemma in words.PLANNING | words.PLAN_NOUNS:
        scope.found.add("planned")
    elif preposition.lower_ == "of" and lemma in words.IRREALIS_NOUNS:
        scope.found.add("possible")
