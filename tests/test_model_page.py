"""docs/model.md names every label, property and relationship that the loader writes, and none that it does not."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "export"))

from builders import article, extraction, person
from sample import sample

from graph.config import load_config
from graph.errors import NewsgraphError
from graph.judgements.record import Evidence, judged
from graph.judgements.statements import to_json
from graph.model import KINDS, MODALITIES
from graph.store.engine import Store
from graph.store.judgements import keep, withdraw
from graph.store.loader import load
from graph.store.restating import restate

PAGE = (Path(__file__).parent.parent / "docs" / "model.md").read_text(encoding="utf-8")
PROJECTION = "a relation type"


def section(title: str) -> str:
    """The text below a heading, to the next one."""
    found = re.search(rf"^##+ {re.escape(title)}\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/model.md has no heading {title!r}"
    return found[1]


def rows(title: str) -> list[list[str]]:
    """The cells of the section's table, without its head."""
    table = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def names(cell: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", cell))


def documented() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Properties by label, and by relationship type."""
    labels = re.findall(r"^### (\w+)$", PAGE, re.MULTILINE)
    nodes = {label: {name for row in rows(label) for name in names(row[0])} for label in labels}
    relationships = {" ".join(names(row[0])) or row[0]: names(row[3]) for row in rows("Relationships")}
    relationships[PROJECTION] = {name for row in rows("The projection") for name in names(row[0])}
    return nodes, relationships


@pytest.fixture
def written(embedded_store: Store, tmp_path: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """What a load writes, at any time of it, of everything that the sample has."""
    nodes: dict[str, set[str]] = defaultdict(set)
    relationships: dict[str, set[str]] = defaultdict(set)

    def look(*_: object) -> None:
        for row in embedded_store.stream("MATCH (n) RETURN labels(n) AS labels, properties(n) AS props"):
            anchor = "Actor" if "Actor" in row["labels"] else row["labels"][0]
            nodes[anchor] |= {name for name, value in row["props"].items() if value is not None}
        for row in embedded_store.stream("MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS props"):
            props = {name for name, value in row["props"].items() if value is not None}
            relationships[PROJECTION if "key" in props else row["type"]] |= props

    words = " ".join(f"word{n}" for n in range(100))
    copies = [extraction(article(f"c{n}", text=f"{words} {n}"), actors=[person("Solberg")]) for n in range(2)]
    (tmp_path / "actors.yaml").write_text("- {name: Mira Solberg, wikidata: Q1}\n", encoding="utf-8")
    (tmp_path / "config.yaml").write_text("actors: {gazetteer: actors.yaml}\n", encoding="utf-8")
    config = load_config(tmp_path / "config.yaml")
    load(embedded_store, [*sample(), *copies], config, fingerprint="f", progress=look)
    (story, *_) = [one for one in sample() if one.statements]
    statement, evidence = story.statements[0], Evidence(story.article.id, story.statements[0].sentence, ("x",))
    made = judged(
        "corrected", [statement.id], at="1", by="ane", why="x", change={"date": None}, evidence=[evidence], original=to_json(statement)
    )
    keep(embedded_store, [made])
    restate(embedded_store, [story.article.id], config)
    look()
    withdraw(embedded_store, [made.id], "2")
    look()
    return nodes, relationships


def test_every_property_that_the_loader_writes_is_on_the_page_and_no_other(written) -> None:
    assert documented() == written


def test_every_kind_and_modality_is_on_the_page() -> None:
    assert set(KINDS) <= names(section("Actor"))
    assert [next(iter(names(row[0]))) for row in rows("Modality and polarity")] == list(MODALITIES)


def test_the_query_on_the_page_runs_and_finds_the_sentences(store: Store) -> None:
    load(store, sample(), load_config(), fingerprint="f")
    (query,) = re.findall(r"```cypher\n(.*?)```", PAGE, re.DOTALL)
    try:
        found = store.read(query)
    except NewsgraphError as error:
        pytest.fail(str(error))
    assert [(row["b.name"], row["s.sentence"]) for row in found] == [("Tomás Arreola", "Some text.")] * 3  # also the denial: same key


def test_the_picture_and_the_diagram_have_every_relationship() -> None:
    svg = (Path(__file__).parent.parent / "docs" / "model.svg").read_text(encoding="utf-8")
    (diagram,) = re.findall(r"```mermaid\n(.*?)```", PAGE, re.DOTALL)
    nodes, relationships = documented()
    for name in {*relationships, *nodes} - {PROJECTION, "Graph", "Judgement"}:
        assert re.search(rf"\b{name}\b", svg), name
        assert re.search(rf"\b{name}\b", diagram), name
