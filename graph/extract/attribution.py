"""Who says so: speech and attribution above a statement, and the scope in which what stands over it is gathered.
Moods other than reporting are modality/'s."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from graph.extract import words
from graph.extract.syntax import agents, subjects
from graph.extract.verbforms import is_passive
from graph.model import MODALITIES, Modality, Polarity

if TYPE_CHECKING:
    from graph.extract.tokens import Token
_ANSWERED_FOR = words.SPEAKER_REPORTING | words.DENYING
_SAYING = words.REPORTING | words.DENYING | words.SEEMING | words.DOUBTING
"""Verbs that may stand behind what they tell of: "Norway had withdrawn, it seemed"."""


class Moods(dict[Modality, "Token | None"]):
    """The moods found, each with the word that was being looked at."""

    at: Token | None = None

    def add(self, mood: Modality) -> None:
        """Take in that ``mood`` applies; the first word that says so is kept."""
        self.setdefault(mood, self.at)


@dataclass(slots=True)
class Scope:
    """What stands over a trigger."""

    found: Moods = field(default_factory=Moods)
    denial: Token | Literal[True] | None = None
    """The word that denies it; True where no one word does."""
    speaker: Token | None = None
    """Head of the noun phrase that answers for it."""

    @property
    def at(self) -> Token | None:
        """The word being looked at, which is kept with what it says. For explanations only."""
        return self.found.at

    @at.setter
    def at(self, word: Token | None) -> None:
        self.found.at = word

    @property
    def negative(self) -> bool:
        """Whether something denies it."""
        return self.denial is not None

    @negative.setter
    def negative(self, denied: bool) -> None:
        self.denial = (self.denial or self.found.at or True) if denied else None

    @property
    def modality(self) -> Modality:
        """The first that applies."""
        return next((m for m in MODALITIES if m in self.found), "asserted")

    @property
    def polarity(self) -> Polarity:
        """Negative where something denies it."""
        return "negative" if self.negative else "positive"


def report(verb: Token, scope: Scope, *, doubt: bool = True) -> None:
    """Take in that ``verb`` reports what is below it, and who does; where it is denied and ``doubt`` counts, that it may not be so."""
    scope.at = verb
    scope.found.add("reported")
    if doubt and any(c.dep_ == "neg" for c in verb.children) and verb.lemma_ not in words.FACTIVE:
        scope.found.add("possible")
    if scope.speaker is None and verb.lemma_ in _ANSWERED_FOR:
        scope.speaker = subject_of(verb)


def according(token: Token, scope: Scope) -> None:
    """Take in an "according to" or "as ... said" beside ``token``."""
    for child in token.children:
        scope.at = child
        if child.lower_ == "according" or (child.dep_ == "prep" and child.lower_ == "per"):
            scope.found.add("reported")
            for inner in child.children:
                for pobj in [inner, *inner.children]:
                    if pobj.dep_ == "pobj" and scope.speaker is None:
                        scope.speaker = pobj
        elif (aside := _aside(child)) is not None:
            report(aside, scope)
        elif (child.dep_ == "advcl" and child.lemma_ in words.SPEAKER_REPORTING and any(c.lower_ == "as" for c in child.children)) or (
            child.dep_ == "parataxis" and child.lemma_ in words.SPEAKER_REPORTING
        ):
            report(child, scope)


def closing(trigger: Token) -> Token | None:
    """What an "according to" hangs on that closes the sentence of ``trigger`` after a comma: it is said of all of it, wherever it hangs."""
    doc, sentence = trigger.doc, trigger.sent
    for i in range(sentence.end - 1, trigger.i + 1, -1):
        token = doc[i]
        if token.lower_ == "according" and doc[i - 1].text == ",":
            verb = token.head
            ends = token.right_edge.i + 1 >= sentence.end - 1
            while ends and verb.head != verb and not (verb.dep_ == "conj" and _own_subject(verb)):
                verb = verb.head
            return token.head if ends and (verb.head == verb or trigger.i >= verb.left_edge.i) else None
    return None


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _aside(argument: Token) -> Token | None:
    """The saying after a clause that the parser hangs on the last name in it: "surrendered to Boris Lund, a diplomat said, and"."""
    for name in (argument, *(c for c in argument.children if c.dep_ == "pobj")):
        for verb in name.children:
            if verb.dep_ != "relcl" or verb.lemma_ not in words.SPEAKER_REPORTING or verb.i + 1 >= len(verb.doc):
                continue
            inside = list(verb.children)
            alone = not any(c.dep_ in {"dobj", "ccomp", "xcomp", "aux"} or c.tag_ in {"WDT", "WP", "WRB", "IN"} for c in inside)
            before = verb.doc[verb.left_edge.i - 1].text
            if alone and before == "," and verb.nbor().text in {",", "."} and any(c.dep_ == "nsubj" for c in inside):
                return verb
    return None


def parted(clause: Token, head: Token) -> bool:
    """Whether a clause only stands before the one the parser hangs it on: "Norway thanked Kenya; its minister had complained"."""
    if clause.dep_ not in {"ccomp", "parataxis"} or clause.i > head.i:
        return False
    after = clause.right_edge.i + 1
    semicolon = after < head.i and clause.doc[after].text == ";"
    return semicolon or (head.pos_ in {"VERB", "AUX"} and head.lemma_.lower() not in _SAYING)


def reporting_only(token: Token, scope: Scope) -> None:
    """Speech above, without any other mood."""
    for _ in range(40):
        according(token, scope)
        head = token.head
        if head == token or parted(token, head):
            return
        if token.dep_ in {"ccomp", "parataxis"} and head.lemma_.lower() in words.REPORTING:
            scope.at = head
            if head.lemma_.lower() in words.DENYING:
                scope.negative = True
            report(head, scope)
        token = head


def subject_of(verb: Token) -> Token | None:
    """Who says what ``verb`` does: its subject, its own, shared by conjunction or control; of a passive the agent."""
    if is_passive(verb):
        return next(iter(agents(verb)), None)
    found = subjects(verb)
    return found[0] if found else None
