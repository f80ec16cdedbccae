"""README.md shows what the commands print: its transcript is run again and compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from transcript import README, remade

from graph.articles import read_articles
from graph.config import load_config

ROOT = Path(__file__).parent.parent


@pytest.mark.model
def test_the_transcript_is_real() -> None:
    """Every command of the console blocks, run in a clean folder, prints what stands under it (`make docs` remakes it)."""
    text = README.read_text(encoding="utf-8")
    assert text.count("$ newsgraph") >= 4
    assert remade(text) == text


def test_the_readme_counts_the_example_articles_and_their_kinds() -> None:
    folder = ROOT / "examples" / "articles"
    kinds = {"".join(path.suffixes) for path in folder.iterdir()}
    articles = list(read_articles([folder], load_config()))
    text = README.read_text(encoding="utf-8")
    told = re.search(r"^(\w+) invented articles .* in (\w+) kinds of file \((.*?)\)", text, re.MULTILINE)
    assert told
    assert set(told[3].split()) == kinds
    assert (told[1], told[2]) == ("Fifteen", "six")
    assert (len(articles), len(kinds)) == (15, 6)
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "Fifteen example articles in six kinds of file" in changes


def test_the_readme_leads_to_every_page() -> None:
    text = README.read_text(encoding="utf-8")
    pages = [f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")]
    assert len(pages) >= 7
    assert [page for page in [*pages, "cypher/README.md"] if f"]({page})" not in text] == []
