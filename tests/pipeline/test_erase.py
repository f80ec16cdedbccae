"""What is erased is gone from every property of the graph, and no later build brings it back. All people are invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from builders import article as made
from builders import extraction, person, statement
from graph_dump import difference
from graph_dump import dump as whole

from graph import Article, load_config
from graph.errors import UsageError
from graph.ids import digest, fold
from graph.judgements.record import Evidence, judged
from graph.judgements.statements import to_json
from graph.nlp import load_model
from graph.pipeline import build
from graph.store import resolution
from graph.store.dump import dump
from graph.store.engine import Store
from graph.store.erasing import erase, planned
from graph.store.journal import changes
from graph.store.judgements import judgements, keep
from graph.store.loader import load
from graph.store.masking import MASK, Masker, masker_of
from graph.store.restating import attached, restate
from graph.store.texts import text

CONFIG = load_config()


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_model(CONFIG.model.name)


def article(name: str, content: str, **fields: Any) -> Article:
    return Article(f"desk/{name}.txt", f"{name}.txt", "desk", f"{name}.txt", content, digest(content, sorted(fields.items())), **fields)


STORIES = [
    article(
        "idris-velmora-in-oslo",
        "Idris Velmora met Olga Brandt in Oslo on Monday. Velmora praised Norway. Olga Brandt said that Idris Velmora had visited Kenya. "
        "Brandt visited Kenya after Velmora’s speech.",
        title="VELMORA meets Brandt",
        published="2031-03-15",
    ),
    article("b", "Olga Brandt criticised Idris Vélmora. Kenya thanked Norway, Idris Velmora said.", source="The Daily Velmora"),
    article("c", "Velmora met the prime minister of Norway.", url="https://example.invalid/idris-velmora?a=1"),
    article("e", "Norway sanctioned the Idris Velmora Foundation. The Idris Velmora Foundation sued Norway."),
    article("f", "Kenya thanked Norway."),
]
LATER = [
    article("idris-velmora-in-oslo", STORIES[0].text + " Velmora left Kenya on Tuesday.", title="Velmora left"),
    article("c", "Velmora met Olga Brandt. Velmora visited Kenya."),
    article("g", "IDRIS VELMORA met Olga Brandt in Oslo. Velmora's rival, Jon Aas, visited Kenya.", url="https://example.invalid/velmora"),
]


def words(store: Store) -> list[str]:
    """Every text in the graph, folded: of its dump, so that nothing is passed over."""
    import gzip

    out = BytesIO()
    dump(store, out)
    found: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, str):
            found.append(fold(value))
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(inner)

    for line in gzip.decompress(out.getvalue()).splitlines():
        walk(json.loads(line))
    return found


def holding(store: Store, *names: str) -> list[str]:
    return sorted({line for line in words(store) for name in names if f" {name} " in f" {line} "})


def test_nothing_of_an_erased_person_is_left_or_comes_back(store: Store, nlp: Any) -> None:
    for story in STORIES:
        build([story], store, CONFIG, nlp=nlp)
    sentence = Evidence("desk/b.txt", "Olga Brandt criticised Idris Vélmora.", ("Olga Brandt",))
    keep(store, [judged("same", ["person:idris-velmora", "person:olga-brandt"], at="2031-01-01T00:00:00+00:00", by="Ann")])
    keep(
        store,
        [
            judged(
                "renamed", ["person:olga-brandt"], at="2031-01-02T00:00:00+00:00", by="Ann", change={"name": "Olga B"}, evidence=[sentence]
            )
        ],
    )
    told = {"kind": "Person", "name": "Idris Velmora", "local": "person:idris-velmora"}
    keep(store, [judged("corrected", ["0"], at="2031-01-03T00:00:00+00:00", by="Ann", change={"subject": told}, evidence=[sentence])])
    assert holding(store, "idris velmora")
    plan = planned(store, "Idris Velmora")
    assert (plan.id, plan.kind) == ("person:idris-velmora", "Person")
    assert plan.statements >= 3
    assert "organization:idris-velmora-foundation" in plan.others
    assert erase(store, plan, CONFIG) >= 4
    assert holding(store, "idris velmora", "velmora", "idris") == []
    assert [one.about for one in judgements(store, withdrawn=True)] == [("person:olga-brandt",), ("0",)]
    rows = store.read("MATCH (a:Article) RETURN a.id AS id, a.title AS title, a.text AS text, a.url AS url, a.source AS source ORDER BY id")
    texts = {len(row["text"]): row for row in rows}
    assert sorted(texts) == sorted(len(story.text) for story in STORIES)
    first = texts[len(STORIES[0].text)]
    assert first["text"].startswith(f"{MASK * 5} {MASK * 7} met Olga Brandt in Oslo on Monday. {MASK * 7} praised Norway.")
    assert first["title"] == f"{MASK * 7} meets Brandt"
    assert first["id"].startswith(f"desk/{MASK * 5}-{MASK * 7}-in-oslo.txt~")
    assert texts[len(STORIES[1].text)]["source"] == f"The Daily {MASK * 7}"
    assert texts[len(STORIES[2].text)]["url"] == f"https://example.invalid/{MASK * 5}-{MASK * 7}?a=1"
    for row in store.read(
        "MATCH (s:Statement)-[:FROM]->(a:Article) RETURN a.text AS text, s.sentence AS s, s.start_char AS x, s.end_char AS y"
    ):
        assert row["text"][row["x"] : row["y"]] == row["s"]

    erased = whole(store)
    again = build(STORIES, store, CONFIG, nlp=nlp)
    assert (again.unchanged, again.added, again.replaced) == (len(STORIES), 0, 0)
    assert difference(erased, whole(store)) == {}
    later = build(LATER, store, CONFIG, nlp=nlp)
    assert (later.added, later.replaced) == (1, 2)
    assert holding(store, "idris velmora", "velmora", "idris") == []
    assert store.read("MATCH (a:Actor) WHERE a.name CONTAINS $m RETURN a.name AS name", {"m": MASK}) == []
    assert store.read("MATCH (a:Person {id: 'person:jon-aas'}) RETURN count(a) AS n") == [{"n": 1}]


def test_a_statement_that_a_judgement_holds_back_keeps_no_name_either(embedded_store: Store) -> None:
    idris, olga, jon = person("Idris Velmora"), person("Olga Brandt"), person("Jon Aas")
    story = extraction(made("1"), statement(idris, "MET", olga), statement(jon, "MET", olga), actors=[idris, olga, jon])
    story = replace(story, statements=tuple(replace(one, sentence="Jon, Idris Velmora and Olga met.") for one in story.statements))
    load(embedded_store, [story], CONFIG, fingerprint="f")
    for one in story.statements:
        evidence = [Evidence("1", one.sentence)]
        keep(
            embedded_store,
            [judged("rejected", [one.id], at="2031-01-01T00:00:00+00:00", by="Ann", original=to_json(one), evidence=evidence)],
        )
    restate(embedded_store, ["1"], CONFIG)
    assert len(attached(embedded_store)) == 2
    erase(embedded_store, planned(embedded_store, "Idris Velmora"), CONFIG)
    assert holding(embedded_store, "idris velmora", "velmora", "idris") == []
    assert set(attached(embedded_store).values()) == {story.statements[1].id}


def test_a_namesake_stays(embedded_store: Store) -> None:
    idris, lena, olga = person("Idris Velmora", "Velmora"), person("Lena Velmora", "Velmora"), person("Olga Brandt")
    both = made("b", text="Idris Velmora met Lena Velmora. Velmora met Olga Brandt.")
    stories = [
        extraction(made("a", text="Lena Velmora met Olga Brandt. Velmora left."), statement(lena, "MET", olga), actors=[lena, olga]),
        extraction(both, statement(idris, "MET", lena), statement(lena, "VISITED", olga), actors=[idris, lena, olga]),
    ]
    load(embedded_store, stories, CONFIG, fingerprint="f")
    erase(embedded_store, planned(embedded_store, "Idris Velmora"), CONFIG)
    texts = embedded_store.read("MATCH (a:Article) RETURN a.text AS text ORDER BY a.id")
    assert [row["text"] for row in texts] == [
        stories[0].article.text,
        f"{MASK * 5} {MASK * 7} met Lena Velmora. {MASK * 7} met Olga Brandt.",
    ]
    assert embedded_store.read("MATCH (s:Statement) RETURN s.type AS type ORDER BY type") == [{"type": "MET"}, {"type": "VISITED"}]
    rows = embedded_store.read("MATCH (:Person {id: 'person:lena-velmora'})-[m:MENTIONED_IN]->(a) RETURN m.names AS names ORDER BY a.id")
    assert rows == [{"names": ["Lena Velmora", "Velmora"]}, {"names": ["Lena Velmora"]}]


def test_the_graph_left_is_resolved_as_if_afresh(embedded_store: Store) -> None:
    """What settling after an erasure gives is what settling everything gives."""
    ada, adda, brandt, olaf = person("Ada Brandt", "Brandt"), person("Adda Brandt"), person("Brandt"), person("Olaf Vik")
    text_ = "Ada Brandt and Olaf Vik. " + " ".join(f"word{n}" for n in range(60))
    for n, cast in enumerate(
        [[ada, olaf], [adda, olaf], [brandt, olaf], [ada, brandt, person("Una Brandt")], [person("Una Brandt"), olaf]]
    ):
        story = extraction(made(f"s{n}", text=text_), statement(cast[0], "MET", cast[1]), actors={a.local: a for a in cast}.values())
        load(embedded_store, [story], CONFIG, fingerprint="f")
    assert changes(embedded_store)
    erase(embedded_store, planned(embedded_store, "person:ada-brandt"), CONFIG)
    assert holding(embedded_store, "ada brandt", "adda brandt") == []
    partly = whole(embedded_store)
    resolution.settle(embedded_store, CONFIG, None, None)
    assert difference(whole(embedded_store), partly) == {}


def test_an_erasure_that_was_cut_off_is_run_again(embedded_store: Store, empty: Callable[[Store], None]) -> None:
    def fill() -> None:
        empty(embedded_store)
        for n in range(3):
            story = extraction(
                made(f"s{n}", text="Ada Brandt met Olaf Vik."),
                statement(person("Ada Brandt"), "MET", person("Olaf Vik")),
                actors=[person("Ada Brandt"), person("Olaf Vik")],
            )
            load(embedded_store, [story], CONFIG, fingerprint="f")

    fill()
    erase(embedded_store, planned(embedded_store, "Ada Brandt"), CONFIG)
    whole_way = whole(embedded_store)
    fill()

    def cut(_stage: str, done: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        erase(embedded_store, planned(embedded_store, "Ada Brandt"), CONFIG, progress=cut)
    erase(embedded_store, planned(embedded_store, "Ada Brandt"), CONFIG)
    assert difference(whole_way, whole(embedded_store)) == {}
    assert holding(embedded_store, "ada brandt", "brandt") == []


def test_who_is_meant_must_be_clear(embedded_store: Store) -> None:
    stories = [extraction(made(f"s{n}"), actors=[person(name, "Brandt")]) for n, name in enumerate(["Ada Brandt", "Olaf Brandt"])]
    load(embedded_store, stories, CONFIG, fingerprint="f")
    with pytest.raises(UsageError, match=r"2 actors are called 'Brandt'.*\n  person:ada-brandt .*\n  person:olaf-brandt"):
        planned(embedded_store, "Brandt")
    with pytest.raises(UsageError, match="no actor of the graph is called 'Nobody'"):
        planned(embedded_store, "Nobody")
    before = whole(embedded_store)
    plan = planned(embedded_store, "Ada Brandt")
    assert (plan.names, plan.articles, plan.statements) == (("Ada Brandt", "Brandt"), 1, 0)
    assert difference(before, whole(embedded_store)) == {}
    assert masker_of(embedded_store) is None


def masker(*rows: tuple[str, str, str]) -> Masker:
    made_ = Masker("01" * 32, [])
    for what, name, of in rows:
        made_.know({"what": what, "hash": made_.hash(name), "of": of, "words": len(name.split())})
    return made_


@pytest.mark.parametrize(
    ("given", "active", "masked"),
    [
        ("Ana-María Sørli’s plan", (), "███-█████ █████’s plan"),
        ("ana maria\r\nsorli", (), "███ █████\r\n█████"),
        ("Anamaria Sorli; Sorli", (), "Anamaria Sorli; Sorli"),
        ("Mr Sorli, Lars Sorli, sorli", ("a",), "Mr █████, Lars Sorli, sorli"),
        ("O'Dea and Jose\u0301 Ruiz.", (), "O'Dea and █████ ████."),
        ("See https://example.invalid/sorli-lars, sorli", ("a",), "See https://example.invalid/█████-lars, sorli"),
        ("jose_ruiz-2031.html", (), "████_████-2031.html"),
        ("", (), ""),
    ],
)
def test_names_are_masked_as_they_are_written(given: str, active: tuple[str, ...], masked: str) -> None:
    known = masker(("full", "ana maria sorli", "a"), ("short", "sorli", "a"), ("full", "jose ruiz", "b"))
    assert known.mask(given, frozenset(active)) == masked
    assert len(masked) == len(given)


def test_the_hashes_are_keyed_and_all_that_is_kept(embedded_store: Store) -> None:
    for _ in range(2):
        load(embedded_store, [extraction(made("s"), actors=[person("Ada Brandt")])], CONFIG, fingerprint="f")
    erase(embedded_store, planned(embedded_store, "Ada Brandt"), CONFIG)
    rows = embedded_store.read(text("erasures"))
    assert {row["what"] for row in rows} == {None, "full", "short", "article"}
    assert len(next(row["key"] for row in rows if row["key"])) == 64
    assert "brandt" not in json.dumps(rows).lower()
