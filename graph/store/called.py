"""Finds in a graph whom a judgement is about: actors and names by what they are called, and sentences that name them.
What a judgement then does is judging.py's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.errors import UsageError
from graph.ids import alias_id, fold
from graph.judgements.record import Evidence
from graph.resolve.profile import Profile, words_of
from graph.store.engine import Store
from graph.store.rows import Row
from graph.store.texts import text

SENTENCES = 2
"""Sentences kept with a judgement of each name that it is about."""


def actor_called(store: Store, name: str) -> Row:
    """The one actor of that name or id: ``id``, ``name``, ``country`` and ``names`` (own ids).

    Raises UsageError where there is none, or several, which it lists.
    """
    found = store.read(text("actors_called"), {"id": alias_id(name)})
    exact = [row for row in found if name == row["id"] or name in row["names"]]
    found = exact or found
    if not found:
        raise UsageError(
            f"no actor of the graph is called {name!r}; `newsgraph actors list --search` finds parts of names "
            "(places, and groups that one article alone knows, cannot be judged)"
        )
    if len(found) > 1:
        listed = "; ".join(f"{row['name']}{', ' + row['country'] if row['country'] else ''} ({row['id']})" for row in found)
        raise UsageError(f"several actors are called {name!r}, say which by its id: {listed}")
    return found[0]


def name_called(store: Store, actor: Row, name: str) -> str:
    """The own id of the one name of the actor that is spelled so, or that is it. Raises UsageError where several are."""
    if name in actor["names"]:
        return name
    profiles = [
        Profile.from_json(row["id"], row["kind"], row["profile"]) for row in store.read(text("names_by_id"), {"ids": actor["names"]})
    ]
    folded = fold(name)
    found = sorted(profile.own for profile in profiles if fold(words_of(profile.own)) == folded)
    found = found or sorted(profile.own for profile in profiles if folded in {fold(spelling) for spelling in profile.names})
    if len(found) > 1:
        raise UsageError(f"several names of {actor['name']} are spelled {name!r}, say which by its id: {'; '.join(found)}")
    return found[0] if found else str(actor["id"])


def articles_naming(store: Store, names: Iterable[str]) -> dict[str, set[str]]:
    """By name (own id), the articles that have it."""
    return {row["name"]: set(row["articles"]) for row in store.read(text("articles_naming"), {"ids": sorted(names)})}


def sentences(store: Store, name: str, limit: int = SENTENCES) -> list[Row]:
    """Sentences from which statements about a name (own id) were taken: ``article``, ``published``, ``sentence``, ``mentions``."""
    return store.read(text("sentences_of_name"), {"id": name, "limit": limit})


def evidence(store: Store, names: Sequence[str], articles: set[str] | None = None) -> list[Evidence]:
    """What a judgement of the names (own ids) is made on; with ``articles`` from these alone."""
    found = []
    for name in names:
        rows = sentences(store, name, SENTENCES if articles is None else 1000)
        rows = [row for row in rows if articles is None or row["article"] in articles][:SENTENCES]
        found += [Evidence(row["article"], row["sentence"], tuple(sorted(row["mentions"]))) for row in rows]
    return list(dict.fromkeys(found))
