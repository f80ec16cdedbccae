"""Coreference of others where the rules abstain: an entry point of ``newsgraph.coreference``, which ``extraction.coreference`` names.
It is a function ``Doc -> Iterable[Iterable[tuple[int, int]]]``: for each entity the character spans that mention it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, TypeAlias

from graph.errors import PluginError

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.extract.mention import Mention

GROUP = "newsgraph.coreference"

Function: TypeAlias = "Callable[[Doc], Iterable[Iterable[tuple[int, int]]]]"


def load(name: str | None) -> Function | None:
    """The function of this name; None where none is wanted. Raises ``PluginError`` for one that is missing or unfit."""
    point = _point(name)
    if point is None:
        return None
    try:
        function = point.load()
    except Exception as error:
        raise PluginError(f"the coreference {name} ({point.value}) cannot be loaded: {type(error).__name__}: {error}") from error
    if not callable(function):
        raise PluginError(f"the coreference {name} ({point.value}) is no function but {type(function).__name__}")
    return function  # type: ignore[no-any-return]


def version(name: str | None) -> str | None:
    """The plug-in's place and the version of the package it comes from, for the fingerprint."""
    point = _point(name)
    return f"{point.value} {point.dist.version if point.dist else ''}".strip() if point is not None else None


def _point(name: str | None) -> EntryPoint | None:
    if name is None:
        return None
    named = sorted((p for p in entry_points(group=GROUP) if p.name == name), key=lambda p: p.value)
    if not named:
        known = ", ".join(sorted({p.name for p in entry_points(group=GROUP)})) or "none"
        raise PluginError(f"no coreference is called {name!r} (extraction.coreference); installed are: {known}")
    if len({p.value for p in named}) > 1:
        raise PluginError(f"two packages have a coreference called {name!r}: {', '.join(p.value for p in named)}; uninstall one")
    return named[0]


def clusters(doc: Doc, function: Function | None) -> dict[int, tuple[int, ...]]:
    """For the head token of each mention that ``function`` finds the head tokens of its cluster. Spans that fit no tokens are widened."""
    if function is None:
        return {}
    found: dict[int, tuple[int, ...]] = {}
    try:
        for cluster in function(doc):
            spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in cluster]
            heads = tuple(sorted({span.root.i for span in spans if span is not None}))
            found.update({head: heads for head in heads if head not in found})
    except Exception as error:
        raise PluginError(f"the coreference plug-in failed: {type(error).__name__}: {error}") from error
    return found


def named(mentions: dict[int, Mention], heads: tuple[int, ...]) -> tuple[str, ...]:
    """The actors of the names in a cluster, where all its names are of the same."""
    actors = {m.actors for head in heads if (m := mentions.get(head)) is not None and m.form == "name" and m.actors}
    return actors.pop() if len(actors) == 1 else ()
