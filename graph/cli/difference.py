"""A dry run told: what would be added, changed and removed, for people and as JSON.
What differs is found in store/difference.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from graph.store.difference import Difference

F = TypeVar("F", bound=Callable[..., Any])

_SIGNS = {"added": "+", "changed": "~", "removed": "-"}
_TOLD = ("Article", "Person", "Organization", "Country", "Group", "Office", "Place")
"""Nodes that are told one by one; of the others, which serve the resolution and the look-up by name, their number."""


def dry_run_option(command: F) -> F:
    """``--dry-run``."""
    return click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be added to the graph, changed and removed.")(
        command
    )


def tell(found: Difference, form: str, **more: Any) -> None:
    """Print a difference: as one JSON object, which holds ``more`` besides, or as lines."""
    from graph.cli.output import to_json

    if form == "json":
        click.echo(to_json({"dry_run": True, **more, "difference": found.as_dict()}))
    else:
        click.echo("\n".join(lines(found)))


def lines(found: Difference) -> Iterator[str]:
    """The difference as people read it: numbers, then each article, actor, place, statement and drawn relationship."""
    if not found:
        yield "Dry run, nothing is written: the graph would stay as it is"
        return
    yield "Dry run, nothing is written; the graph would change by:"
    drawn = {
        way: [item for item in some if "key" in item or "key" in item.get("properties", ())] for way, some in found.relationships.items()
    }
    for name, part in (("nodes", found.nodes), ("statements", found.statements), ("relationships drawn", drawn)):
        yield f"  {name}: " + ", ".join(f"{len(some)} {way}" for way, some in part.items())
    others = {way: len(some) - len(drawn[way]) for way, some in found.relationships.items()}
    yield "  other relationships: " + ", ".join(f"{count} {way}" for way, count in others.items())
    for way, sign in _SIGNS.items():
        for item in found.nodes[way]:
            if kind := next((label for label in _TOLD if label in item["labels"]), None):
                yield f"{sign} {kind} {item['id']}{_changes(item)}"
        quiet = Counter(item["labels"][0] for item in found.nodes[way] if not set(_TOLD) & set(item["labels"]))
        for label, count in sorted(quiet.items()):
            yield f"{sign} {count} {label}"
        for item in found.statements[way]:
            type_ = item.get("type") or item["properties"]["type"]
            yield f"{sign} statement {item['id']}: {item['subject']} {type_} {item['object']}{_changes(item)}"
        for item in drawn[way]:
            yield f"{sign} {item['start']} {item['type']} {item['end']}{_changes(item)}"


def _changes(item: dict[str, Any]) -> str:
    if "after" not in item:
        return ""
    told = (f"{name} {_short(item['before'].get(name))} -> {_short(value)}" for name, value in item["after"].items())
    return f" ({'; '.join(told)})"


def _short(value: Any) -> str:
    text = " ".join(str(value).split()) if value is not None else "none"
    return text if len(text) <= 60 else text[:57] + "..."
