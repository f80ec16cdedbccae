"""Mentions of a file, resolved: what their words alone say, and what decides nothing. People, bodies and events are invented."""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from graph.cli import cli
from graph.resolve.mentions import resolve_mentions
from graph.resolve.reading import Mention, read

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"


def together(*mentions: Mention) -> set[frozenset[str]]:
    """The mentions, by their words, that share a cluster with others."""
    found: dict[str, set[str]] = {}
    for mention, (cluster, _) in zip(mentions, resolve_mentions(mentions), strict=True):
        found.setdefault(cluster, set()).add(mention.mention)
    return {frozenset(some) for some in found.values() if len(some) > 1}


def of(doc: str, *mentions: str, kind: str = "name", context: str = "") -> list[Mention]:
    return [Mention(mention, doc, "t", context, "", kind) for mention in mentions]


@pytest.mark.parametrize(
    ("mention", "name", "office", "country"),
    [
        ("former Nordbank director Ada Brandt", "Ada Brandt", "former nordbank director", None),
        ("Mr. Brandt's", "Brandt", "", None),
        ("President Olaf V. Brandt of Norway", "Olaf V. Brandt", "president", "NOR"),
        ("Norwegian Prime Minister Ada Brandt", "Ada Brandt", "prime minister", "NOR"),
        ("South Korean President", "", "president", "KOR"),
        ("the UK leader", "", "leader", "GBR"),
        ("the fired Nordbank director", "", "former nordbank director", None),
        ("the head of Nordbank", "", "head", None),
        ("the University of Arven", "University of Arven", "", None),
        ("the 3rd Envoy", "", "3rd envoy", None),
        ("that Ms. Brandt", "Brandt", "", None),
        ("Ada Brandt , QC", "Ada Brandt", "", None),
        ("“The Arven Reporter”", "The Arven Reporter", "", None),
    ],
)
def test_the_words_of_a_mention(mention, name, office, country):
    made = read(Mention(mention), set())
    assert (made.name, made.office, made.country) == (name, office, country)


def test_titles_and_short_forms_lead_to_one_person():
    mentions = of("1", "former Nordbank director Ada Brandt", "Ms. Brandt") + of("2", "Ada Brandt", "Brandt's") + of("3", "Olaf Holm")
    assert together(*mentions) == {frozenset({"former Nordbank director Ada Brandt", "Ms. Brandt", "Ada Brandt", "Brandt's"})}


def test_an_office_is_its_one_holder_whom_the_document_names():
    named = of("1", "former Nordbank director Ada Brandt", "the fired Nordbank director")
    assert together(*named)
    assert not together(*named[:1], *of("2", "the fired Nordbank director"))
    assert not together(*of("1", "former director Ada Brandt", "former director Olaf Holm", "the former director"))
    assert not together(*of("1", "director Ada Brandt", "the former director"))


def test_the_president_at_home_needs_no_country():
    mentions = of("1", "President Brandt", "Kenyan President Otieno", "the president")
    assert together(*mentions) == {frozenset({"President Brandt", "the president"})}


def test_an_office_of_a_country_is_who_is_said_to_hold_it_there():
    named = of("1", "President Brandt", "President Otieno", "Kenyan President Otieno", "Norwegian President Brandt")
    asked = of("1", "the Kenyan president", "the Norwegian leader", kind="nominal")
    assert together(*named, *asked) == {
        frozenset({"President Otieno", "Kenyan President Otieno", "the Kenyan president"}),
        frozenset({"President Brandt", "Norwegian President Brandt", "the Norwegian leader"}),
    }
    elsewhere = of("1", "President Brandt", "the South Korean president", "the Kenyan leader")
    assert not together(*elsewhere)
    assert not together(*of("1", "Kenyan President Otieno"), *of("2", "the Kenyan president", "the Kenyan leader"))
    assert not together(*of("1", "Kenyan President Otieno", "Kenyan Prime Minister Wafula", "the Kenyan leader"))


def test_the_chief_of_a_body_is_who_leads_it_whatever_the_office_is_called():
    director = of("1", "former Nordbank director Ada Brandt")
    assert together(*director, *of("1", "the former Nordbank chief"))
    assert not together(*director, *of("1", "the Nordbank chief"))
    assert not together(*director, *of("1", "the former Sudbank chief"))
    assert not together(*director, *of("1", "former Nordbank chairman Olaf Holm", "the former Nordbank head"))
    assert not together(*of("1", "Nordbank spokesman Olaf Holm", "the Nordbank chief"))


def test_a_short_name_in_brackets_is_that_of_the_name_before_them():
    context = "The Nordic Grain Council ( NGC ) and the Grain and Nuts Council ( GNC ) met Ada Brandt ( NGC ) ."
    told = of("1", "GNC", "AB", context=context)
    asked = of("2", "Council of Nuts and Grain", "Ada Brandt", context="")
    assert together(*told, *asked) == {frozenset({"GNC", "Council of Nuts and Grain"})}


def test_short_forms_lead_by_others_to_the_longest_whatever_its_number_and_order():
    names = of("1", "CGC", "Central Grains Council", "Central Grain and Memoranda Council", "Ada Brandt")
    other = of("2", "Central Council for Grain and Memorandum", "Ada Brandt")
    assert frozenset({"CGC", "Central Grains Council", names[2].mention, other[0].mention}) in together(*names, *other)


@pytest.mark.parametrize(
    ("short", "long", "one"),
    [
        ("Bergen", "Bergen Star Council", False),
        ("Bergen", "the University of Bergen", False),
        ("Arven Holt", "the University of Norway at Arven Holt", False),
        ("Bergen", "Bergen Times", False),
        ("Arven", "Arven Star Council", True),
        ("University of Arven", "University of Upper Norway", False),
    ],
)
def test_the_place_that_a_body_is_named_after_is_not_the_body(short, long, one):
    assert (frozenset({short, long}) in together(*of("1", short, long))) is one


def test_short_names_of_bodies_are_the_one_longer_name_of_their_story():
    shared = of("1", "Nordic Grain Council", "Ada Brandt") + of("2", "NGC", "Ada Brandt")
    assert frozenset({"Nordic Grain Council", "NGC"}) in together(*shared)
    elsewhere = of("1", "Nordic Grain Council", "Ada Brandt") + of("2", "NGC", "Olaf Holm")
    assert not together(*elsewhere)


def test_a_description_beside_a_name_is_of_its_bearer():
    worker = of("1", "Ada Brandt", context="Officials met with Nordhelp relief worker Ada Brandt on Monday .")
    other = of("2", "Ada Brandt", "Olaf Holm", context="Olaf Holm , a surgeon , and Ada Brandt left .")
    asked = of("2", "the relief worker", "the Nordhelp relief worker", "the surgeon", "the Arven relief worker", kind="nominal")
    assert together(*worker, *other, *asked) == {
        frozenset({"Ada Brandt", "the relief worker", "the Nordhelp relief worker"}),
        frozenset({"Olaf Holm", "the surgeon"}),
    }
    second = of("3", "Ida Lund", context="A relief worker , Ida Lund , and relief worker Ida Lund left .")
    assert together(*worker, *other, *second, *asked[:1]) == {frozenset()} - {frozenset()}


def test_a_common_noun_with_a_capital_is_no_name():
    context = "Police said that the police had found the jury ."
    assert not together(*of("1", "Police", context=context), *of("2", "Police Brandt"))


def test_topics_are_never_joined_and_order_ids_and_other_keys_decide_nothing():
    mentions = of("1", "Ada Brandt", "Brandt") + of("2", "A. Brandt", "the jury", "Ms. Brandt")
    apart = [replace(mention, topic="u") for mention in mentions]
    clusters = list(resolve_mentions([*mentions, *apart]))
    assert not {cluster for cluster, _ in clusters[:5]} & {cluster for cluster, _ in clusters[5:]}
    assert [cluster[1:] for cluster, _ in clusters[:5]] == [cluster[1:] for cluster, _ in clusters[5:]]


pool = st.builds(
    Mention,
    st.sampled_from(
        ["Ada Brandt", "Brandt", "Ms. Brandt", "director Brandt", "the director", "NGC", "Nordic Grain Council", "she", "Ada", "the jury"]
    ),
    st.sampled_from(["1", "2", "3"]),
    st.sampled_from(["t", "u"]),
    st.sampled_from(["", "Ada Brandt met the jury of Arven Holt ."]),
    st.just(""),
    st.sampled_from(["name", "nominal", "pronoun", ""]),
)


@given(st.lists(pool, max_size=10), st.randoms())
def test_the_order_of_mentions_never_matters(mentions, chance):
    shuffled = list(range(len(mentions)))
    chance.shuffle(shuffled)
    one = list(resolve_mentions(mentions))
    other = list(resolve_mentions([mentions[n] for n in shuffled]))
    assert [one[n] for n in shuffled] == other


def run(*lines: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["actors", "resolve", "-"], input="\n".join(lines))
    return done.exit_code, done.stdout, done.stderr or str(done.exception or "")


def test_the_command_reads_and_writes_json_lines():
    code, out, _ = run('{"id": 7, "mention": "Ada Brandt"}', "", '{"id": "x", "mention": "Ms. Brandt", "wikidata": "Q1", "doc": null}')
    assert code == 0
    one, other = map(json.loads, out.splitlines())
    assert (one["id"], other["id"]) == (7, "x")
    assert one["cluster"] == other["cluster"]
    assert one["name"] == other["name"] == "Ada Brandt"


@pytest.mark.parametrize(
    ("line", "said"),
    [("{", "<stdin>:1: not JSON"), ('{"id": 1}', "text `mention`"), ('{"id": 1, "mention": "A", "doc": 3}', "'doc' must be a text")],
)
def test_a_line_that_does_not_fit_is_an_error_that_names_it(line, said):
    code, out, error = run(line)
    assert code != 0
    assert out == ""
    assert said in error


@pytest.mark.gold
@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared gold data is not beside this checkout")
@pytest.mark.parametrize(("name", "least"), [("ecbplus", 0.68), ("newswcl50", 0.62)])
def test_the_figures_on_the_gold_data_and_scrambled_ids(name, least):
    sys.path.insert(0, str(GOLD))
    from score_alias import score

    gold = [json.loads(line) for line in (GOLD / f"alias_{name}_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps(record) for record in gold]
    code, out, error = run(*lines)
    assert code == 0, error
    found = {row["id"]: row["cluster"] for row in map(json.loads, out.splitlines())}
    figures = score(gold, found, True)
    assert figures["pairs"][2] >= least
    assert figures["false_merge"] <= 0.03
    kept = ("mention", "doc", "topic", "context", "head", "kind")
    order = list(range(len(gold)))
    random.Random(3).shuffle(order)
    bare = [json.dumps({"id": n, **{key: gold[n][key] for key in kept if key in gold[n]}}) for n in order]
    again = {row["id"]: row["cluster"] for row in map(json.loads, run(*bare)[1].splitlines())}
    assert [again[n] for n in range(len(gold))] == [found[record["id"]] for record in gold]
