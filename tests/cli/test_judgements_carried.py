"""Judgements carried as a text into another graph of the same articles make it equal, whatever is there first."""

from __future__ import annotations

from contextlib import nullcontext
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from builders import article, country, extraction, person, place, statement
from click.testing import CliRunner
from graph_dump import difference, dump

from graph.cli import cli
from graph.config import load_config
from graph.store.loader import load

CONFIG = load_config()
ADA, IDA, SHORT, NORWAY = person("Ada Brandt", country="NOR"), person("Ida Brandt"), person("Brandt"), country("NOR", "Norway")
BERGEN = place("Bergen", "NOR", latitude=60.4)


def story(id_: str, *cast: Any) -> Any:
    met = [statement(one, "MET", other, at=BERGEN, date="2031-02-03") for one, other in pairwise(cast)]
    return extraction(article(id_), *met, actors=cast, places=[BERGEN] if met else [])


STORIES = [story("1", ADA, IDA, NORWAY), story("2", IDA, SHORT), story("3", SHORT, NORWAY), story("4", ADA, NORWAY), story("5", NORWAY)]
FIRST, SECOND = (one.id for one in STORIES[0].statements)
THIRD = STORIES[3].statements[0].id


@pytest.fixture
def said(store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, list[str]], str]:
    """A graph with judgements of names and of statements, one of them withdrawn: its content, and the text of its judgements."""
    monkeypatch.chdir(tmp_path)
    for name in ("judgements", "statements", "options"):  # options last: who imports it patched would keep that
        monkeypatch.setattr(f"graph.cli.{name}.open_graph", lambda *_, **__: nullcontext(store))
    load(store, STORIES, CONFIG, fingerprint="f")
    call("actors", "merge", "Ida Brandt", "person:brandt")
    call("actors", "split", "person:ada-brandt", "--articles", "4", "--as", "Ada Brandt (sprinter)")
    call("actors", "rename", "Ida Brandt", "Ida B.")
    call("statements", "reject", FIRST, "--why", "only a letter")
    call("statements", "reject", THIRD, "--why", "for now")
    call("statements", "restore", THIRD)
    call("statements", "correct", SECOND, "--subject", "Person: Olaf Holm", "--date", "2031-02-04", "--no-place")
    return dump(store), call("judgements", "export")


def call(*arguments: str) -> str:
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, (arguments, done.output)
    return done.stdout


@pytest.mark.parametrize("first", ["articles", "judgements", "between"])
def test_they_make_a_graph_of_the_same_articles_equal(store, empty, said, first, tmp_path):
    content, text = said
    empty(store)
    (tmp_path / "judgements.yaml").write_text(text, encoding="utf-8")
    before = {"articles": 5, "judgements": 0, "between": 2}[first]
    shuffled = [STORIES[n] for n in (3, 0, 4, 2, 1)]
    load(store, shuffled[:before], CONFIG, fingerprint="f")
    assert call("judgements", "import", "judgements.yaml") == "6 new, 0 withdrawn, 0 as they were\n"
    load(store, shuffled[before:], CONFIG, fingerprint="f")
    assert difference(content, dump(store)) == {}
    assert call("judgements", "export") == text
    assert call("judgements", "import", "judgements.yaml") == "0 new, 0 withdrawn, 6 as they were\n"
    assert difference(content, dump(store)) == {}
