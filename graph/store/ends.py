"""The actor or place that a person names as an end of a statement: one of the graph's, or one told in full.
What a correction makes of it is judgements/'s."""

from __future__ import annotations

from typing import Any

from graph.errors import UsageError
from graph.extract.cities import known
from graph.extract.geography import by_code
from graph.ids import alias_id, fold
from graph.model import KINDS
from graph.store.engine import Store
from graph.store.rows import degrees
from graph.store.texts import text


def named_end(store: Store, name: str, *, place: bool = False) -> dict[str, Any]:
    """What a correction notes of the actor called ``name``, or whose id it is; with ``place`` of the place.

    ``Kind: Name`` names one that the graph need not have. Raises UsageError where the name is nobody's, or several's.
    """
    if place:
        return _place(store, name)
    kind, colon, rest = name.partition(":")
    if colon and kind in KINDS and rest.strip():
        return _new(kind, rest.strip())
    found = store.read(text("actors_called"), {"id": alias_id(name)})
    found = [row for row in found if row["id"] == name] or found
    if len(found) > 1:
        some = ", ".join(f"{row['id']} ({row['name']})" for row in found[:10])
        raise UsageError(f"{name!r} may be {len(found)} actors: {some}; name one by its id")
    if not found:
        raise UsageError(
            f"no actor of the graph is called {name!r}: newsgraph actors list --search finds parts of names; "
            f'one that the graph does not have is told with its kind, as "Person: {name}"'
        )
    rows = store.read(text("names_of_actor"), {"id": found[0]["id"]})
    # The name that was given, where the actor has several; else the one that most articles use.
    row = next((row for row in rows if fold(row["name"]) == fold(name)), rows[0])
    if row["scoped"]:
        raise UsageError(
            f"{found[0]['id']} is known inside its article only, and can be no end of a correction; name an actor of the graph"
        )
    told = {"kind": row["kind"], "name": row["name"], "country": row["country"], "local": row["own"]}
    return {key: value for key, value in told.items() if value is not None}


def _new(kind: str, name: str) -> dict[str, Any]:
    from graph.extract.geography import country

    if kind == "Country":
        found = country(name) or by_code(name)
        if found is None:
            raise UsageError(f"{name!r} is no country that newsgraph knows")
        return {"kind": kind, "name": found.name, "country": found.code}
    return {"kind": kind, "name": name}


def _place(store: Store, name: str) -> dict[str, Any]:
    from graph.extract.geography import country

    state = country(name) or (by_code(name) if len(name) == 3 else None)
    if state is not None:
        return {"kind": "Country", "name": state.name, "country": state.code}
    found = [row for row in store.read(text("places_called"), {"id": alias_id(name)}) if row["id"].startswith("place:")]
    found = [row for row in found if row["id"] == name] or found
    if len(found) > 1:
        raise UsageError(f"{name!r} may be {len(found)} places: {', '.join(row['id'] for row in found[:10])}; name one by its id")
    if found:
        row = found[0]
        return {"kind": "Place", **{key: row[key] for key in ("name", "country", "latitude", "longitude") if row[key] is not None}}
    town = known(name)
    if town is None:
        raise UsageError(f"{name!r} is no place of the graph, and no town or country that newsgraph knows")
    at = {"latitude": degrees(town.latitude), "longitude": degrees(town.longitude), "country": town.country}
    return {"kind": "Place", "name": town.name, **{key: value for key, value in at.items() if value is not None}}
