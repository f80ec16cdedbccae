"""Four pages as they were crawled, which lie beside the checkout and not in it; without them these tests are skipped, saying so."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.articles import read_articles
from graph.config import Config
from graph.model import Article

FOLDER = Path(__file__).parents[3] / "shared" / "articles"
PAGE_ONLY = (
    "Ronaldo",
    "Messi",
    "Bulykin",
    "West AsiaKorea",
    "Write a Comment",
    "Leave a Comment",
    "Back to top",
    "Previous Article",
    "Next Article",
)

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the folder shared/articles is not beside the checkout")


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(read_articles([FOLDER], Config(), strict=True))


def test_all_are_read_exactly(articles: list[Article]) -> None:
    assert [a.name for a in articles] == sorted(path.name for path in FOLDER.glob("*.txt"))
    assert [a.text for a in articles] == [(FOLDER / a.name).read_bytes().decode() for a in articles]
    assert {(a.root, a.published, a.language) for a in articles} == {("articles", None, "en")}


@pytest.mark.parametrize("name", PAGE_ONLY)
def test_what_is_the_page_s_lies_in_boilerplate(articles: list[Article], name: str) -> None:
    found = [(a, a.text.index(name)) for a in articles if name in a.text]
    assert found
    for article, at in found:
        assert any(start <= at and at + len(name) <= end for start, end in article.boilerplate)


def test_the_rest_is_kept(articles: list[Article]) -> None:
    for article in articles:
        marked = sum(end - start for start, end in article.boilerplate)
        page = 0
        if "Previous Article" in article.text:
            page = len(article.text) - article.text.index("Previous Article")
        elif "Back to top" in article.text:
            lines = article.text.splitlines()
            page = len(lines[0]) + len(lines[-1])
        assert marked - page <= 0.03 * (len(article.text) - page)


def test_glued_section_names_above_a_headline_are_marked_and_the_headline_is_kept(articles: list[Article]) -> None:
    (article,) = (a for a in articles if "Back to top" in a.text)
    first, headline = [line for line in article.text.splitlines() if line][:2]
    assert article.boilerplate[0] == (0, len(first))
    assert article.boilerplate[1][0] > article.text.index(headline) + len(headline)


def test_headlines_and_summaries_are_kept(articles: list[Article]) -> None:
    for article in articles:
        if "Back to top" not in article.text:
            assert all(start > len(article.text) / 2 for start, _ in article.boilerplate)
