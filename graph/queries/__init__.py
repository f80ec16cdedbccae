"""The prepared queries: cypher/*/*.cypher loaded and checked, run with values as a person gives them.
The form of the files is files.py's; connections are the store's."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import QueryError, UsageError
from graph.ids import fold, is_identifier
from graph.model import PLOVER
from graph.queries.files import Column, Parameter, Query, read_query, with_types, written

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store

__all__ = ["Column", "Parameter", "Query", "bind", "find_query", "load_queries", "run_query", "shared_names", "unknown_names", "written"]

_EXISTS = {
    "article": (
        "MATCH (a:Article {id: $id}) RETURN a.id AS id",
        "no article of the graph has the id {}; other queries give ids in their column article",
    ),
    "key": (
        "MATCH (s:Statement {key: $id}) RETURN s.id AS id LIMIT 1",
        "no relationship of the graph has the key {}; other queries give keys in their column key",
    ),
}
"""What a parameter of a name must lead to, and what is said where it does not."""
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def query_folder() -> Path:
    """The folder of the queries that newsgraph comes with: inside the package where installed, at the top of a checkout."""
    here = Path(__file__).parent.parent
    shipped = here / "data" / "cypher"
    return shipped if shipped.is_dir() else here.parent / "cypher"


def load_queries(folder: str | Path | None = None) -> dict[str, Query]:
    """All queries of ``folder`` (default: those that newsgraph comes with) by name, in the order of topic and name.

    Raises ``QueryError``, with file and line, for a file that does not fit its header and for a name that two files bear.
    """
    base = Path(folder) if folder is not None else query_folder()
    queries: dict[str, Query] = {}
    for path in sorted(base.glob("*/*.cypher")):
        query = read_query(path)
        if query.name in queries:
            raise QueryError(f"{path}: a query called {query.name!r} is in {queries[query.name].path} too; rename one of them")
        queries[query.name] = query
    if not queries:
        raise QueryError(f"{base}: no query files (topic/name.cypher) in this folder")
    return queries


def find_query(queries: Mapping[str, Query], name: str) -> Query:
    """The query called ``name``. Raises ``QueryError`` with what there is, the closest names first."""
    if name in queries:
        return queries[name]
    close = _closest(name, queries, limit=3)
    hint = f"did you mean {' or '.join(close)}? " if close else ""
    raise QueryError(f"no query is called {name!r}; {hint}there are: {', '.join(sorted(queries))}")


def bind(query: Query, parameters: Mapping[str, Any] | None, config: Config) -> dict[str, Any]:
    """The values the engine is given: typed, names folded, dates made days, defaults filled in.

    Raises ``UsageError`` for an unknown or missing parameter and for a value that does not fit, with an example of one that does.
    """
    given = dict(parameters or {})
    for name in given:
        if query.parameter(name) is None:
            known = ", ".join(p.name for p in query.parameters) or "none"
            raise UsageError(f"the query {query.name} has no parameter {name!r}; it has: {known}")
    values: dict[str, Any] = {}
    for parameter in query.parameters:
        value = given.get(parameter.name)
        if value is None:
            if not parameter.optional:
                raise UsageError(
                    f"the query {query.name} needs the parameter {parameter.name} ({parameter.type}): {parameter.text}; "
                    f'for example -p "{parameter.name}={parameter.example}"'
                )
            value = parameter.default
        values[parameter.name] = _value(query, parameter, value, config)
    return values


def statement_text(query: Query, config: Config) -> str:
    """The statement as the engine is given it: where the file lists all relation types, those of ``config``."""
    if query.types is None:
        return query.text
    unfit = [name for name in config.types if not is_identifier(name)]
    if unfit:
        raise QueryError(f"no relation types: {', '.join(unfit)}")
    return with_types(query.text, config.types)


def run_query(
    store: Store,
    query: Query,
    parameters: Mapping[str, Any] | None = None,
    config: Config | None = None,
    on_note: Callable[[str], None] | None = None,
) -> list[dict[str, Any]]:
    """The rows of ``query``, each a dict by column, in the query's order.

    ``parameters`` are as a person writes them (``{"actor": "Mira Solberg", "from": "2031-03"}``). Where there are no rows and a name is
    unknown to the graph, ``on_note`` is told, with the nearest names; so it is of an article or key that is not there, and of a name
    that several actors bear. Raises ``UsageError`` for parameters that do not fit.
    """
    if config is None:
        from graph.config import load_config

        config = load_config()
    values = bind(query, parameters, config)
    rows = store.read(statement_text(query, config), values)
    if on_note is not None:
        for note in chain(() if rows else unknown_names(store, query, values), shared_names(store, query, values)):
            on_note(note)
    return rows


def unknown_names(store: Store, query: Query, values: Mapping[str, Any], *, limit: int = 5) -> list[str]:
    """A sentence for each name among the bound ``values`` that no alias of the graph bears, with up to ``limit`` near ones,
    and for each article and key that the graph does not have."""
    notes = []
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if parameter.type == "text" and parameter.name in _EXISTS and value:
            statement, said = _EXISTS[parameter.name]
            if not store.read(statement, {"id": value}):
                notes.append(f"{parameter.name}: {said.format(repr(value))}")
        if parameter.type != "name" or not value or query.name == "find":
            continue
        if store.read("MATCH (alias:Alias {id: $id})-[:OF]->() RETURN alias.id AS id LIMIT 1", {"id": value}):
            continue
        near = _near_names(store, value, limit)
        hint = f"; the nearest: {', '.join(near)}" if near else ""
        notes.append(f"{parameter.name}: no actor or place of the graph is called {value!r}{hint}")
    return notes


def shared_names(store: Store, query: Query, values: Mapping[str, Any], *, limit: int = 10) -> list[str]:
    """A sentence for each name among the bound ``values`` that several actors or places bear: how many, and up to ``limit`` of them."""
    notes = []
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if parameter.type != "name" or not value or query.name == "find":
            continue
        bearers = store.read(
            "MATCH (:Alias {id: $id})-[:OF]->(a) RETURN DISTINCT a.id AS id, coalesce(a.name, a.id) AS name ORDER BY name, id",
            {"id": value},
        )
        if len(bearers) > 1:
            shown = ", ".join(f"{row['name']} ({row['id']})" for row in bearers[:limit]) + (", ..." if len(bearers) > limit else "")
            notes.append(f"{parameter.name}: {len(bearers)} actors or places are called {value!r}, and the rows are of all: {shown}")
    return notes


def _near_names(store: Store, name: str, limit: int) -> list[str]:
    from rapidfuzz import fuzz

    best: list[tuple[float, str]] = []
    for row in store.stream("MATCH (alias:Alias) WHERE NOT alias.name CONTAINS ':' RETURN alias.id AS id, alias.name AS name"):
        score = max(fuzz.ratio(name, row["id"]), 0.95 * fuzz.token_set_ratio(name, row["id"]))
        if score >= 65:
            best.append((-score, row["name"] or row["id"]))
            if len(best) > 1000:
                best = sorted(best)[:limit]
    return list(dict.fromkeys(name for _, name in sorted(best)))[:limit]


def _value(query: Query, parameter: Parameter, value: Any, config: Config) -> Any:
    """``value`` as the engine wants it; null stays null."""

    def unfit(wanted: str) -> UsageError:
        return UsageError(f"{query.name}: {parameter.name} is to be {wanted}, found {value!r}")

    if parameter.type in ("role types", "symmetric types"):
        configured = config.role_types if parameter.type == "role types" else config.symmetric_types
        chosen = value.split(",") if isinstance(value, str) else value
        types = sorted(configured if chosen is None else {str(name).strip() for name in chosen})
        if unknown := [name for name in types if name not in config.types]:
            raise unfit(f"relation types of the configuration ({', '.join(unknown)} is none)")
        return types
    if value is None:
        return None
    text = str(value).strip()
    match parameter.type:
        case "name":
            folded = fold(text)
            if not folded:
                raise unfit(f"a name, such as {parameter.example or 'Mira Solberg'}")
            return folded
        case "integer":
            if not re.fullmatch(r"\d{1,9}", text):
                raise unfit("a whole number, 0 or more")
            return int(text)
        case "number":
            try:
                return float(text)
            except ValueError:
                raise unfit("a number") from None
        case "category":
            if text.upper() not in PLOVER:
                raise unfit(f"one of {', '.join(PLOVER)}")
            return text.upper()
        case "first day" | "last day":
            day = day_of(text, last=parameter.type == "last day")
            if day is None:
                raise unfit("a date: 2031, 2031-03 or 2031-03-14")
            return day
        case _:
            return text


def day_of(text: str, *, last: bool) -> str | None:
    """The first or last day that a year, month or day stands for, ISO; null where it is no date."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year = int(found[1])
    month = int(found[2] or (12 if last else 1))
    if year < 1 or not 1 <= month <= 12:
        return None
    days = calendar.monthrange(year, month)[1]
    day = int(found[3] or (days if last else 1))
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= days else None


def _closest(name: str, names: Iterable[str], limit: int) -> list[str]:
    import difflib

    return difflib.get_close_matches(name, list(names), n=limit, cutoff=0.5)
