"""What `articles.max_bytes` counts, as docs/configuration.md says it."""

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
