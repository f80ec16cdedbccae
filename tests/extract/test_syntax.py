"""Who does what, read off parses made by hand."""

from __future__ import annotations

import pytest
from parses import parse, token
from spacy.tokens import Doc

from graph.extract import syntax, verbforms

ACTIVE = """
Ane NNP nsubj met
met VBD ROOT met meet
Boris NNP dobj met
"""
JOINED = """
Ane NNP nsubj met
and CC cc Ane
Boris NNP conj Ane
met VBD ROOT met meet
Marta NNP dobj met
, , punct Marta
but CC cc Marta
not RB neg Peter
Peter NNP conj Marta
"""
PASSIVE = """
Ane NNP nsubjpass detained
was VBD auxpass detained be AUX
detained VBN ROOT detained detain
by IN agent detained
Kenya NNP pobj by
and CC cc Kenya
Mali NNP conj Kenya
"""
VERBS = """
Ane NNP nsubj attacked
attacked VBD ROOT attacked attack
and CC cc attacked
killed VBD conj attacked kill
Boris NNP dobj killed
"""
RELATIVE = """
Ane NNP nsubj fled
who WP nsubj met
met VBD relcl Ane meet
Boris NNP dobj met
fled VBD ROOT fled flee
"""
OBJECT_RELATIVE = """
deal NN nsubj failed
that WDT dobj signed
Ane NNP nsubj signed
signed VBD relcl deal sign
failed VBD ROOT failed fail
"""
SUBJECT_CONTROL = """
Ane NNP nsubj agreed
agreed VBD ROOT agreed agree
to TO aux meet
meet VB xcomp agreed
Boris NNP dobj meet
"""
OBJECT_CONTROL = """
Ane NNP nsubj urged
urged VBD ROOT urged urge
Kenya NNP dobj urged
to TO aux meet
meet VB xcomp urged
Boris NNP dobj meet
"""
OBLIQUE = """
Ane NNP nsubj spoke
spoke VBD ROOT spoke speak
with IN prep spoke
Boris NNP pobj with
and CC cc Boris
Marta NNP conj Boris
in IN prep spoke
Oslo NNP pobj in
"""
DATIVE = """
Ane NNP nsubj sent
sent VBD ROOT sent send
Boris NNP dative sent
a DT det letter
letter NN dobj sent
"""
TO_DATIVE = """
Ane NNP nsubj sent
sent VBD ROOT sent send
letters NNS dobj sent letter
to IN dative sent
Boris NNP pobj to
"""
PARTICLE = """
Ane NNP nsubj called
called VBD ROOT called call
off RP prt called
talks NNS dobj called talk
"""
REDUCED = """
letter NN ROOT letter
sent VBN acl letter send
by IN agent sent
Ane NNP pobj by
"""
GERUND = """
Ane NNP nsubj left
left VBD ROOT left leave
after IN prep left
meeting VBG pcomp after meet
Boris NNP dobj meeting
"""
SERIES = """
series NN ROOT series
of IN prep series
attacks NNS pobj of attack
"""
QUESTION = """
Did VBD aux attack do AUX
Kenya NNP nsubj attack
attack VB ROOT attack
Mali NNP dobj attack
? . punct attack
"""


def _texts(tokens: list[syntax.Token] | list[syntax.Argument]) -> list[str]:  # type: ignore[name-defined]
    return [t.text if hasattr(t, "text") else f"{t.link} {t.token.text}" for t in tokens]


@pytest.mark.parametrize(
    ("made", "verb", "subjects"),
    [
        (ACTIVE, "met", ["Ane"]),
        (JOINED, "met", ["Ane", "Boris"]),
        (PASSIVE, "detained", ["Ane"]),
        (VERBS, "killed", ["Ane"]),
        (RELATIVE, "met", ["Ane"]),
        (RELATIVE, "fled", ["Ane"]),
        (OBJECT_RELATIVE, "signed", ["Ane"]),
        (SUBJECT_CONTROL, "meet", ["Ane"]),
        (OBJECT_CONTROL, "meet", ["Kenya"]),
        (REDUCED, "sent", ["letter"]),
        (GERUND, "meeting", ["Ane"]),
    ],
)
def test_subjects(made: str, verb: str, subjects: list[str]) -> None:
    assert _texts(syntax.subjects(token(parse(made), verb))) == subjects


@pytest.mark.parametrize(
    ("made", "verb", "objects"),
    [
        (ACTIVE, "met", ["object Boris"]),
        (JOINED, "met", ["object Marta"]),
        (VERBS, "killed", ["object Boris"]),
        (VERBS, "attacked", ["object Boris"]),
        (OBJECT_RELATIVE, "signed", ["object deal"]),
        (RELATIVE, "met", ["object Boris"]),
        (DATIVE, "sent", ["dative Boris", "object letter"]),
        (TO_DATIVE, "sent", ["object letters", "to Boris"]),
        (OBLIQUE, "spoke", []),
    ],
)
def test_objects_own_or_shared(made: str, verb: str, objects: list[str]) -> None:
    assert _texts(syntax.shared_objects(token(parse(made), verb))) == objects


def test_an_object_is_shared_forwards_only_by_the_verb_that_has_it() -> None:
    assert syntax.objects(token(parse(VERBS), "attacked")) == []


@pytest.mark.parametrize(
    ("made", "verb", "passive"), [(PASSIVE, "detained", True), (REDUCED, "sent", True), (ACTIVE, "met", False), (GERUND, "meeting", False)]
)
def test_passives(made: str, verb: str, passive: bool) -> None:
    assert verbforms.is_passive(token(parse(made), verb)) is passive


def test_agents_are_the_by_phrase() -> None:
    assert _texts(syntax.agents(token(parse(PASSIVE), "detained"))) == ["Kenya", "Mali"]
    assert _texts(syntax.agents(token(parse(REDUCED), "sent"))) == ["Ane"]
    assert syntax.agents(token(parse(ACTIVE), "met")) == []


def test_prepositional_arguments_are_spread_over_conjuncts() -> None:
    assert _texts(syntax.prepositional(token(parse(OBLIQUE), "spoke"))) == ["with Boris", "with Marta", "in Oslo"]


def test_particles_are_those_of_the_verb() -> None:
    assert syntax.particles(token(parse(PARTICLE), "called")) == ["off"]
    assert syntax.particles(token(parse(OBLIQUE), "spoke")) == ["with", "in"]


def test_who_is_excluded_is_not_joined() -> None:
    doc = parse(JOINED)
    assert _texts(list(syntax.coordinated(token(doc, "Marta")))) == ["Marta"]
    assert _texts(list(syntax.coordinated(token(doc, "Ane")))) == ["Ane", "Boris"]
    assert syntax.first_conjunct(token(doc, "Boris")).text == "Ane"


def test_a_series_of_attacks_is_attacks() -> None:
    doc = parse(SERIES)
    assert syntax.transparent(token(doc, "series")).text == "attacks"
    assert syntax.transparent(token(doc, "attacks")).text == "attacks"


def test_a_question_mark_makes_a_question() -> None:
    assert syntax.is_question(token(parse(QUESTION), "attack"))
    assert not syntax.is_question(token(parse(ACTIVE), "met"))


def test_the_governing_verb_is_the_nearest_above() -> None:
    doc: Doc = parse(GERUND)
    assert syntax.governing_verb(token(doc, "meeting")) == token(doc, "left")
    assert syntax.governing_verb(token(doc, "left")) is None
