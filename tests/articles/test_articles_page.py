"""docs/articles.md says what the reading does: its names, reasons, suffixes and limits are the code's."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from graph.articles.fields import SYNONYMS, TEXT
from graph.articles.metadata import iso_date
from graph.articles.registry import OWN
from graph.articles.stated import stated_date
from graph.config import Config

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "articles.md").read_text(encoding="utf-8")
REASON_AT = {"Problem": 0, "UnreadableError": 0, "Skipped": 1, "ArticleError": 1}
"""Which argument the reason is."""


def section(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def table(title: str) -> dict[str, str]:
    """First cell, without backquotes, to the second."""
    return dict(re.findall(r"^\| `([^|]+)` \| (.*?) \|", section(title), re.MULTILINE))


def reasons() -> set[str]:
    """The reasons that the code gives, wherever it leaves an article out."""
    found = set()
    for path in [*(ROOT / "graph" / "articles").glob("*.py"), *(ROOT / "graph" / "pipeline").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REASON_AT:
                given = node.args[REASON_AT[node.func.id]]
                if isinstance(given, ast.Constant):
                    found.add(given.value)
    return found


def test_every_reason_is_told_and_none_besides() -> None:
    assert {"binary", "language", "truncated"} <= reasons()
    assert set(table("What is left out")) == reasons()


def test_every_name_is_told_in_its_order() -> None:
    told = {field: tuple(re.findall(r"`([^`]+)`", names)) for field, names in table("Names of metadata").items()}
    assert told == {**SYNONYMS, "text": TEXT}


def test_every_suffix_is_told() -> None:
    told = {
        suffix for cell in re.findall(r"^\| (`\..*?) \|", section("Formats"), re.MULTILINE) for suffix in re.findall(r"`([^`]+)`", cell)
    }
    assert told == {suffix for own in OWN for suffix in own.suffixes}


def test_the_limits_are_the_defaults() -> None:
    limits = {key: int(number.replace(",", "")) for number, key in re.findall(r"(\d[\d,]+)[^(]*\(`articles\.(\w+)`", section("Limits"))}
    assert limits == {"max_bytes": Config().articles.max_bytes, "max_characters": Config().articles.max_characters}


@pytest.mark.parametrize("written", re.findall(r"`([^`]*20(?:24|25)[^`]*)`", section("Dates").partition("Dates are read")[0]))
def test_the_dates_it_shows_are_read(written: str) -> None:
    if not written.startswith("2024/"):
        assert stated_date(written, [(0, len(written))] if written.startswith("Published") else ()), written
    assert iso_date(written), written
