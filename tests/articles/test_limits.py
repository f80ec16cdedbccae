"""What `articles.max_bytes` counts, as docs/configuration.md says it; archives that unpack without end, pages nested without end."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.articles import read_articles
from graph.config import ArticlesSection, Config
from graph.model import Skipped

TEXT = "Foreign Minister Anna Varga met President Olof Lind in Brenna on Tuesday, her office said in a statement."


def lines(count: int) -> str:
    return "".join(json.dumps({"id": f"a{i}", "text": f"{TEXT} {i}"}) + "\n" for i in range(count))


def rows(count: int) -> str:
    return "id,text\n" + "".join(f'a{i},"{TEXT} {i}"\n' for i in range(count))


def whole(count: int) -> str:
    return json.dumps([{"id": f"a{i}", "text": f"{TEXT} {i}"} for i in range(count)])


@pytest.mark.parametrize(("name", "make", "articles"), [("a.jsonl", lines, 40), ("a.csv", rows, 40), ("a.json", whole, 0)])
def test_the_limit_holds_for_each_line_or_row_where_articles_are_read_one_by_one(
    tmp_path: Path, name: str, make: Callable[[int], str], articles: int
) -> None:
    path = tmp_path / name
    path.write_text(make(40), encoding="utf-8")
    limit = 1000
    assert path.stat().st_size > 4 * limit
    skipped: list[Skipped] = []
    read = list(read_articles([path], Config(articles=ArticlesSection(max_bytes=limit)), on_skip=skipped.append))
    assert len(read) == articles
    assert [one.reason for one in skipped] == ([] if articles else ["too-large"])


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    for name in ("a.txt.gz", "b.jsonl.gz"):
        (tmp_path / name).write_bytes(gzip.compress(b"a" * 60_000_000, mtime=0))
    skipped: list[Skipped] = []
    assert list(read_articles([tmp_path], Config(), on_skip=skipped.append)) == []
    assert [one.reason for one in skipped] == ["too-large", "too-large"]


def test_deep_pages_do_not_end_the_run(tmp_path: Path) -> None:
    pages = {
        "a.html": "<div>" * 50_000 + "Varga met Lind." + "</div>" * 50_000,
        "b.html": "<b><i>" * 5_000 + "Varga met Lind. " * 50,
        "c.html": "<html><head>" + "<meta name='date'" * 150_000 + "></head><p>" + TEXT,
        "d.json": "[" * 200_000,
        "e.jsonl": '{"id":' * 50_000,
        "z.txt": TEXT,
    }
    for name, page in pages.items():
        (tmp_path / name).write_text(page, encoding="utf-8")
    skipped: list[Skipped] = []
    articles = list(read_articles([tmp_path], Config(), on_skip=skipped.append))
    assert articles[-1].path == "z.txt"
    assert len(articles) + len(skipped) == len(pages)
