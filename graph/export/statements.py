"""The statements of a graph as rows, for the formats that hold statements."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store.engine import Store

STATEMENTS = Path(__file__).with_name("statements.cypher").read_text(encoding="utf-8")


def statement_rows(store: Store) -> Iterator[dict[str, Any]]:
    """One row a statement, its keys those of ``newsgraph extract`` in their order; by article and place in it."""
    return store.stream(STATEMENTS)
