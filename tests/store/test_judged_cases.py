"""Judgements where they meet other words of the user's or of the articles: entries of a gazetteer, offices with their holder, any order."""

from __future__ import annotations

import random

import pytest
from builders import article, country, extraction, office, person, statement
from graph_dump import difference, dump

from graph.config import Config, load_config
from graph.judgements.record import Judgement, judged
from graph.resolve.actors_file import gazetteer_of
from graph.store.judgements import judgements, keep
from graph.store.judging import attachments, judge_names
from graph.store.loader import load
from graph.store.who import why
from graph.verify.actors import check_actors
from graph.verify.who import check_who

ENTRIES = """
- {name: Sergei Toldov, aliases: [Iron Hand, S. T. Oldov], kind: Person, country: NOR, wikidata: Q11,
   roles: [{office: foreign minister, country: NOR, from: 2029, to: 2031}]}
- {name: Mike Ferrand, aliases: [The Cook], kind: Person, country: CHL, wikidata: Q12}
"""
SERGEI, FOX, OLDOV = person("Sergei Toldov"), person("Iron Hand"), person("S. T. Oldov")
MIKE, COOK, ADA = person("Mike Ferrand"), person("The Cook"), person("Ada Brandt")
MINISTER, NORWAY = office("NOR", "foreign minister"), country("NOR", "Norway", latitude=62.0)


def story(id_, *cast, published=None):
    met = [statement(cast[0], "MET", other, verb="meet") for other in cast[1:]]
    return extraction(article(id_, published=published), *met, actors=cast)


STORIES = [
    story("1", FOX, MIKE),
    story("2", OLDOV, COOK),
    story("3", SERGEI, ADA),
    story("4", MINISTER, ADA, published="2030-05-06"),
    story("5", MINISTER, NORWAY, published="2033-05-06"),
    story("6", COOK, ADA),
]


def make(verdict, *about: str, day: int = 1, **change) -> Judgement:
    return judged(verdict, about, at=f"2031-03-{day:02}T10:00:00+00:00", by="ane", why="I know", change=change)


@pytest.fixture
def listing(tmp_path) -> Config:
    """A configuration with the gazetteer."""
    path = tmp_path / "actors.yaml"
    path.write_text(ENTRIES, encoding="utf-8")
    config = load_config()
    return config.model_copy(update={"actors": config.actors.model_copy(update={"gazetteer": str(path)})})


def bearers(store) -> dict[str, list[str]]:
    """The own ids that stand for each actor."""
    found: dict[str, set[str]] = {}
    for row in store.read("MATCH (a:Actor)-[m:MENTIONED_IN]->() RETURN a.id AS id, m.own AS own"):
        found.setdefault(row["id"], set()).add(row["own"])
    return {id_: sorted(owns) for id_, owns in found.items()}


def sound(store, config) -> bool:
    gazetteer = gazetteer_of(config)
    return not [one for one in (*check_who(store, gazetteer), *check_actors(store, gazetteer)) if one.invariant != "country"]


def check(store, empty, config: Config, stories, some: list[Judgement]) -> dict[str, list[str]]:
    """What stands for whom once ``some`` are judged: as in a graph built afresh with them; and taken back, the graph is as it was."""
    load(store, stories, config, fingerprint="f")
    before = dump(store)
    for one in some:
        judge_names(store, config, [one])
    assert sound(store, config)
    judged_, found = dump(store), bearers(store)
    assert difference(before, judged_) != {}
    for one in some:
        judge_names(store, config, withdrawn=[one.id], at="2031-04-01")
    assert difference(before, dump(store)) == {}
    empty(store)
    keep(store, some)
    load(store, list(reversed(stories)), config, fingerprint="f")
    assert difference(dump(store), judged_) == {}
    return found


def test_a_name_is_kept_apart_from_the_entry_that_lists_it(store, empty, listing):
    found = check(store, empty, listing, STORIES, [make("different", FOX.local, SERGEI.local)])
    assert found[FOX.local] == [FOX.local]
    assert {SERGEI.local} < set(found[SERGEI.local])
    assert FOX.local not in found[SERGEI.local]
    (told,) = why(store, FOX.local, gazetteer_of(listing))
    assert (told.name, told.wikidata) == ("Iron Hand", None)
    assert "kept apart by ane on 2031-03-01: I know" in told.refused[0]


def test_an_entry_that_no_article_names_by_its_own_name_is_kept_apart_once_one_does(embedded_store, listing):
    load(embedded_store, [STORIES[0]], listing, fingerprint="f")
    assert SERGEI.local in bearers(embedded_store)
    one = make("different", FOX.local, SERGEI.local)
    judge_names(embedded_store, listing, [one])
    assert attachments(embedded_store, judgements(embedded_store)) == {one.id: f"no: no article has {SERGEI.local}"}
    load(embedded_store, [STORIES[2]], listing, fingerprint="f")
    assert attachments(embedded_store, judgements(embedded_store)) == {one.id: "yes"}
    assert bearers(embedded_store)[FOX.local] == [FOX.local]


def test_a_judged_office_is_whom_it_was_judged_to_be_and_not_its_listed_holder(store, empty, listing):
    before = check(store, empty, listing, STORIES, [make("renamed", ADA.local, name="Ada B.")])
    assert f"{MINISTER.local}@{SERGEI.local}" in before[SERGEI.local]
    empty(store)
    found = check(store, empty, listing, STORIES, [make("same", ADA.local, MINISTER.local, keep=ADA.local)])
    assert found[ADA.local] == [MINISTER.local, ADA.local]
    assert f"{MINISTER.local}@{SERGEI.local}" not in found[SERGEI.local]
    assert MINISTER.local not in found


def test_an_office_judged_to_be_its_listed_holder_is_so_on_any_day(store, empty, listing):
    found = check(store, empty, listing, STORIES, [make("same", SERGEI.local, MINISTER.local, keep=SERGEI.local)])
    assert MINISTER.local in found[SERGEI.local]
    assert MINISTER.local not in found


def test_an_office_kept_from_its_listed_holder_is_an_office(store, empty, listing):
    found = check(store, empty, listing, STORIES, [make("different", SERGEI.local, MINISTER.local)])
    assert found[MINISTER.local] == [MINISTER.local]
    assert not [own for own in found[SERGEI.local] if own.startswith("office:")]


@pytest.mark.parametrize(("kept", "name", "wikidata"), [(SERGEI, "Sergei Toldov", "Q11"), (MIKE, "Mike Ferrand", "Q12")])
def test_two_entries_are_one_where_a_judgement_says_so(embedded_store, empty, listing, kept, name, wikidata):
    found = check(embedded_store, empty, listing, STORIES, [make("same", SERGEI.local, MIKE.local, keep=kept.local)])
    assert {SERGEI.local, FOX.local, OLDOV.local, MIKE.local, COOK.local} < set(found[kept.local])
    assert len({SERGEI.local, MIKE.local} & found.keys()) == 1
    (told,) = why(embedded_store, COOK.local, gazetteer_of(listing))
    assert (told.id, told.name, told.wikidata) == (kept.local, name, wikidata)


@pytest.mark.neo4j
def test_two_entries_are_one_on_neo4j(neo4j_store, empty, listing):
    found = check(neo4j_store, empty, listing, STORIES, [make("same", SERGEI.local, MIKE.local, keep=MIKE.local)])
    assert SERGEI.local in found[MIKE.local]


IN_FORCE = [
    make("same", ADA.local, MINISTER.local, keep=ADA.local, day=1),
    make("different", FOX.local, SERGEI.local, day=2),
    make("divided", COOK.local, articles=["6"], suffix="x", name="The Cook (of Arven)", day=3),
    make("same", MIKE.local, FOX.local, keep=MIKE.local, day=4),
    make("renamed", MIKE.local, name="Mike the Fox", day=5),
]


def test_the_order_of_articles_does_not_matter_with_judgements_in_force(store, empty, listing):
    chance = random.Random(5)
    dumps = []
    for _ in range(4):
        empty(store)
        stories, some = chance.sample(STORIES, len(STORIES)), chance.sample(IN_FORCE, len(IN_FORCE))
        load(store, stories[:1], listing, fingerprint="f")
        while stories or some:
            if some and (not stories or chance.random() < 0.5):
                judge_names(store, listing, [some.pop()])
            else:
                load(store, [stories.pop()], listing, fingerprint="f")
        dumps.append(dump(store))
        assert set(attachments(store, judgements(store)).values()) == {"yes"}
    assert [difference(dumps[0], other) for other in dumps[1:]] == [{}, {}, {}]
