"""Reads a .cypher file: its header, its `:param` lines and its one statement, and checks that these agree.
What the parameters' values mean, and running the statement, is left to the package."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from graph.errors import QueryError

PARAMETER_TYPES = ("name", "text", "category", "integer", "number", "first day", "last day", "role types", "symmetric types")
"""``name`` is folded; ``first day`` and ``last day`` take a date, a month or a year;
``role types`` and ``symmetric types`` are those of the configuration where none are given."""

_FIELD = re.compile(r"// (name|question|parameter|column|types|cost): (.+)")
_MORE = re.compile(r"//   (\S.*)")
_PARAMETER = re.compile(r"(?P<name>[a-z][a-z0-9_]*) \((?P<traits>[^)]*)\): (?P<text>.+)")
_COLUMN = re.compile(r"(?P<name>[a-z][a-z0-9_]*): (?P<text>.+)")
_PARAM_LINE = re.compile(r":param ([a-z][a-z0-9_]*) => (.+);")
_USED = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")
_TYPE_LIST = re.compile(r"\[:([A-Z0-9_|\s]+)\*")
_LITERAL = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_WRITES = re.compile(r"(?<![:.|$\w])(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD\s+CSV|GRANT|REVOKE|ALTER)\b", re.IGNORECASE)
_ALIAS = re.compile(r"(?:^|\s)AS\s+(\w+)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query: required where it has no ``default`` and is not ``optional``."""

    name: str
    type: str
    """One of ``PARAMETER_TYPES``."""
    text: str
    optional: bool = False
    default: str | None = None
    """As written in the header; null: the query does without."""
    example: str | None = None
    """As a person would write it. Every required parameter has one."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a query's rows."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """One prepared read query: one file of the folder ``cypher``."""

    name: str
    topic: str
    """The folder it lies in."""
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cost: str
    text: str
    """The one statement, without header, ``:param`` lines and final semicolon."""
    path: Path
    types: str | None = None
    """What the list of relation types in ``text`` stands for, where the configuration's own is to be put there."""

    def parameter(self, name: str) -> Parameter | None:
        """The parameter called ``name``, if there is one."""
        return next((p for p in self.parameters if p.name == name), None)


def plain(text: str) -> str:
    """``text`` with strings, quoted names and comments blanked out; every other character stays where it is."""
    return _LITERAL.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def written(text: str) -> str | None:
    """The first keyword with which a Cypher text would write to the graph or its schema; null for a plain read.

    >>> written("MATCH (s:Set) WHERE s.set = 'CREATE' RETURN s"), written("MATCH (a) SET a.x = 1")
    (None, 'SET')
    """
    found = _WRITES.search(plain(text))
    return found.group(1).upper() if found else None


def with_types(text: str, types: tuple[str, ...]) -> str:
    """``text`` with ``types`` in its list of relation types. The caller has passed each by the identifier rule."""
    return _TYPE_LIST.sub(f"[:{'|'.join(types)}*", text)


def listed_types(text: str) -> tuple[str, ...]:
    """The relation types in the list that ``with_types`` replaces."""
    found = _TYPE_LIST.search(text)
    return tuple(part.strip() for part in found.group(1).split("|")) if found else ()


def read_query(path: Path) -> Query:
    """The query in ``path``. Raises ``QueryError`` with file and line where the file does not keep to the form in docs/queries.md."""
    return _Reader(path).query()


def returned(text: str) -> list[str]:
    """The columns of the last RETURN of ``text``, in order; an expression without a name is given as it stands."""
    bare = plain(text)
    starts = [match.end() for match in re.finditer(r"\bRETURN\b(?:\s+DISTINCT\b)?", bare, re.IGNORECASE)]
    if not starts:
        return []
    end = re.compile(r"\b(ORDER\s+BY|SKIP|LIMIT)\b", re.IGNORECASE).search(bare, starts[-1])
    names = []
    for item in _split(bare[starts[-1] : end.start() if end else len(bare)]):
        alias = _ALIAS.search(item)
        names.append(alias.group(1) if alias else " ".join(item.split()))
    return names


def _split(text: str) -> list[str]:
    """``text`` cut at its commas that stand in no brackets."""
    parts, depth, start = [], 0, 0
    for i, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if char == "," and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [*parts, text[start:]]


class _Reader:
    """Reads one file; knows its path and lines, for errors."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(f"{path}: cannot be read: {error}") from None

    def error(self, line: int, message: str) -> QueryError:
        return QueryError(f"{self.path}:{line}: {message}")

    def query(self) -> Query:
        fields, body = self._header()
        values, start = self._param_lines(body)
        text = "\n".join(self.lines[start:]).rstrip()
        parameters = tuple(self._parameter(line, value) for line, value in fields.get("parameter", []))
        columns = tuple(self._column(line, value) for line, value in fields.get("column", []))
        query = Query(
            name=self._one(fields, "name"),
            topic=self.path.parent.name,
            question=self._one(fields, "question"),
            parameters=parameters,
            columns=columns,
            cost=self._one(fields, "cost"),
            text=text.removesuffix(";"),
            path=self.path,
            types=self._one(fields, "types") if "types" in fields else None,
        )
        self._check_names(query, fields)
        self._check_parameters(query, values, fields, start)
        self._check_statement(query, text, start)
        return query

    def _header(self) -> tuple[dict[str, list[tuple[int, str]]], int]:
        """Each field's lines and values, and the index of the first line behind the header."""
        fields: dict[str, list[tuple[int, str]]] = {}
        last: str | None = None
        for i, line in enumerate(self.lines):
            if not line.startswith("//"):
                return fields, i
            if found := _FIELD.fullmatch(line):
                last = found.group(1)
                fields.setdefault(last, []).append((i + 1, found.group(2).strip()))
            elif (more := _MORE.fullmatch(line)) and last:
                number, value = fields[last][-1]
                fields[last][-1] = (number, f"{value} {more.group(1).strip()}")
            else:
                raise self.error(
                    i + 1, "a header line is `// name: ...` (question, parameter, column, types, cost); three spaces continue one"
                )
        return fields, len(self.lines)

    def _param_lines(self, start: int) -> tuple[dict[str, tuple[int, str]], int]:
        """The `:param` lines' numbers and values, and the index of the first line behind them."""
        values: dict[str, tuple[int, str]] = {}
        for i in range(start, len(self.lines)):
            line = self.lines[i]
            if line.startswith(":"):
                found = _PARAM_LINE.fullmatch(line)
                if not found:
                    raise self.error(i + 1, f"`:param name => value;` is expected, found {line!r}")
                values[found.group(1)] = (i + 1, found.group(2).strip())
            elif line.strip():
                return values, i
        raise self.error(len(self.lines), "the file has no statement")

    def _one(self, fields: dict[str, list[tuple[int, str]]], key: str) -> str:
        if len(fields.get(key, [])) != 1:
            raise self.error(1, f"the header has one line `// {key}: ...`; found {len(fields.get(key, []))}")
        return fields[key][0][1]

    def _parameter(self, line: int, value: str) -> Parameter:
        found = _PARAMETER.fullmatch(value)
        if not found:
            raise self.error(line, f"`// parameter: name (type, e.g. ...): text` is expected, found {value!r}")
        type_, *traits = (trait.strip() for trait in found["traits"].split(", "))
        if type_ not in PARAMETER_TYPES:
            raise self.error(line, f"unknown parameter type {type_!r}; there are: {', '.join(PARAMETER_TYPES)}")
        example = default = None
        for trait in traits:
            if trait.startswith("e.g. "):
                example = trait.removeprefix("e.g. ")
            elif trait.startswith("default "):
                default = trait.removeprefix("default ")
            elif trait != "optional":
                raise self.error(line, f"`optional`, `default ...` or `e.g. ...` is expected, found {trait!r}")
        optional = "optional" in traits
        if not optional and example is None:
            raise self.error(line, f"the required parameter {found['name']} needs an example: `e.g. ...`")
        if default is not None and not optional:
            raise self.error(line, f"the parameter {found['name']} has a default, so it is `optional`")
        return Parameter(found["name"], type_, found["text"], optional, default, example)

    def _column(self, line: int, value: str) -> Column:
        found = _COLUMN.fullmatch(value)
        if not found:
            raise self.error(line, f"`// column: name: text` is expected, found {value!r}")
        return Column(found["name"], found["text"])

    def _check_names(self, query: Query, fields: dict[str, list[tuple[int, str]]]) -> None:
        if query.name != self.path.stem:
            raise self.error(fields["name"][0][0], f"the query is called {query.name!r}, its file {self.path.name!r}: let them agree")
        for kind in ("parameter", "column"):
            seen: set[str] = set()
            for line, value in fields.get(kind, []):
                name = re.split(r"[ :]", value, maxsplit=1)[0]
                if name in seen:
                    raise self.error(line, f"the {kind} {name} is declared twice")
                seen.add(name)

    def _check_parameters(
        self, query: Query, values: dict[str, tuple[int, str]], fields: dict[str, list[tuple[int, str]]], start: int
    ) -> None:
        declared = {p.name for p in query.parameters}
        for i, line in enumerate(plain("\n".join(self.lines[start:])).splitlines(), start + 1):
            for name in _USED.findall(line):
                if name not in declared:
                    raise self.error(i, f"${name} is used, but the header declares no such parameter")
        used = set(_USED.findall(plain(query.text)))
        for parameter, (number, _) in zip(query.parameters, fields.get("parameter", []), strict=True):
            if parameter.name not in used:
                raise self.error(number, f"the parameter {parameter.name} is declared, but not used")
            if parameter.name not in values:
                raise self.error(number, f"the parameter {parameter.name} has no line `:param {parameter.name} => ...;`")
        for name, (number, _) in values.items():
            if name not in declared:
                raise self.error(number, f":param {name} is set, but the header declares no such parameter")

    def _check_statement(self, query: Query, text: str, start: int) -> None:
        bare = plain(text)
        if not text.endswith(";") or ";" in bare[:-1]:
            raise self.error(len(self.lines), "a file holds one statement, which ends with a semicolon")
        if found := _WRITES.search(bare):
            line = start + 1 + bare[: found.start()].count("\n")
            raise self.error(line, f"a read query writes nothing, found {found[1].upper()}")
        if found := re.search(r"\bapoc\.|^\s*CYPHER\b", bare, re.IGNORECASE):
            line = start + 1 + bare[: found.start()].count("\n")
            raise self.error(line, "no APOC and no CYPHER prefix: the query runs on every engine")
        got, wanted = returned(query.text), [c.name for c in query.columns]
        end = start + 1 + bare[: bare.upper().rfind("RETURN")].count("\n")
        if got != wanted:
            raise self.error(end, f"the header declares the columns {', '.join(wanted)}; RETURN gives {', '.join(got)}")
        if not re.search(r"\bORDER\s+BY\b", bare[bare.upper().rfind("RETURN") :], re.IGNORECASE):
            raise self.error(end, "the rows need an order: end with ORDER BY on a unique key")
        if query.types is not None and not listed_types(query.text):
            raise self.error(start + 1, "the header has a line `types`, the statement no list of types `[:A|B*..n]`")
