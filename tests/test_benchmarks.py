"""The measurement of what the rules cost beside spaCy measures something; what it comes to is the machine's."""

from pathlib import Path

import pytest

from benchmarks import extraction
from benchmarks.overhead import Overhead, measure, profile, repeated
from graph.config import load_config
from graph.model import Article
from graph.nlp import load_model

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
