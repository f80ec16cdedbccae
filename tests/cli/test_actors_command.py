"""`newsgraph actors` and `newsgraph articles` on a graph: who there is and why, and which articles are copies."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from builders import article, extraction, person, statement
from click.testing import CliRunner

from graph.cli import cli
from graph.config import StoreSection, load_config
from graph.store.engine import open_store
from graph.store.loader import load

WORDS = " ".join(f"word{n}" for n in range(80))


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of three articles: two spellings of one person, one who is hers and one who may be anybody's, a copy."""
    folder = tmp_path_factory.mktemp("actors") / "newsgraph.db"
    sergei, sergey, short = person("Sergei Toldov", "Toldov", country="NOR"), person("Sergey Toldov", country="NOR"), person("Brandt")
    ada, ida = person("Ada Brandt"), person("Ida Brandt")
    with open_store(StoreSection(), db=folder) as store:
        for story in (
            extraction(
                article("1", text=WORDS, source="Wire", published="2024-05-06"), statement(sergei, "MET", ada), actors=[sergei, ada]
            ),
            extraction(article("2", text=f"{WORDS} again", source="Daily"), statement(sergey, "MET", ida), actors=[sergey, ida]),
            extraction(article("3"), actors=[short]),
        ):
            load(store, [story], load_config(), fingerprint="f")
    return folder


def run(db: Path, *arguments: str) -> tuple[str, str]:
    done = CliRunner().invoke(cli, [*arguments, "--db", str(db)])
    assert done.exit_code == 0, done.output
    return done.stdout, done.stderr


def test_the_list_names_each_actor_once_the_most_mentioned_first(db):
    rows = list(csv.DictReader(io.StringIO(run(db, "actors", "list", "--format", "csv")[0])))
    assert [(row["id"], row["names"], row["articles"]) for row in rows] == [
        ("person:sergei-toldov", "2", "2"),
        ("person:ada-brandt", "1", "1"),
        ("person:brandt", "1", "1"),
        ("person:ida-brandt", "1", "1"),
    ]
    out, said = run(db, "actors", "list", "--limit", "1", "--format", "csv")
    assert len(out.splitlines()) == 2
    assert "these are the first 1; --limit N shows more" in said
    assert run(db, "actors", "list", "--limit", "4")[1] == ""


def test_the_list_is_searched_by_any_spelling(db):
    rows = json.loads(run(db, "actors", "list", "--search", "SERGEY", "--format", "json")[0])
    assert [row["id"] for row in rows] == ["person:sergei-toldov"]
    assert "no actors with 'xyz'" in run(db, "actors", "list", "--search", "xyz")[1]


@pytest.mark.parametrize("name", ["Sergey Toldov", "person:sergei-toldov", "toldov"])
def test_why_tells_the_names_the_decisions_and_the_journal(db, name):
    out, _ = run(db, "actors", "why", name)
    assert "Sergei Toldov (person:sergei-toldov, NOR)" in out
    assert "person:sergey-toldov: Sergey Toldov (articles: 1; NOR)" in out
    assert "“sergei toldov” is “sergey toldov” (6 points of 4)" in out
    assert "given name in two spellings (sergei, sergey) +5; the same country (NOR) +1" in out
    assert "person:sergey-toldov to person:sergei-toldov" in out


def test_why_tells_what_was_kept_apart(db):
    (found,) = json.loads(run(db, "actors", "why", "Brandt", "--format", "json")[0])
    assert found["joined"] == []
    assert found["refused"] == [
        f"“brandt” is not “{given} brandt” (3 points of 3): its family name +3; but it fits several, none clearly better than the others"
        for given in ("ada", "ida")
    ]
    assert "no actor of the graph is called 'Nobody'" in run(db, "actors", "why", "Nobody")[1]


def test_the_journal_lists_what_changed_the_newest_first(db):
    rows = json.loads(run(db, "actors", "changes", "--format", "json")[0])
    assert [(row["name"], row["was"], row["now"]) for row in rows] == [("person:sergey-toldov", None, "person:sergei-toldov")]
    assert "the same family name" in rows[0]["why"][0]


def test_the_copies_are_listed_by_group(db):
    rows = list(csv.DictReader(io.StringIO(run(db, "articles", "duplicates", "--format", "csv")[0])))
    assert [(row["duplicate_group"], row["article"], row["source"]) for row in rows] == [("1", "1", "Wire"), ("1", "2", "Daily")]
    assert float(rows[1]["likeness"]) > 0.9
