"""The whole graph as CSV for `neo4j-admin database import`: the way of many millions of rows into an empty database.
Text is cut nowhere, and the journal goes along. What the import cannot make, constraints and empty lists, ``schema.cypher`` does."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from graph.errors import StoreError
from graph.export.registry import Exporter
from graph.export.script import constraints, end_labels, node_labels
from graph.store.texts import text

if TYPE_CHECKING:
    from pathlib import Path

    from graph.config import Config
    from graph.store.engine import Store

ARRAY_DELIMITER = "\x1f"
"""Between the items of a list: no name holds the unit separator."""
ARGUMENTS = """\
--array-delimiter=U+001F
--multiline-fields=true
--id-type=string
"""
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


def write_folder(store: Store, config: Config, folder: Path) -> None:
    """Write ``nodes-*.csv``, ``relationships-*.csv``, ``import.args`` and ``schema.cypher`` into ``folder``, which exists.

    In the folder, with Neo4j stopped: ``neo4j-admin database import full neo4j @import.args``. Raises StoreError for a value of
    mixed type, or a label that is no identifier.
    """
    written: list[tuple[Path, Path]] = []

    def scratch(name: str) -> Path:
        written.append((folder / f".{name}.{os.getpid()}.part", folder / name))
        return written[-1][0]

    try:
        arguments, empty = [ARGUMENTS], []
        for kind, read in (("nodes", _nodes), ("relationships", _relationships)):
            columns = {name: _columns(name, rows) for name, _, rows in read(store)}
            for name, head, rows in read(store):
                file = f"{kind}-{name}.csv"
                empty += [_emptied(kind, name, column) for column in columns[name].empty]
                arguments.append(f"--{kind}={file}\n")
                with scratch(file).open("wb") as out:
                    _write(out, head, columns[name].types, rows)
        scratch("import.args").write_text("".join(arguments), encoding="utf-8", newline="\n")
        lines = "".join(f"{statement};\n" for statement in (*constraints(config), *empty))
        scratch("schema.cypher").write_text(lines, encoding="utf-8", newline="\n")
        for part, target in written:
            part.replace(target)
    finally:
        for part, _ in written:
            part.unlink(missing_ok=True)


Rows = Iterable[tuple[list[str], dict[str, Any]]]
"""Of each row what it must have (ids, labels), and its properties."""


def _nodes(store: Store) -> Iterator[tuple[str, list[str], Rows]]:
    """The name, the head and the rows of each file of nodes."""
    for labels, rows in groupby(chain(store.stream(text("all_nodes")), store.stream(text("all_changes"))), key=node_labels):
        head = [f"id:ID({labels[0]})", ":LABEL"]
        named = ARRAY_DELIMITER.join(labels)
        yield "-".join(labels), head, (([row["props"]["id"], named], _rest(row["props"], "id")) for row in rows)


def _relationships(store: Store) -> Iterator[tuple[str, list[str], Rows]]:
    for (type_, start, end), rows in groupby(store.stream(text("all_relationships")), key=end_labels):
        head = [f":START_ID({start})", f":END_ID({end})", ":TYPE"]
        yield f"{start}-{type_}-{end}", head, (([row["start"], row["end"], type_], row["props"]) for row in rows)


def _rest(props: dict[str, Any], left_out: str) -> dict[str, Any]:
    return {name: value for name, value in props.items() if name != left_out}


def _emptied(kind: str, name: str, column: str) -> str:
    """The statement that gives the rows of a file their empty lists: to the import an empty cell is no property."""
    if kind == "nodes":
        return f"MATCH (n:{name.replace('-', ':')}) WHERE n.{column} IS NULL SET n.{column} = []"
    start, relation, end = name.split("-")
    return f"MATCH (:{start})-[r:{relation}]->(:{end}) WHERE r.{column} IS NULL SET r.{column} = []"


class _Columns(NamedTuple):
    """The properties of the rows of a file."""

    types: dict[str, str]
    empty: list[str]
    """Of which every row has a list, and some an empty one."""


def _columns(name: str, rows: Rows) -> _Columns:
    found: dict[str, set[str]] = {}
    present: Counter[str] = Counter()
    empty: set[str] = set()
    count = 0
    for _, props in rows:
        count += 1
        present.update(key for key, value in props.items() if value is not None)
        empty |= {key for key, value in props.items() if value == []}
        for key, value in props.items():
            if value is not None:
                found.setdefault(key, set()).update(_types(value))
    columns = {}
    for key in sorted(found):
        plain = {type_.removesuffix("[]") for type_ in found[key]} - {"nothing"}
        if plain == {"long", "double"}:
            plain = {"double"}
        if len(plain) > 1 or len({type_.endswith("[]") for type_ in found[key]}) > 1:
            raise StoreError(f"{name}: the property {key} has values of several types ({', '.join(sorted(found[key]))})")
        columns[key] = (plain.pop() if plain else "string") + ("[]" if next(iter(found[key])).endswith("[]") else "")
    return _Columns(columns, sorted(key for key in empty if present[key] == count))


def _types(value: Any) -> set[str]:
    if isinstance(value, list):
        return {f"{_TYPES[type(item)]}[]" for item in value} or {"nothing[]"}
    return {_TYPES[type(value)]}


def _write(out: IO[bytes], head: list[str], columns: dict[str, str], rows: Rows) -> None:
    out.write((",".join([*head, *(f"{name}:{type_}" for name, type_ in columns.items())]) + "\n").encode())
    for own, props in rows:
        cells = [*(_cell(value) for value in own), *(_cell(props.get(name)) for name in columns)]
        out.write((",".join(cells) + "\n").encode("utf-8", "replace"))


def _cell(value: Any) -> str:
    """Nothing at all is null; a text stands in quotes, so that an empty one is not null."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case list():
            return _cell(ARRAY_DELIMITER.join(item if isinstance(item, str) else _cell(item) for item in value)) if value else ""
    return '"' + str(value).replace('"', '""') + '"'


EXPORTER = Exporter("neo4j-admin", "the whole graph as CSV for neo4j-admin's bulk import into an empty Neo4j", write_folder=write_folder)
