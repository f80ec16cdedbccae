"""The whole graph as a Cypher script, for cypher-shell, Neo4j Browser or the embedded engine; running it again changes nothing.
Nothing of the graph is left out, the articles' texts neither; what the target has besides stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO, TYPE_CHECKING, Any

from graph.errors import StoreError
from graph.export.registry import Exporter
from graph.store.texts import schema_texts, text, text_for

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store

MAX_ROWS = 200
MAX_CHARACTERS = 200_000
"""Of one statement; a row that is longer stands alone."""
_LABEL = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,62}")
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_TO_ESCAPE = re.compile("[\\\\'\x00-\x1f\x7f\x85\u2028\u2029]")


def write(store: Store, config: Config, out: IO[bytes]) -> None:
    """Constraints, nodes, relationships, in this order; every statement ends with ``;`` at the end of a line, and no other line does.

    Nodes stand in the order of kind and id, relationships of type and ends. Raises StoreError for a label or type that is no identifier.
    """
    for statement in statements(store, config):
        out.write(statement.encode("utf-8", "replace") + b";\n")


def statements(store: Store, config: Config) -> Iterator[str]:
    """The script's statements, without the ``;``."""
    yield from constraints(config)
    for labels, rows in groupby(store.stream(text("all_nodes")), key=node_labels):
        yield from _nodes(labels, (row["props"] for row in rows))
    for shape, rows in groupby(store.stream(text("all_relationships")), key=end_labels):
        yield from _relationships(*shape, rows)


def constraints(config: Config) -> Iterator[str]:
    """The statements that make a graph's constraints and indexes, without the ``;``."""
    for schema in schema_texts().values():
        yield schema.rstrip().removesuffix(";")
    for relation in config.types:
        yield text_for("relation_key", relation).rstrip().removesuffix(";")


def node_labels(row: dict[str, Any]) -> tuple[str, ...]:
    """The labels of a row of nodes; the first is the one whose ids are unique. Raises StoreError for one that is no identifier."""
    labels = sorted(_label(label) for label in row["labels"])
    anchor = _anchor(labels)
    return (anchor, *(label for label in labels if label != anchor))


def end_labels(row: dict[str, Any]) -> tuple[str, str, str]:
    """The type of a row of relationships, and the label by whose unique id each end is found. Raises StoreError as ``node_labels``."""
    return _label(row["type"]), _anchor([_label(x) for x in row["start_labels"]]), _anchor([_label(x) for x in row["end_labels"]])


def _nodes(labels: tuple[str, ...], nodes: Iterable[dict[str, Any]]) -> Iterator[str]:
    anchor = labels[0]
    for some in _chunks((node["id"], {name: value for name, value in node.items() if name != "id"}) for node in nodes):
        rows = ",\n".join(f"  {{id: {literal(id_)}, props: {props}}}" for id_, props in some)
        if len(labels) == 1:
            yield f"UNWIND [\n{rows}\n] AS row\nMERGE (n:{anchor} {{id: row.id}})\nSET n += row.props"
            continue
        # MERGE on several labels would make a second node of an actor whose kind differs in the target, and scans on the embedded engine.
        ids = ", ".join(literal(id_) for id_, _ in some)
        yield (
            f"UNWIND [{ids}] AS id\nWITH id WHERE NOT EXISTS {{ MATCH (x:{anchor} {{id: id}}) }}\nCREATE (:{':'.join(labels)} {{id: id}})"
        )
        yield f"UNWIND [\n{rows}\n] AS row\nMATCH (n:{anchor} {{id: row.id}})\nSET n += row.props"


def _relationships(type_: str, start: str, end: str, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    which = "local" if type_ == "MENTIONED_IN" else "key"
    for identified, group in groupby(rows, key=lambda row: row["props"].get(which) is not None):
        own = f" {{{which}: row.{which}}}" if identified else ""
        for some in _chunks((row, row["props"]) for row in group):
            lines = ",\n".join(
                f"  {{a: {literal(row['start'])}, b: {literal(row['end'])}"
                + (f", {which}: {literal(row['props'][which])}" if identified else "")
                + f", props: {props}}}"
                for row, props in some
            )
            yield (
                f"UNWIND [\n{lines}\n] AS row\nMATCH (a:{start} {{id: row.a}})\nMATCH (b:{end} {{id: row.b}})\n"
                f"MERGE (a)-[r:{type_}{own}]->(b)\nSET r += row.props"
            )


def _chunks(rows: Iterable[tuple[Any, dict[str, Any]]]) -> Iterator[list[tuple[Any, str]]]:
    """The rows with their properties written, as many together as one statement takes."""
    some: list[tuple[Any, str]] = []
    size = 0
    for row, props in rows:
        written = literal(props)
        if some and (len(some) >= MAX_ROWS or size + len(written) > MAX_CHARACTERS):
            yield some
            some, size = [], 0
        some.append((row, written))
        size += len(written)
    if some:
        yield some


def _anchor(labels: list[str]) -> str:
    """The label whose ids are unique: every actor is one by ``Actor``, also a country, which is a place too."""
    return "Actor" if "Actor" in labels else labels[0]


def _label(label: str) -> str:
    if not _LABEL.fullmatch(label):
        raise StoreError(f"the graph has a label, type or property {label!r}, which newsgraph does not write")
    return label


def literal(value: Any) -> str:
    """``value`` (null, boolean, number, text, list, map) as Cypher writes it; properties that are null are left out of maps."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return "'" + _TO_ESCAPE.sub(_escaped, value) + "'"
        case list() | tuple():
            return "[" + ", ".join(literal(item) for item in value) + "]"
        case dict():
            return "{" + ", ".join(f"{_label(name)}: {literal(value[name])}" for name in sorted(value) if value[name] is not None) + "}"
    raise StoreError(f"a property is a {type(value).__name__}, which Cypher cannot write: {value!r}")


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    return _ESCAPES.get(char) or f"\\u{ord(char):04x}"


EXPORTER = Exporter("cypher", "the whole graph as a script for cypher-shell or Neo4j Browser; idempotent", write=write)
