"""Makes the known graph of graph.yaml with the product's own loader and projection: what the queries are tried on is a graph as
newsgraph writes it. Only a place that lies in another than its country is added by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import yaml

from graph.config import Config
from graph.extract.time.calendar import read
from graph.ids import relationship_key
from graph.model import Extraction, LocalActor, Place, Statement
from graph.store.engine import Store
from graph.store.loader import load

GRAPH = yaml.safe_load((Path(__file__).parent / "graph.yaml").read_text(encoding="utf-8"))


def write_known_graph(store: Store, config: Config) -> None:
    """Fill the empty ``store``."""
    load(store, extractions(), config, fingerprint="known")

    def inner_places(transaction: Any) -> None:
        rows = [{"id": id_, "in": place["in"]} for id_, place in GRAPH["places"].items() if place["in"] != place["country"]]
        transaction.run("UNWIND $rows AS row MATCH (:Place {id: row.id})-[r:IN]->() DELETE r", {"rows": rows})
        transaction.run(
            "UNWIND $rows AS row MATCH (x:Place {id: row.id}) MATCH (y:Place {id: row.in}) CREATE (x)-[:IN]->(y)", {"rows": rows}
        )

    store.write(inner_places)


def extractions() -> Iterator[Extraction]:
    """What each article gives: its statements, and the actors and places they name or ``mentions`` adds."""
    for id_, props in GRAPH["articles"].items():
        rows = [(number, row) for number, row in enumerate(GRAPH["statements"]) if row[0] == id_]
        named = {end for _, row in rows for end in (*row[5:7], row[7].get("at"), row[7].get("said_by"))}
        named |= {actor for actor, article in GRAPH["mentions"] if article == id_}
        yield Extraction(
            replace(builders.article(id_, **props), root="known"),
            tuple(_actor(name) for name in GRAPH["actors"] if name in named),
            tuple(_place(name) for name in GRAPH["places"] if name in named),
            tuple(_statement(number, row) for number, row in rows),
        )


def keys(config: Config) -> dict[str, str]:
    """The key in the graph by the name that graph.yaml gives it; expected rows name keys so."""
    found: dict[str, str] = {}
    for _, id_, name, type_, _, subject, object_, _ in GRAPH["statements"]:
        key = relationship_key(subject, type_, object_, symmetric=type_ in config.symmetric_types)
        assert found.setdefault(name, key) == key, f"{id_}: {name} is the name of another relationship"
    assert len(set(found.values())) == len(found), "one relationship has two names"
    return found


def _statement(number: int, row: list[Any]) -> Statement:
    article, id_, _, type_, category, subject, object_, more = row
    dated = read(more["date"]).told() if "date" in more else None
    at, speaker = more.get("at"), more.get("said_by")
    made = builders.statement(
        _actor(subject),
        type_,
        _actor(object_) if object_ in GRAPH["actors"] else _place(object_),
        at=None if at is None else _actor(at) if at in GRAPH["actors"] else _place(at),
        said_by=None if speaker is None else _actor(speaker),
        verb=type_.lower(),
        category=category,
        date=dated and dated.edtf,
        date_from=dated and dated.date_from,
        date_to=dated and dated.date_to,
        modality=more.get("modality", "asserted"),
        polarity=more.get("polarity", "positive"),
        office=more.get("office"),
        role_status=more.get("role"),
        confidence=more.get("confidence", 0.9),
        extractor="hand",
    )
    start = number * 100
    return replace(
        made,
        id=id_,
        article_id=article,
        sentence=more["sentence"],
        start_char=start,
        end_char=start + len(more["sentence"]),
        trigger_start=start + 10,
        trigger_end=start + 15,
    )


def _actor(id_: str) -> LocalActor:
    actor = GRAPH["actors"][id_]
    names = tuple((name, 1) for name in sorted(actor["aliases"]))
    return LocalActor(id_, actor["kind"], actor["name"], names, actor["country"])


def _place(id_: str) -> Place:
    place = GRAPH["places"][id_]
    return Place(id_, place["name"], place["country"], names=tuple(sorted(place["aliases"])))
