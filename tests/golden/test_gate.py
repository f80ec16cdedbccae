"""Quality is a test: extraction over the example articles against their annotation, with pinned floors and triples that must and must not
be there."""

from __future__ import annotations

from typing import Any

import gate
import pytest
import yaml
from gold import read_gold

from graph.pipeline import extract_rows

pytestmark = pytest.mark.model
STORIES = read_gold()["stories"]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return list(extract_rows([gate.EXAMPLES]))


def _plain(row: dict[str, Any]) -> bool:
    return row["modality"] in {"asserted", "reported"} and row["polarity"] == "positive"


def _joins(row: dict[str, Any], one: str, other: str) -> bool:
    return {one, other} == {row["subject"], row["object"]}


def test_the_corpus_is_the_one_the_floors_were_pinned_on() -> None:
    """A quiet edit of annotation or articles is seen: pin the floors again with gate.py."""
    assert yaml.safe_load(gate.FLOORS.read_text(encoding="utf-8"))["corpus"] == gate.corpus()


def test_no_figure_falls_below_its_floor(rows: list[dict[str, Any]]) -> None:
    """Precision, recall, modality: as good as pinned, or better."""
    floors = yaml.safe_load(gate.FLOORS.read_text(encoding="utf-8"))
    found = gate.figures(rows)
    assert {name: value for name, value in found.items() if value < floors[name]} == {}
    assert gate.traps_hit(rows) <= floors["traps hit"]


@pytest.mark.parametrize("triple", STORIES["never_plain"], ids=" ".join)
def test_what_never_happened_is_never_a_fact(rows: list[dict[str, Any]], triple: list[str]) -> None:
    """Planned, possible, asked for or denied in every article: no plain statement says so."""
    subject, type_, object_ = triple
    assert not [r for r in rows if _plain(r) and r["type"] == type_ and _joins(r, subject, object_)]


REQUIRED = [
    ("Idriss Maboula", "MET", "Hassan Orozi", "naivasha-meeting.md"),
    ("Ingrid Solheim", "MET", "Hassan Orozi", "nairobi-talks-planned.txt"),
    ("Ana Ciobotaru", "MET", "Halina Brzoska", "gdansk-visit-held.md"),
    ("Grace Otieno", "HOLDS_OFFICE_IN", "Kenya", "nairobi-talks-planned.txt"),
    ("Peter Kariuki", "SPOKESPERSON_FOR", "Grace Otieno", "nairobi-talks-planned.txt"),
    ("Canada", "SANCTIONED", "Optimir", "ottawa-sanctions.txt"),
    ("Catherine Leduc", "SPOKE_WITH|MET", "Rasa Jankute", "ottawa-sanctions.txt"),
    ("Zdenek Hruby", "ACCUSED", "Rheinwerk Energie", "brno-strike.txt.gz"),
]


@pytest.mark.parametrize(("subject", "type_", "object_", "article"), REQUIRED, ids=lambda v: v)
def test_what_the_articles_say_outright_is_found(rows: list[dict[str, Any]], subject: str, type_: str, object_: str, article: str) -> None:
    """A fact that any reader takes from the article is a plain statement."""
    found = [r for r in rows if r["article"] == article and r["type"] in type_.split("|") and _joins(r, subject, object_)]
    assert [r for r in found if _plain(r)], found


@pytest.mark.parametrize("story", STORIES["contradictions"], ids=lambda s: s["a"])
def test_the_planted_contradictions_are_told_both_ways(rows: list[dict[str, Any]], story: dict[str, str]) -> None:
    """One article says that they met, another that they did not, under one key."""
    about = [r for r in rows if r["type"] == "MET" and _joins(r, story["a"], story["b"])]
    assert [r for r in about if r["article"] == story["says"] and _plain(r)]
    assert [r for r in about if r["article"] == story["denies"] and r["polarity"] == "negative"]
