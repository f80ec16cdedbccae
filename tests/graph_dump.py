"""The whole of a graph as one sorted structure, so that two graphs can be compared, also across engines.
Relationships name their ends by id; ``Judgement`` nodes, which carry who and when, are left out."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from graph.store.engine import Store


def dump(store: Store) -> dict[str, list[str]]:
    """``nodes`` and ``relationships``, each a sorted list of JSON texts; nothing of the graph is missing but judgements."""
    nodes = [
        {"labels": sorted(row["labels"]), **row["props"]}
        for row in store.stream("MATCH (n) RETURN labels(n) AS labels, properties(n) AS props")
        if not {"Judgement", "Change", "Erasure"} & set(row["labels"])
    ]
    relationships = [
        [row["a"], row["type"], row["b"], row["props"]]
        for row in store.stream("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS props")
    ]
    return {"nodes": _lines(nodes), "relationships": _lines(relationships)}


def difference(one: dict[str, list[str]], other: dict[str, list[str]]) -> dict[str, list[str]]:
    """What only one of the dumps has; empty where they are equal. A short answer for a failing test."""
    found = {}
    for part in ("nodes", "relationships"):
        left, right = Counter(one[part]), Counter(other[part])
        found[f"{part} only in the first"] = sorted((left - right).elements())[:8]
        found[f"{part} only in the second"] = sorted((right - left).elements())[:8]
    return {name: lines for name, lines in found.items() if lines}


def _lines(items: list[Any]) -> list[str]:
    return sorted(json.dumps(_plain(item), sort_keys=True, ensure_ascii=False) for item in items)


def _plain(value: Any) -> Any:
    """Properties that are null are no properties; the engines differ in whether they tell of them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
