"""The four articles beside the checkout: the three facts that a reader takes from them, under their own names and under invented ones.
Skipped, saying so, where the articles are absent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graph_dump import difference, dump

import graph

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
pytestmark = [
    pytest.mark.model,
    pytest.mark.gold,
    pytest.mark.skipif(not ARTICLES.is_dir(), reason="the folder shared/articles is not beside the checkout"),
]

INVENTED = {
    "Sergei": "Tomas", "Sergey": "Tomash", "Lavrov": "Brennik", "Vladimir": "Aldous", "Putin": "Harkov",
    "Kim Jong Un": "Olan Tarev", "Kim Jong-un": "Olan Tarev", "Kim": "Tarev", "Choe Son Hui": "Mirel Dasov", "Choe": "Dasov",
    "Wonsan": "Selmara", "Vostochny": "Grivna", "Moscow": "Kestburg", "Pyongyang": "Ostrava", "Vladivostok": "Nordhaven",
    "North Korean": "Velgarian", "North Korea": "Velgaria", "Russian": "Dorvanian", "Russia": "Dorvania",
    "DPRK": "VPR", "Democratic People's Republic of Korea": "Velgarian People's Republic",
    "Andrei Rudenko": "Pavol Ristic", "Shoigu": "Mendel", "Kursk": "Tarnow",
}  # fmt: skip
"""Nobody and nowhere in the news. Longer names first where one holds another."""


def _renamed(text: str) -> str:
    pattern = "|".join(rf"\b{re.escape(name)}\b" for name in sorted(INVENTED, key=len, reverse=True))
    return re.sub(pattern, lambda m: INVENTED[m.group()], text)


def _rows(folder: Path) -> list[dict[str, Any]]:
    from graph.pipeline import extract_rows

    return list(extract_rows([folder]))


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return _rows(ARTICLES)


@pytest.fixture(scope="module")
def renamed_articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles with everybody and everywhere in them made up."""
    folder = tmp_path_factory.mktemp("renamed")
    for path in ARTICLES.glob("*.txt"):
        (folder / path.name).write_text(_renamed(path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def renamed(renamed_articles: Path) -> list[dict[str, Any]]:
    return _rows(renamed_articles)


def _is_plain(row: dict[str, Any]) -> bool:
    return row["modality"] in {"asserted", "reported"} and row["polarity"] == "positive"


def _plain(rows: list[dict[str, Any]], type_: str, ends: set[str], place: str) -> Iterator[dict[str, Any]]:
    for row in rows:
        found = {row["subject"].split()[-1], row["object"].split()[-1]} if ends != {row["subject"], row["object"]} else ends
        if row["type"] == type_ and _is_plain(row) and found == ends and place in (row["place"] or ""):
            yield row


def test_the_facts_of_the_articles_are_found(rows: list[dict[str, Any]]) -> None:
    """Who met whom in Wonsan and at the cosmodrome, and who hosted whom in Moscow."""
    assert list(_plain(rows, "MET", {"Lavrov", "Un"}, "Wonsan"))
    assert list(_plain(rows, "MET", {"Putin", "Un"}, "Vostochny")) or list(_plain(rows, "MET", {"Putin", "Jong-un"}, "Vostochny"))
    assert list(_plain(rows, "HOSTED", {"Lavrov", "Hui"}, "Moscow"))


def test_the_same_facts_are_found_under_invented_names(renamed: list[dict[str, Any]]) -> None:
    """No name decides: with every person, country and place made up the three facts are still there."""
    assert list(_plain(renamed, "MET", {"Brennik", "Tarev"}, "Selmara"))
    assert list(_plain(renamed, "MET", {"Harkov", "Tarev"}, "Grivna"))
    assert list(_plain(renamed, "HOSTED", {"Brennik", "Dasov"}, "Kestburg"))


def test_a_scheduled_visit_is_planned(rows: list[dict[str, Any]]) -> None:
    """The visits of the weekend and of the 18th and 19th are never told as done, not even in an aside."""
    words = re.compile(r"scheduled to visit|plans a visit|will travel|set to make|intends to visit")
    scheduled = [r for r in rows if r["type"] == "VISITED" and words.search(r["sentence"])]
    assert len({r["sentence"] for r in scheduled}) >= 5
    assert [r for r in scheduled if _is_plain(r)] == []


@pytest.mark.parametrize("name", ["Ronaldo", "Messi", "Bulykin"])
def test_names_of_the_page_furniture_are_in_no_statement(rows: list[dict[str, Any]], name: str) -> None:
    """What stands in related links and teasers is not the article's."""
    assert not [r for r in rows if name in f"{r['subject']} {r['object']} {r['said_by']} {r['sentence']}"]


@pytest.mark.parametrize(
    ("invented", "minister", "president", "leader", "guest", "resort", "cosmodrome", "capital"),
    [
        (False, "Lavrov", "Putin", "Kim Jong Un", "Choe Son Hui", "Wonsan", "Vostochny cosmodrome", "Moscow"),
        (True, "Brennik", "Harkov", "Olan Tarev", "Mirel Dasov", "Selmara", "Grivna cosmodrome", "Kestburg"),
    ],
    ids=["real", "invented"],
)
def test_the_graph_answers_with_the_facts(
    tmp_path: Path,
    renamed_articles: Path,
    invented: bool,
    minister: str,
    president: str,
    leader: str,
    guest: str,
    resort: str,
    cosmodrome: str,
    capital: str,
) -> None:
    """The prepared queries tell who met whom where and who hosted whom when, whatever the names."""
    with graph.open_store(db=tmp_path / "articles.db") as store:
        graph.build([renamed_articles if invented else ARTICLES], store)

        def answers(query: str, *columns: str, **parameters: str) -> set[tuple[Any, ...]]:
            return {tuple(row[column] for column in columns) for row in graph.query(store, query, **parameters)}

        assert (leader, resort) in answers("who-met", "other", "place", actor=minister)
        assert (leader, cosmodrome) in answers("who-met", "other", "place", actor=president)
        present = {(name.split()[-1], type_) for name, type_ in answers("who-was-at", "actor", "type", place=resort)}
        assert present >= {(minister, "MET"), (minister, "VISITED"), (leader.rsplit(maxsplit=1)[-1], "MET")}
        told = answers("between", "subject", "type", "object", "place", "date", "modality", "polarity", actor=minister, other=guest)
        hosted = {(who.split()[-1], whom, *rest) for who, type_, whom, *rest in told if type_ == "HOSTED"}
        assert hosted == {(minister, guest, capital, "2024-11", "asserted", "positive")}


def test_both_engines_hold_the_same_graph(embedded_store: Any, neo4j_store: Any) -> None:
    """Built through the embedded engine and through a real Neo4j, the articles give equal graphs."""
    graph.build([ARTICLES], embedded_store)
    graph.build([ARTICLES], neo4j_store)
    assert difference(dump(embedded_store), dump(neo4j_store)) == {}
