"""Checks of actors and places: their kind, where they are mentioned, what they are called, and the aliases that lead to them.
Which names are one actor is who.py's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.geography import by_code
from graph.ids import alias_id
from graph.judgements.actors import judged_names
from graph.model import KINDS
from graph.resolve.gazetteer import Gazetteer
from graph.resolve.given import Given
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.names import chunks
from graph.store.texts import text
from graph.store.wholes import node_props, wanted_aliases, wholes_of
from graph.verify.finding import Finding, found, query

TOGETHER = 1000
BODIES = frozenset({"IGO", "NGO"})
"""What stands where a country does not."""


def check_actors(store: Store, gazetteer: Gazetteer | None) -> Iterator[Finding]:
    """All actors and places, and the aliases; what they are called only where the gazetteer that they were settled with is there."""
    given = Given(judged_names(judgements(store)), gazetteer) if gazetteer is not None else None
    for kind in ("actors", "places"):
        for ids in chunks((row["id"] for row in store.stream(text(f"ids_of_{kind}")) if row["id"] is not None), TOGETHER):
            yield from (_kinds if kind == "actors" else _within)(store, ids)
            for row in store.read(text(f"unmentioned_{kind}"), {"ids": ids}):
                yield found("unmentioned", "no article mentions it, no statement has it as an end, and no place lies in it", row["id"])
            if given is not None:
                yield from _said(store, kind, ids, given)
    for row in store.stream(query("loose_aliases")):
        if row["least"] is None:
            yield found("alias", f"the alias {row['id']!r} leads to nobody", row["id"])
        else:
            yield found("alias", f"the alias {row['id']!r} is named {row['name']!r}; its least spelling is {row['least']!r}", row["id"])


def _kinds(store: Store, ids: Sequence[str]) -> Iterator[Finding]:
    for row in store.read(query("kinds"), {"ids": ids}):
        kinds = sorted(set(row["labels"]) & set(KINDS))
        if len(kinds) != 1:
            yield found("kind", f"the actor is of {len(kinds)} kinds: {', '.join(kinds) or 'none'}", row["id"])
        elif (kinds == ["Country"]) != ("Place" in row["labels"]):
            yield found("kind", f"the labels are {' '.join(sorted(row['labels']))}; countries alone are places too", row["id"])
        yield from _country(row["id"], row["country"])
        if kinds == ["Country"] and by_code(row["id"]) is None:
            yield found("country", f"the country has the id {row['id']!r}", row["id"])


def _country(id_: str, code: str | None) -> Iterator[Finding]:
    if code is not None and code not in BODIES and by_code(code) is None:
        yield found("country", f"the country is {code!r}", id_)


def _within(store: Store, ids: Sequence[str]) -> Iterator[Finding]:
    for row in store.read(query("places"), {"ids": ids}):
        yield from _country(row["id"], row["country"])
        wanted = [row["country"]] if row["country"] else []
        if sorted(row["within"]) != wanted:
            lies = ", ".join(sorted(row["within"])) or "no country"
            yield found("within", f"the place lies in {lies}; its country is {row['country']}", row["id"])


def _said(store: Store, kind: str, ids: Sequence[str], given: Given) -> Iterator[Finding]:
    """Names, coordinates and aliases, against what the names of the actors or places say."""
    wholes, rows = wholes_of(store, kind, ids, given), store.read(text(f"{kind}_by_id"), {"ids": ids})
    for row in rows:
        id_, is_country = row["id"], bool(row.get("is_country"))
        wanted = node_props(kind, id_, wholes.get(id_), is_country=is_country, given=given)
        for name, value in wanted.items():
            if row[name] != value:
                yield found("name", f"{name} is {row[name]!r:.80}; the articles say {value!r:.80}", id_)
    aliases = wanted_aliases(rows, wholes, given)
    if kind == "actors":
        aliases |= {(alias_id(row["id"]), row["id"]): row["id"] for row in store.read(query("scoped"), {"ids": ids})}
    for row in store.read(text(f"aliases_of_{kind}"), {"ids": ids}):
        pair = (row["id"], row["of"])
        if pair not in aliases:
            yield found("alias", f"{row['id']!r} leads to {row['of']}, which is not called that", row["of"], row["id"])
        elif aliases.pop(pair) != row["name"]:
            yield found("alias", f"{row['id']!r} leads to {row['of']} with the spelling {row['name']!r}", row["of"], row["id"])
    for (alias, of), name in sorted(aliases.items()):
        yield found("alias", f"{name!r} does not lead to {of}", of, alias)
