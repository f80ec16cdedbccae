"""The measurement of what the rules cost beside spaCy measures something; what it comes to is the machine's."""

from pathlib import Path

import pytest

from benchmarks import extraction, growth, loading, peers
from benchmarks.generated import rows
from benchmarks.overhead import Overhead, measure, profile, repeated
from graph.config import load_config
from graph.model import Article
from graph.nlp import load_model
from graph.store.engine import Store

ARTICLE = Article("a", "a", "made", "a", "Ane Dahl met Boris Lund in Oslo.", "")


def test_the_share_is_the_rules_part_of_the_whole() -> None:
    one = Overhead(words=1000, stock=2.0, parse=0.9, rules=0.1)
    assert one.share == pytest.approx(0.1)
    assert one.against_stock == pytest.approx(0.5)
    assert str(one).startswith("10.0% of the time is not spaCy's (1000 words")


def test_articles_are_repeated_until_there_is_enough_to_time() -> None:
    assert repeated([ARTICLE], 20) == [ARTICLE] * 3
    assert repeated([ARTICLE], 1) == [ARTICLE]


@pytest.mark.model
def test_all_three_are_timed_on_the_same_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.text, encoding="utf-8")
    found = measure([tmp_path], rounds=1, least=70)
    assert found.words == 70
    assert min(found.stock, found.parse, found.rules) > 0
    profile([tmp_path], load_model(load_config().model.name), least=7)
    assert "tottime" in capsys.readouterr().out


def test_the_ratio_is_the_median_of_the_rounds() -> None:
    one = extraction.Ratio(words=1000, processes=2, stock=(1.0, 4.0, 2.0), extraction=(1.0, 2.0, 4.0))
    assert one.median == pytest.approx(1.0)
    assert str(one) == "1.00 with 2 processes (1.00, 2.00, 0.50; 500 words/s beside 500)"


@pytest.mark.model
def test_extraction_and_the_stock_pipeline_are_timed_on_the_same_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.text, encoding="utf-8")
    (found,) = extraction.measure([tmp_path], rounds=1, least=70, processes=[1])
    assert (found.words, found.processes) == (70, 1)
    assert min(*found.stock, *found.extraction) > 0


def test_the_bare_statements_make_the_graph_that_the_loader_makes(embedded_store: Store) -> None:
    found = loading.ratio(embedded_store, articles=3, rounds=1)
    assert found["rows"] > 30
    assert found["ratio"] > 0
    sent: list[loading.Sent] = []
    # Actors that a load found to be one, the bare statements leave two.
    count = "MATCH (n) WHERE n:Article OR n:Statement OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links"
    with loading.recorded(sent):
        loading.load(embedded_store, list(loading.extractions(3)), loading.CONFIG, fingerprint="f")
    loaded = embedded_store.read(count)
    loading.empty(embedded_store)
    loading.bare(embedded_store, [(loading.merging(query), some) for query, some in sent])
    assert embedded_store.read(count) == loaded


def test_queries_and_bare_rows_are_measured(embedded_store: Store) -> None:
    told = growth.queries(embedded_store, articles=3, runs=2)
    assert set(told) == {*growth.LOOK_UPS, *growth.WHOLE}
    loading.empty(embedded_store)
    peers.own(embedded_store, *rows(10, 20))
    assert embedded_store.read("MATCH (:Person)-[r]->(:Person) RETURN count(r) AS n") == [{"n": 20}]
