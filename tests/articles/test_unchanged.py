"""Files that need not be read, as the caller has their articles: which are asked for, and what makes a file another."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from graph.articles import Unchanged, read_articles, read_changed, unchanged
from graph.config import load_config
from graph.errors import ArticleError
from graph.model import Article, Skipped

CONFIG = load_config()
TEXT = "Ane Dahl met Ivo Marek in Oslo on 3 March 2031, and they spoke for an hour about the harbour."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.md").write_text(f"# Talks\n\n{TEXT}")
    (tmp_path / "c.html").write_text(f"<html><body><article><p>{TEXT}</p></article></body></html>")
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "e.jsonl").write_text(f'{{"id": "one", "text": "{TEXT}"}}\n')
    (tmp_path / "f.csv").write_text(f'id,text\ntwo,"{TEXT}"\n')
    return tmp_path


def again(news: Path, had: Sequence[Article], **options: str) -> list[str]:
    """The paths that are read again by one who has these articles."""
    known = {article.source_hash: article for article in had if article.source_hash}
    found = read_changed([news], CONFIG, lambda hashes: {one: known[one] for one in hashes if one in known}, **options)
    return [one.path for one in found if isinstance(one, Article)]


def test_files_of_one_article_are_told_by_their_bytes_and_the_others_are_read(news: Path):
    had = list(read_articles([news], CONFIG))
    assert [article.path for article in had] == ["a.txt", "b.md", "c.html", "d.txt.gz", "e.jsonl", "f.csv"]
    assert again(news, had) == ["e.jsonl", "f.csv"]
    assert len({article.source_hash for article in had}) == 5  # the two last have none


def test_a_file_with_other_bytes_in_another_place_or_read_otherwise_is_read(news: Path):
    had = list(read_articles([news], CONFIG))
    (news / "a.txt").write_text(f"{TEXT} ")
    (news / "b.md").rename(news / "bb.md")
    assert again(news, had) == ["a.txt", "bb.md", "e.jsonl", "f.csv"]
    assert len(again(news, had, published="2031-03-04")) == 6
    assert len(again(news, had, root="other")) == 6


def test_the_order_is_kept_and_some_are_asked_for_together(news: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(unchanged, "_FILES", 2)
    had = {article.source_hash: article for article in read_articles([news], CONFIG) if article.path in ("b.md", "c.html")}
    asked = []

    def known(hashes: Sequence[str]) -> dict[str, Article]:
        asked.append(len(hashes))
        return {one: replace(had[one], text="") for one in hashes if one in had}

    found = list(read_changed([news], CONFIG, known))
    paths = [one.article.path if isinstance(one, Unchanged) else one.path for one in found]
    assert paths == ["a.txt", "b.md", "c.html", "d.txt.gz", "e.jsonl", "f.csv"]
    assert [type(one) for one in found] == [Article, Unchanged, Unchanged, Article, Article, Article]
    assert asked == [2, 2]


def test_what_cannot_be_read_is_told_as_ever(news: Path):
    (news / "a.txt").write_bytes(b"\x00\x01\x02")
    (news / "g.txt").write_text("")
    skipped: list[Skipped] = []
    told: list[Skipped] = []
    list(read_articles([news], CONFIG, on_skip=skipped.append))
    list(read_changed([news], CONFIG, lambda _: {}, on_skip=told.append))
    assert told == skipped
    assert [one.path for one in told] == ["a.txt", "g.txt"]


def test_one_id_with_two_contents_is_refused_though_one_was_not_read(tmp_path: Path):
    head = "---\nurl: https://news.example/a\n---\n"
    (tmp_path / "a.txt").write_text(head + TEXT)
    had = list(read_articles([tmp_path], CONFIG))
    (tmp_path / "b.txt").write_text(f"{head}{TEXT} They agreed.")
    with pytest.raises(ArticleError, match="two contents"):
        again(tmp_path, had)
