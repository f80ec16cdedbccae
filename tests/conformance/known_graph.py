"""Writes the known graph of graph.yaml as docs/model.md describes a graph, with plain Cypher: what the queries read depends on
nobody else's code. The loader's own agreement with the model is tested where the loader is."""

from __future__ import annotations

import calendar
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from graph.ids import fold

GRAPH = yaml.safe_load((Path(__file__).parent / "graph.yaml").read_text(encoding="utf-8"))
SYMMETRIC = {"MET", "SPOKE_WITH", "SIGNED_WITH"}


def write_known_graph(store: Any) -> None:
    """Fill the empty ``store``, whose schema stands."""
    rows = list(statements())

    def nodes(transaction: Any) -> None:
        for kind, group in _by(GRAPH["actors"].items(), lambda item: item[1]["kind"]):
            labels = "Actor:Country:Place" if kind == "Country" else f"Actor:{kind}"
            transaction.run(
                f"UNWIND $rows AS row CREATE (a:{labels} {{id: row.id, name: row.name, country: row.country}})",
                {"rows": [{"id": id_, "name": actor["name"], "country": actor["country"]} for id_, actor in group]},
            )
        places = [{"id": id_, "name": place["name"], "country": place["country"]} for id_, place in GRAPH["places"].items()]
        transaction.run("UNWIND $rows AS row CREATE (:Place {id: row.id, name: row.name, country: row.country})", {"rows": places})
        articles = [{"id": id_, "props": {"path": f"{id_}.txt", "root": "known", **props}} for id_, props in GRAPH["articles"].items()]
        transaction.run("UNWIND $rows AS row CREATE (a:Article {id: row.id}) SET a += row.props", {"rows": articles})
        aliases = {fold(name): name for _, thing in _things() for name in thing["aliases"]}
        transaction.run(
            "UNWIND $rows AS row CREATE (:Alias {id: row.id, name: row.name})",
            {"rows": [{"id": id_, "name": name} for id_, name in aliases.items()]},
        )
        transaction.run(
            "UNWIND $rows AS row CREATE (s:Statement {id: row.id}) SET s += row.props",
            {"rows": [{"id": row["id"], "props": row["props"]} for row in rows]},
        )

    def relationships(transaction: Any) -> None:
        for label in ("Actor", "Place"):
            ids = GRAPH["actors"] if label == "Actor" else GRAPH["places"]
            transaction.run(
                f"UNWIND $rows AS row MATCH (l:Alias {{id: row.alias}}) MATCH (x:{label} {{id: row.id}}) CREATE (l)-[:OF]->(x)",
                {"rows": [{"alias": fold(name), "id": id_} for id_, thing in ids.items() for name in thing["aliases"]]},
            )
            transaction.run(
                f"UNWIND $rows AS row MATCH (s:Statement {{id: row.id}}) MATCH (x:{label} {{id: row.object}}) "
                "CREATE (s)-[:OBJECT {mention: row.mention}]->(x)",
                {"rows": [row for row in rows if row["object"] in ids]},
            )
        transaction.run(
            "UNWIND $rows AS row MATCH (x:Place {id: row.id}) MATCH (y:Place {id: row.in}) CREATE (x)-[:IN]->(y)",
            {"rows": [{"id": id_, "in": place["in"]} for id_, place in GRAPH["places"].items()]},
        )
        transaction.run(
            "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) MATCH (art:Article {id: row.article}) MATCH (a:Actor {id: row.subject}) "
            "CREATE (s)-[:FROM]->(art) CREATE (s)-[:SUBJECT {mention: row.mention}]->(a)",
            {"rows": rows},
        )
        transaction.run(
            "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) MATCH (p:Place {id: row.at}) CREATE (s)-[:AT]->(p)",
            {"rows": [row for row in rows if row["at"]]},
        )
        transaction.run(
            "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) MATCH (a:Actor {id: row.said_by}) CREATE (s)-[:SAID_BY]->(a)",
            {"rows": [row for row in rows if row["said_by"]]},
        )
        transaction.run(
            "UNWIND $rows AS row MATCH (a:Actor {id: row.actor}) MATCH (art:Article {id: row.article}) "
            "CREATE (a)-[:MENTIONED_IN {local: row.actor, names: row.names, counts: row.counts}]->(art)",
            {"rows": list(mentions(rows))},
        )
        for type_, group in _by(projected(rows), lambda row: row["type"]):
            for label in ("Actor", "Place"):
                ids = GRAPH["actors"] if label == "Actor" else GRAPH["places"]
                if chosen := [row for row in group if row["object"] in ids]:
                    transaction.run(
                        f"UNWIND $rows AS row MATCH (a:Actor {{id: row.subject}}) MATCH (b:{label} {{id: row.object}}) "
                        f"CREATE (a)-[r:{type_} {{key: row.key}}]->(b) SET r += row.props",
                        {"rows": chosen},
                    )

    store.write(nodes)
    store.write(relationships)


def statements() -> list[dict[str, Any]]:
    """A row for each statement: its ends, and its properties as the graph has them."""
    rows = []
    for number, (article, id_, key, type_, category, subject, object_, more) in enumerate(GRAPH["statements"]):
        first, last = _days(more.get("date"))
        props = {
            "key": key,
            "type": type_,
            "verb": type_.lower(),
            "category": category,
            "trigger": type_.lower(),
            "trigger_start": number * 100 + 10,
            "trigger_end": number * 100 + 15,
            "sentence": more["sentence"],
            "start_char": number * 100,
            "end_char": number * 100 + len(more["sentence"]),
            "date": more.get("date"),
            "date_from": first,
            "date_to": last,
            "modality": more.get("modality", "asserted"),
            "polarity": more.get("polarity", "positive"),
            "office": more.get("office"),
            "role_status": more.get("role"),
            "confidence": more.get("confidence", 0.9),
            "extractor": "hand",
        }
        rows.append(
            {"id": id_, "article": article, "subject": subject, "object": object_, "at": more.get("at"), "said_by": more.get("said_by")}
            | {"mention": dict(_things())[subject]["name"], "props": props}
        )
    return rows


def mentions(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Who is mentioned where: the ends and speakers of statements, and those graph.yaml adds."""
    pairs = {(row[end], row["article"]) for row in rows for end in ("subject", "object", "said_by") if row[end] in GRAPH["actors"]}
    pairs |= {(actor, article) for actor, article in GRAPH["mentions"]}
    return [
        {"actor": actor, "article": article, "names": GRAPH["actors"][actor]["aliases"][:1], "counts": [1]}
        for actor, article in sorted(pairs)
    ]


def projected(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The typed relationships of the positive, asserted or reported statements, of roles the current ones."""
    plain = [
        row
        for row in rows
        if row["props"]["polarity"] == "positive"
        and row["props"]["modality"] in ("asserted", "reported")
        and row["props"]["role_status"] in (None, "current")
    ]
    relationships = []
    for key, group in _by(plain, lambda row: row["props"]["key"]):
        type_ = group[0]["props"]["type"]
        ends = [group[0]["subject"], group[0]["object"]]
        subject, object_ = sorted(ends) if type_ in SYMMETRIC else ends
        dates = [row["props"]["date_from"] for row in group if row["props"]["date_from"]]
        props = {
            "statements": len(group),
            "articles": len({row["article"] for row in group}),
            "sources": len({GRAPH["articles"][row["article"]]["source"] or row["article"] for row in group}),
            "first_date": min(dates, default=None),
            "last_date": max(dates, default=None),
            "places": sorted({_name(row["at"]) for row in group if row["at"]}),
            "confidence": max(row["props"]["confidence"] for row in group),
        }
        relationships.append({"key": key, "type": type_, "subject": subject, "object": object_, "props": props})
    return relationships


def _things() -> list[tuple[str, dict[str, Any]]]:
    return [*GRAPH["actors"].items(), *GRAPH["places"].items()]


def _name(id_: str) -> str:
    return str(dict(_things())[id_]["name"])


def _by(rows: Any, key: Any) -> list[tuple[Any, list[Any]]]:
    return [(value, list(group)) for value, group in groupby(sorted(rows, key=key), key=key)]


def _days(date: str | None) -> tuple[str | None, str | None]:
    if date is None:
        return None, None
    if len(date) == 7:
        year, month = map(int, date.split("-"))
        return f"{date}-01", f"{date}-{calendar.monthrange(year, month)[1]:02d}"
    return date, date
