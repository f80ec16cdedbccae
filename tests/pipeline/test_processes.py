"""Several processes extract what one does, in the order of the articles, and tell their errors as one does."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

import pytest

from graph import Article, Config, Extraction, load_config
from graph.errors import ModelError, PluginError
from graph.ids import digest
from graph.nlp import load_model
from graph.pipeline import machine
from graph.pipeline.extraction import extract_all

pytestmark = pytest.mark.model
PEOPLE = ["Ane Dahl", "Boris Lund", "Mira Solberg", "Tomas Quill", "Lena Oden"]


def article(number: int) -> Article:
    first, second = PEOPLE[number % 5], PEOPLE[(number + 1 + number // 5) % 5]
    text = f"{first} met {second} in Oslo on Tuesday.\n\nThe two leaders signed a treaty, {number} days after {first} visited Kenya."
    return Article(f"desk/{number}", f"{number}.txt", "desk", f"{number}.txt", text, digest(text), published="2031-03-14")


def with_model(config: Config, **values: Any) -> Config:
    return config.model_copy(update={"model": config.model.model_copy(update=values)})


@pytest.fixture(scope="module")
def config() -> Config:
    return load_config()


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes for however little, an article or two to each chunk."""
    monkeypatch.setattr(machine, "FEW", 1)
    monkeypatch.setattr(machine, "_CHUNK", 150)


@pytest.mark.usefixtures("eager")
def test_two_processes_give_what_one_gives_read_no_more_than_they_need_and_end(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Article] = []
    here: set[str] = set()

    def articles() -> Iterator[Article]:
        for number in count():
            read.append(article(number))
            yield read[-1]

    def noted(config: Config, nlp: Any = None) -> machine.Machine:
        run = made(config, nlp)

        def noting(some: Iterable[Article]) -> Iterator[machine.Outcome]:
            some = [*some]
            here.update(one.id for one in some)
            return run(some)

        return noting

    made = machine.machine
    monkeypatch.setattr(machine, "machine", noted)
    found = extract_all(articles(), with_model(config, processes=2), None, None)
    two: list[Extraction] = []
    # This process extracts alone until the other has loaded the model.
    while not two or len(two) < 24 or two[-12].article.id in here:
        two.append(next(found))
        assert len(read) < len(two) + 40
    found.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []
    assert [one.article for one in two] == read[: len(two)]
    assert two[-24:] == list(extract_all(read[len(two) - 24 : len(two)], config, None, None))
    assert sum(len(one.statements) for one in two) > len(two)


@pytest.mark.usefixtures("eager")
def test_what_is_missing_is_told_as_by_one_process(config: Config) -> None:
    articles = [article(number) for number in range(5)]
    with pytest.raises(ModelError, match="'no_such_model' is not installed"):
        list(extract_all(articles, with_model(config, name="no_such_model", processes=2), None, None))
    unknown = config.model_copy(update={"extraction": config.extraction.model_copy(update={"extractors": ("rules", "no_such")})})
    with pytest.raises(PluginError, match="no_such"):
        list(extract_all(articles, with_model(unknown, processes=2), None, None))


def test_for_a_few_articles_none_is_started(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_side_by_side", None)
    articles = [article(number) for number in range(3)]
    assert len(list(extract_all(articles, with_model(config, processes=8), None, None))) == 3


def test_a_model_that_is_loaded_is_used_where_it_is(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_side_by_side", None)
    monkeypatch.setattr(machine, "FEW", 1)
    articles = [article(number) for number in range(3)]
    assert len(list(extract_all(articles, with_model(config, processes=2), load_model(config.model.name), None))) == 3
