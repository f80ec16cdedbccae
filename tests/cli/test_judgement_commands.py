"""`newsgraph actors merge, split, rename, review` and `newsgraph judgements` on a graph: what is said, and what is in the graph then."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from builders import article, country, extraction, organization, person, statement
from click.testing import CliRunner, Result
from graph_dump import difference, dump

from graph.cli import cli
from graph.config import StoreSection, load_config
from graph.judgements.record import from_text
from graph.store.engine import open_store
from graph.store.loader import load


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of four articles, whose one-word Brandt may be either of two."""
    folder = tmp_path_factory.mktemp("judgements") / "newsgraph.db"
    ada, ida, short, holt = person("Ada Brandt", country="NOR"), person("Ida Brandt"), person("Brandt"), organization("Holt")
    norway = country("NOR", "Norway")
    stories = [
        extraction(article("1", published="2024-05-06"), statement(ada, "MET", holt), actors=[ada, holt]),
        extraction(article("2"), statement(ida, "MET", holt), actors=[ida, holt]),
        extraction(article("3"), statement(short, "VISITED", norway), actors=[short, norway]),
        extraction(article("x,4"), statement(ada, "VISITED", norway), actors=[ada, norway]),
    ]
    with open_store(StoreSection(), db=folder) as store:
        load(store, stories, load_config(), fingerprint="f")
    return folder


@pytest.fixture
def db(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSGRAPH_USER", "ane")
    return Path(shutil.copytree(made, tmp_path / "newsgraph.db"))


def call(db: Path, *arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--db", str(db)], input=given)


def run(db: Path, *arguments: str, given: str | None = None) -> str:
    done = call(db, *arguments, given=given)
    assert done.exit_code == 0, done.output
    return done.stdout


def listed(db: Path, *options: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(db, "judgements", "list", "--format", "csv", *options))))


def actors(db: Path) -> dict[str, str]:
    return {row["id"]: row["actor"] for row in json.loads(run(db, "actors", "list", "--format", "json"))}


def dumped(db: Path) -> dict[str, list[str]]:
    with open_store(StoreSection(), db=db) as store:
        return dump(store)


def test_merge_keeps_the_first_tells_why_and_is_taken_back(db):
    before = dumped(db)
    assert "- Person person:ida-brandt" in run(db, "actors", "merge", "Ada Brandt", "Ida Brandt", "--dry-run")
    assert listed(db) == []
    assert run(db, "actors", "merge", "Ada Brandt", "Ida Brandt", "person:brandt", "--why", "her sister's name") == (
        "Ada Brandt (person:ada-brandt)\n"
    )
    assert "person:ida-brandt" not in actors(db)
    assert "joined by ane on" in run(db, "actors", "why", "Ida Brandt")
    one, two = listed(db)
    assert (one["verdict"], one["by"], one["why"], one["attached"]) == ("same", "ane", "her sister's name", "yes")
    assert run(db, "judgements", "withdraw", one["id"], two["id"]).count("withdrawn: same") == 2
    assert difference(before, dumped(db)) == {}
    assert listed(db) == []
    assert [row["attached"][:13] for row in listed(db, "--withdrawn")] == ["no: withdrawn"] * 2


def test_split_by_articles_makes_another_of_the_same_name(db):
    assert "(person:ada-brandt~ada-brandt-sprinter-" in run(
        db, "actors", "split", "Ada Brandt", "--articles", "x,4", "--as", "Ada Brandt (sprinter)"
    )
    assert "Ada Brandt (sprinter)" in actors(db).values()
    failed = call(db, "actors", "rename", "Ada Brandt", "A. Brandt")
    assert failed.exit_code == 2
    assert "several actors are called 'Ada Brandt', say which by its id: Ada Brandt, NOR (person:ada-brandt); Ada" in failed.output


def test_split_of_two_names_and_rename(db):
    run(db, "actors", "merge", "Ada Brandt", "Ida Brandt", "--by", "bo")
    run(db, "actors", "split", "Ada Brandt", "Ida Brandt")
    assert [row["attached"] for row in listed(db)] == ["no: a newer judgement says otherwise", "yes"]
    assert run(db, "actors", "rename", "Ida Brandt", "Ida B.") == "Ida B. (person:ida-brandt)\n"
    assert "Ida B. (person:ida-brandt)" in run(db, "actors", "why", "Ida B.")


WRONG = [
    (("merge", "Ada Brandt", "Nobody"), "no actor of the graph is called 'Nobody'"),
    (("merge", "Ada Brandt", "person:ada-brandt"), "is Ada Brandt (person:ada-brandt) already"),
    (("merge", "Ada Brandt", "Norway"), "a country keeps its id: name it first"),
    (("split", "Ada Brandt"), "either two names of one actor, or one name and --articles"),
    (("split", "Ada Brandt", "Ada Brandt"), "are one name, person:ada-brandt"),
    (("split", "Ada Brandt", "Ida Brandt", "--as", "X"), "--as names the actor of --articles"),
    (("split", "Ada Brandt", "--articles", "3,7"), "is not named in 3, 7; it is in 1, x,4"),
    (("split", "Ida Brandt", "--articles", "2"), "these are all articles that name Ida Brandt"),
    (("split", "Norway", "--articles", "3"), "cannot be divided"),
    (("rename", "Ada Brandt", " "), "NAME is empty"),
    (("rename", "person:ada-brandt", "Ada Brandt"), "person:ada-brandt is shown as 'Ada Brandt' already"),
]


def test_what_cannot_be_judged_is_told(db):
    for arguments, said in WRONG:
        failed = call(db, "actors", *arguments)
        assert (failed.exit_code, said in failed.output) == (2, True), failed.output
    assert listed(db) == []


def test_review_asks_of_the_nearest_pairs_and_takes_answers_from_a_pipe(db):
    before = dumped(db)
    done = call(db, "actors", "review", given="?\nu\ny\nu\ny\n")
    assert done.exit_code == 0, done.output
    assert "--- 1 of 2: “brandt” is not “ada brandt”" in done.stdout
    assert "Brandt (person:brandt)" in done.stdout
    assert "| Ada Brandt (person:ada-brandt)" in done.stdout
    assert "| countries: NOR (2)" in done.stdout
    assert "“Some text.” [3]" in done.stdout
    assert "nothing to take back" in done.stdout
    assert "1 joined, 0 kept apart" in done.stderr
    (one,) = listed(db)
    assert (one["verdict"], one["about"]) == ("same", "person:ada-brandt person:brandt")
    assert [row["verdict"] for row in listed(db, "--withdrawn")] == ["same", "same"]
    assert from_text(run(db, "judgements", "export"), "f")[1].evidence[0].sentence == "Some text."
    run(db, "judgements", "withdraw", one["id"])
    assert difference(before, dumped(db)) == {}


def test_review_lets_the_answer_to_the_last_pair_be_taken_back(db):
    before = dumped(db)
    done = call(db, "actors", "review", given="s\ny\ny\nu\nn\nu\nu\nn\nq\n")
    assert done.exit_code == 0, done.output
    assert done.stdout.count("that was the last pair: u(ndo), q(uit): ") == 4  # y is no answer to it
    # Kept from the one, Brandt is the other: the second pair is asked of no more.
    assert [line[4:10] for line in done.stdout.splitlines() if line.startswith("---")] == ["1 of 2", "2 of 2", "2 of 2", "2 of 2", "1 of 2"]
    assert "0 joined, 1 kept apart" in done.stderr
    (one,) = listed(db)
    assert (one["verdict"], one["about"]) == ("different", "person:ada-brandt person:brandt")
    assert sorted(row["verdict"] for row in listed(db, "--withdrawn")) == ["different", "different", "same"]
    run(db, "judgements", "withdraw", one["id"])
    assert difference(before, dumped(db)) == {}


def test_review_that_is_quit_in_the_middle_keeps_what_was_answered(db):
    done = call(db, "actors", "review", given="y\nq\n")
    assert (done.exit_code, done.stdout.count("---")) == (0, 2)
    assert "1 joined, 0 kept apart" in done.stderr
    (one,) = listed(db)
    reviewed = dumped(db)
    run(db, "judgements", "withdraw", one["id"])
    run(db, "actors", "merge", *one["about"].split())
    assert difference(reviewed, dumped(db)) == {}


def test_review_ends_where_nothing_is_left(db):
    assert "1 joined, 0 kept apart" not in call(db, "actors", "review", given="q\n").stderr
    call(db, "actors", "review", given="n\nn\n")
    assert "no pair is left" in call(db, "actors", "review", given="").stderr


def test_judgements_are_written_and_read_into_another_graph(db, tmp_path):
    run(db, "actors", "merge", "Ada Brandt", "Ida Brandt")
    file = tmp_path / "judgements.yaml"
    run(db, "judgements", "export", "-o", str(file))
    other = tmp_path / "other.db"
    assert run(other, "judgements", "import", str(file)) == "1 new, 0 withdrawn, 0 as they were\n"
    assert [row["attached"] for row in listed(other)] == ["no: no article has person:ada-brandt or person:ida-brandt"]
    assert run(db, "judgements", "import", str(file)) == "0 new, 0 withdrawn, 1 as they were\n"
    run(db, "judgements", "withdraw", listed(db)[0]["id"])
    assert run(other, "judgements", "import", "-", given=run(db, "judgements", "export")) == "0 new, 1 withdrawn, 0 as they were\n"
    assert listed(other) == []


def test_an_id_that_fits_no_judgement_is_told(db):
    assert "no judgement in force has an id that begins with 'zz'" in call(db, "judgements", "withdraw", "zz").output
