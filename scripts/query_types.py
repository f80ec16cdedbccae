"""Writes the relation types of config.yaml into the query files that list them, so that these run as they stand in Neo4j Browser.
Tests say when it is needed, which is after a change of the ontology. newsgraph itself puts in those of the configuration in force."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.config import default_path, load_config  # noqa: E402
from graph.queries.files import with_types  # noqa: E402

WIDTH = 120


def main() -> None:
    """Rewrite the files whose lists are out of date."""
    config = load_config(default_path())
    for path in sorted((ROOT / "cypher").glob("*/*.cypher")):
        old = path.read_text(encoding="utf-8")
        new = with_list(old, "role_types", config.role_types)
        new = with_list(new, "symmetric_types", config.symmetric_types)
        if "\n// types: " in new:
            new = with_types(new, tuple(wrapped(config.types)))
        if new != old:
            path.write_text(new, encoding="utf-8")


def with_list(text: str, name: str, types: frozenset[str]) -> str:
    """``text`` with ``types`` on its line `:param name`."""
    listed = ", ".join(f"'{relation}'" for relation in sorted(types))
    return re.sub(rf"(?m)^:param {name} => .*$", f":param {name} => [{listed}];", text)


def wrapped(types: tuple[str, ...]) -> list[str]:
    """The types, those that begin a line with the break before them."""
    parts: list[str] = []
    width = 0
    for relation in types:
        width += len(relation) + 1
        breaks = width > WIDTH
        parts.append(f"\n       {relation}" if breaks else relation)
        width = len(relation) + 1 if breaks else width
    return parts


if __name__ == "__main__":
    main()
