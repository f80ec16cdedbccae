"""After any articles came, changed and went, in any portions, who is who is what it would be if the graph were built afresh."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from builders import article, country, extraction, organization, person, place, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import load_config
from graph.model import Extraction, LocalActor
from graph.store import neighbourhood
from graph.store.duplicates import duplicates
from graph.store.journal import changes
from graph.store.loader import load
from graph.store.retracting import retract

CONFIG = load_config()
PEOPLE = [
    "Sergei Toldov", "Sergey Toldov", "Toldov", "Anna Toldova", "Kim Su Min", "Kim Su-min", "Kim Su Il", "Kim", "George W. Pell",
    "George H. W. Pell", "George Pell", "Pell", "Mike Ferrand", "Michael Ferrand", "M. Ferrand", "Ferrand", "Viktor Halmos",
    "Halmos Viktor", "Laura Ferrand", "Laura", "Sergei", "Lopez Marin", "Andres Lopez Marin", "Marin", "Mikhail Ferrand Jr",
    "Nasr al-Hadi", "al-Hadi", "Hadi", "Nasr Hadi", "Al Pell", "Albert Pell",
]  # fmt: skip
BODIES = ["Arven Holt", "Arven Holt Inc.", "The Arven Holt", "AHO", "Arven Holt Organisation", "Arven Holt Organization", "Arven", "AHA"]

actors = st.one_of(
    st.builds(person, st.sampled_from(PEOPLE), country=st.sampled_from([None, "NOR", "CHL"])),
    st.builds(person, st.just("Michael Ferrand"), st.sampled_from(["Mike", "Ferrand"])),
    st.builds(organization, st.sampled_from(BODIES), st.sampled_from(["AHO", "Arven", "Holt"]), country=st.sampled_from([None, "NOR"])),
    st.builds(country, st.just("NOR"), st.sampled_from(["Norway"]), latitude=st.sampled_from([None, 62.0])),
)
places = st.builds(
    place, st.sampled_from(["Bergen", "BERGEN", "Voss"]), st.sampled_from(["NOR", None]), latitude=st.sampled_from([60.4, None])
)


@st.composite
def stories(draw: st.DrawFn) -> list[Extraction]:
    """Some articles, each with a few actors who meet in turn."""
    made = []
    for n in range(draw(st.integers(1, 6))):
        cast = {actor.local: actor for actor in draw(st.lists(actors, min_size=1, max_size=5))}
        made.append(_story(f"a{n}", list(cast.values()), draw(st.lists(places, max_size=2, unique_by=lambda place: place.id)), draw(DATES)))
    return made


DATES = st.sampled_from([None, "1981-02-03", "2024-05-06"])


def _story(id_: str, cast: list[LocalActor], where: list, published: str | None) -> Extraction:
    met = [statement(a, "MET", b, verb="meet", at=where[0] if where else None) for a, b in pairwise(cast)]
    return extraction(article(id_, published=published), *met, actors=cast, places=where)


def afresh(store, empty, extractions) -> dict[str, list[str]]:
    empty(store)
    load(store, extractions, CONFIG, fingerprint="f")
    return dump(store)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_incremental_equals_afresh(embedded_store, empty, data):
    given_ = data.draw(stories())
    cut = data.draw(st.integers(0, len(given_)))
    edited = data.draw(st.lists(st.sampled_from(given_), unique_by=lambda story: story.article.id, max_size=2))
    others = data.draw(stories())
    gone = data.draw(st.sets(st.sampled_from([story.article.id for story in given_]), max_size=2))
    order = data.draw(st.permutations(given_))
    empty(embedded_store)
    load(embedded_store, order[:cut], CONFIG, fingerprint="f")
    load(embedded_store, order[cut:], CONFIG, fingerprint="f")
    news = [
        replace(other, article=replace(story.article, content_hash="new", published=other.article.published), statements=())
        for story, other in zip(edited, others, strict=False)
    ]
    load(embedded_store, news, CONFIG, fingerprint="f")
    retract(embedded_store, sorted(gone), CONFIG)
    left = {story.article.id: story for story in [*given_, *news] if story.article.id not in gone}
    step_by_step = dump(embedded_store)
    assert difference(afresh(embedded_store, empty, left.values()), step_by_step) == {}


CROWD = [_story(f"c{n}", [person(f"{given} Pell"), person("Pell"), person(given)], [], None) for n, given in enumerate(PEOPLE[:4])]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_name_that_becomes_common_and_rare_again_equals_afresh(embedded_store, empty, monkeypatch, most):
    for module in ("graph.resolve.clusters", "graph.store.neighbourhood"):
        for limit in ("MOST_FAMILY", "MOST_GIVEN", "MOST_BLOCK", "MOST_SPELLED"):
            monkeypatch.setattr(f"{module}.{limit}", most)
    for n in range(1, len(CROWD) + 1):
        expected = afresh(embedded_store, empty, CROWD[:n])
        empty(embedded_store)
        for story in CROWD:
            load(embedded_store, [story], CONFIG, fingerprint="f")
        retract(embedded_store, [story.article.id for story in CROWD[n:]], CONFIG)
        assert difference(expected, dump(embedded_store)) == {}


def test_an_article_more_reads_the_names_it_touches_and_no_mentions(embedded_store, monkeypatch):
    others = [_story(f"o{n}", [person(f"Ada {chr(97 + n % 26)}{chr(97 + n // 26)}landt")], [], None) for n in range(60)]
    load(embedded_store, [*others, _story("s", [person("Sergei Toldov", "Toldov")], [], None)], CONFIG, fingerprint="f")
    found = {}
    original = neighbourhood.touched_names
    monkeypatch.setattr("graph.store.resolution.touched_names", lambda *given: found.setdefault("names", original(*given)))
    monkeypatch.setattr("graph.store.resolution.everything", None)
    load(embedded_store, [_story("t", [person("Sergey Toldov")], [], None)], CONFIG, fingerprint="f")
    assert set(found["names"].profiles) == {"person:sergei-toldov", "person:sergey-toldov"}


def test_the_journal_tells_what_changed_and_why(embedded_store):
    load(embedded_store, [_story("1", [person("Toldov")], [], None)], CONFIG, fingerprint="f")
    assert changes(embedded_store) == []
    load(embedded_store, [_story("2", [person("Sergei Toldov")], [], None)], CONFIG, fingerprint="f")
    load(embedded_store, [_story("3", [person("Sergey Toldov")], [], None)], CONFIG, fingerprint="f")
    new, old = changes(embedded_store)
    assert (new["name"], new["was"], new["now"]) == ("person:sergey-toldov", None, "person:sergei-toldov")
    assert new["why"] == [
        "“sergei toldov” is “sergey toldov” (5 points of 4): the same family name; given name in two spellings (sergei, sergey) +5"
    ]
    assert (old["name"], old["was"], old["now"]) == ("person:toldov", "person:toldov", "person:sergei-toldov")
    assert "its family name +3" in old["why"][0]


def _text(n: int, *changed: str) -> str:
    words = [f"word{n}x{i}" for i in range(100)]
    return " ".join([*words[: 100 - len(changed)], *changed])


WIRE = [
    extraction(
        article(id_, text=text, source=source),
        statement(person("Ada Brandt"), "MET", person("Olaf Brandt"), verb="meet", confidence=0.5),
        actors=[person("Ada Brandt"), person("Olaf Brandt")],
    )
    for id_, text, source in (
        ("w1", _text(1), "Wire"), ("w2", _text(1, "edited"), "Daily"), ("w3", _text(1, "a", "b"), "Weekly"), ("w4", _text(2), "Hourly"),
        ("w5", _text(1, "edited", "again"), None),
    )
]  # fmt: skip


def test_near_duplicates_count_as_one_source_and_are_listed(embedded_store):
    load(embedded_store, WIRE[:4], CONFIG, fingerprint="f")
    assert embedded_store.read("MATCH ()-[r:MET]->() RETURN r.sources AS sources, r.articles AS articles, r.confidence AS confidence") == [
        {"sources": 2, "articles": 4, "confidence": 0.75}
    ]
    assert [(row["duplicate_group"], row["article"], row["likeness"] > 0.9) for row in duplicates(embedded_store)] == [
        ("w1", "w1", True), ("w1", "w2", True), ("w1", "w3", True),
    ]  # fmt: skip


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(order=st.permutations(WIRE), cut=st.integers(0, 5), gone=st.sets(st.sampled_from(["w1", "w2", "w3", "w5"])), edit=st.booleans())
def test_groups_of_duplicates_are_those_of_a_graph_built_afresh(embedded_store, empty, order, cut, gone, edit):
    empty(embedded_store)
    load(embedded_store, order[:cut], CONFIG, fingerprint="f")
    load(embedded_store, order[cut:], CONFIG, fingerprint="f")
    news = [replace(WIRE[0], article=article("w1", text=_text(3), source="Wire"))] if edit else []
    load(embedded_store, news, CONFIG, fingerprint="f")
    retract(embedded_store, sorted(gone), CONFIG)
    left = {story.article.id: story for story in [*WIRE, *news] if story.article.id not in gone}
    step_by_step = dump(embedded_store)
    assert difference(afresh(embedded_store, empty, left.values()), step_by_step) == {}
