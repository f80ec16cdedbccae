"""`newsgraph statements`: reject, correct, restore and show, on a graph of two articles; what does not fit is told and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import article, country, extraction, person, place, statement
from click.testing import CliRunner
from graph_dump import difference, dump

from graph.cli import cli
from graph.config import StoreSection, load_config
from graph.store.engine import open_store
from graph.store.loader import load

ANE, BO = person("Ane Dahl", country="NOR"), person("Bo Lindqvist", country="SWE")
ANOTHER, NORWAY, BERGEN = person("Kari Lindqvist"), country("NOR", "Norway"), place("Bergen", "NOR", latitude=60.4)
STORY = extraction(
    article("1"), statement(ANE, "MET", BO, date="2024-05-05"), statement(ANE, "VISITED", BERGEN, at=NORWAY),
    actors=[ANE, BO, ANOTHER, NORWAY], places=[BERGEN],
)  # fmt: skip
MET, VISITED = (one.id for one in STORY.statements)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with open_store(StoreSection(), db=tmp_path / "newsgraph.db") as store:
        load(store, [STORY], load_config(), fingerprint="f")
    return tmp_path / "newsgraph.db"


def run(db: Path, *arguments: str, code: int = 0) -> str:
    done = CliRunner().invoke(cli, ["statements", *arguments, "--db", str(db)])
    assert done.exit_code == code, done.output
    return done.output


def rows(db: Path, text: str) -> list[dict]:
    with open_store(StoreSection(), db=db) as store:
        return store.read(text)


def whole(db: Path) -> dict[str, list[str]]:
    with open_store(StoreSection(), db=db) as store:
        return dump(store)


def test_reject_and_restore(db: Path) -> None:
    before = whole(db)
    assert "rejected; newsgraph statements restore" in run(db, "reject", MET[:8], "--why", "only a letter", "--by", "ane")
    assert rows(db, "MATCH (s:Statement) RETURN s.id AS id") == [{"id": VISITED}]
    assert not rows(db, "MATCH ()-[r:MET]->() RETURN r")
    shown = run(db, "show", MET)
    assert "rejected by ane on" in shown
    assert "only a letter" in shown
    assert "1 judgements withdrawn" in run(db, "restore", MET)
    assert not difference(whole(db), before)
    assert "there was no judgement on it" in run(db, "restore", MET)


def test_a_further_correction_adds_to_the_one_before(db: Path) -> None:
    before = whole(db)
    run(db, "correct", MET, "--object", "Kari Lindqvist", "--place", "Bergen")
    corrected = "corrected to date 2024-06, object Kari Lindqvist, place Bergen, type CRITICIZED"
    assert corrected in run(db, "correct", MET, "--date", "2024-06", "--type", "CRITICIZED")
    assert f"{corrected} by " in run(db, "show", MET)
    found = rows(
        db,
        "MATCH (a)<-[:SUBJECT]-(s:Statement {type: 'CRITICIZED'})-[:OBJECT]->(b) MATCH (s)-[:AT]->(p) MATCH (a)-[r:CRITICIZED]->(b) "
        "RETURN a.id AS a, b.id AS b, p.id AS p, s.date_from AS first, s.date_to AS last, s.id AS id, s.extractor AS by, "
        "r.confidence AS sure",
    )
    assert found == [
        {
            "a": "person:ane-dahl", "b": "person:kari-lindqvist", "p": "place:NOR:bergen", "first": "2024-06-01", "last": "2024-06-30",
            "id": MET, "by": "correction+rules", "sure": 1.0,
        }
    ]  # fmt: skip
    assert "corrected to object Stavanger, no place\n" in run(db, "correct", VISITED, "--object-place", "Stavanger", "--no-place")
    assert rows(db, "MATCH (:Person)-[:VISITED]->(p:Place) RETURN p.name AS name, p.country AS country") == [
        {"name": "Stavanger", "country": "NOR"}
    ]
    run(db, "restore", MET)
    run(db, "restore", VISITED)
    assert not difference(whole(db), before)


def test_an_actor_the_graph_does_not_have_is_told_with_its_kind(db: Path) -> None:
    run(db, "correct", MET, "--object", "Country: Sweden")
    assert rows(db, "MATCH (:Person)-[:MET]-(c:Country) RETURN c.id AS id, c.name AS name") == [{"id": "SWE", "name": "Sweden"}]
    run(db, "correct", MET, "--object", "Person: Kai Nome")
    assert rows(db, "MATCH (:Person)-[:MET]->(p) RETURN p.id AS id") == [{"id": "person:kai-nome"}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("reject", "zz", "--why", "x"), "no one statement has the id 'zz': there is none"),
        (("reject", MET), "Missing option '--why'"),
        (("correct", MET), "name what is to be corrected"),
        (("correct", MET, "--date", "Tuesday"), "not EDTF"),
        (("correct", MET, "--date", "2024", "--no-date"), "only one can hold"),
        (("correct", MET, "--type", "MEETING"), "not in the ontology; its types are ABDUCTED, ACCEPTED"),
        (("correct", MET, "--subject", "Nobody"), "no actor of the graph is called 'Nobody'"),
        (("correct", MET, "--place", "Xyzzyville"), "no place of the graph"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(db: Path, arguments: tuple[str, ...], said: str) -> None:
    before = whole(db)
    assert said in run(db, *arguments, code=2)
    assert not difference(whole(db), before)
