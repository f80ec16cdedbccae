"""Articles of a graph by what people call them: id, URL, path or file name.
What is done with them is others'."""

from __future__ import annotations

from collections.abc import Sequence

from graph.articles.metadata import canonical
from graph.errors import UsageError
from graph.store.engine import Store
from graph.store.rows import Row
from graph.store.texts import text

LISTED = 20
"""Candidates that an error lists."""


def articles_named(store: Store, names: Sequence[str], *, every: bool = False) -> list[str]:
    """The ids of the articles, sorted. A name is an article's id, its URL, its file's name, or its path, as given when it was built.

    An id comes before all else. Raises UsageError for a name that fits no article, and for one that fits several, which it lists;
    with ``every`` all of those are meant.
    """
    asked = {name: (name, *([url] if (url := canonical(name)) else [])) for name in names}
    wanted = sorted({one for some in asked.values() for one in some})
    ids = {row["id"] for row in store.read(text("known_articles"), {"ids": wanted})}
    open_ = sorted({name for name, some in asked.items() if not ids.intersection(some)})
    rows = store.read(text("articles_named"), {"names": [_plain(name) for name in open_]}) if open_ else []
    found = {one for some in asked.values() for one in some if one in ids}
    for name in open_:
        fit = [row for row in rows if _fits(row, _plain(name))]
        if not fit:
            raise UsageError(
                f"no article of the graph is called {name!r}: name its id, its URL, its file's name or its path; "
                "`newsgraph cypher 'MATCH (a:Article) RETURN a.id ORDER BY a.id'` lists the ids"
            )
        if len(fit) > 1 and not every:
            raise UsageError(f"{name!r} fits {len(fit)} articles: name one by its id, or take them all with --all\n{_listed(fit)}")
        found |= {row["id"] for row in fit}
    return sorted(found)


def articles_of_root(store: Store, root: str) -> list[str]:
    """The ids of the articles that came from the root, sorted. Raises UsageError where there are none."""
    found = sorted(articles_at(store, root))
    if not found:
        raise UsageError(f"no article of the graph came from the root {root!r}")
    return found


def articles_at(store: Store, root: str) -> dict[str, str]:
    """The articles that came from the root: their paths by id."""
    return {row["id"]: row["path"] for row in store.stream(text("articles_of_root"), {"root": root})}


def _plain(name: str) -> str:
    """A path as the graph writes paths."""
    return name.replace("\\", "/").removeprefix("./")


def _fits(row: Row, name: str) -> bool:
    """As ``articles_named.cypher`` has it of many names."""
    place, path = f"{row['root']}/{row['path']}", str(row["path"])
    return name in (row["id"], row["url"], row["name"], path, place) or path.endswith(f"/{name}") or name.endswith(f"/{place}")


def _listed(rows: Sequence[Row]) -> str:
    lines = [f"  {row['id']}" for row in rows[:LISTED]]
    if len(rows) > LISTED:
        lines.append(f"  and {len(rows) - LISTED} more")
    return "\n".join(lines)
