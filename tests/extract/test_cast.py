"""Which spellings are one person or one body inside an article."""

from __future__ import annotations

import pytest

from graph.extract.cast import same_organization, same_person


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ane dahl", "ane dahl"),
        ("ane marie dahl", "ane dahl"),
        ("sergei lavr", "sergey lavr"),
        ("a dahl", "ane dahl"),
        ("kim jong un", "kim jongun"),
    ],
)
def test_spellings_of_one_person(left: str, right: str) -> None:
    assert same_person(left, right)
    assert same_person(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ane dahl", "boris dahl"),
        ("ane dahl", "ane lund"),
        ("dahl", "ane dahl"),
        ("ane dahl", "ane dahl lund"),
        ("maria oden", "mario oden"),
    ],
)
def test_two_persons(left: str, right: str) -> None:
    assert not same_person(left, right)
    assert not same_person(right, left)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Velda", "Velda Inc"),
        ("Halden Energy", "Halden Energy Holdings"),
        ("NFA", "Nordic Fisheries Agency"),
        ("N.F.A.", "Nordic Fisheries Agency"),
        ("The Nordic Post", "Nordic Post"),
        ("AFC", "Agency for Fish and Crabs"),
    ],
)
def test_a_shorter_spelling_of_a_body(short: str, long: str) -> None:
    assert same_organization(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Norway", "Norway Post"),
        ("Norwegian", "Norwegian Post"),
        ("Nor", "Nor Energy"),
        ("Energy", "Halden Energy"),
        ("NFB", "Nordic Fisheries Agency"),
        ("nfa", "Nordic Fisheries Agency"),
    ],
)
def test_two_bodies(short: str, long: str) -> None:
    assert not same_organization(short, long)
