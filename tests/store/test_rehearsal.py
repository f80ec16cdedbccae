"""A dry run tells exactly what the real run then changes, on each engine, and changes nothing."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest
from builders import article, extraction
from graph_dump import difference, dump
from test_incremental import _story, person
from test_loader import CONFIG, SMALL, STORIES, moved

from graph.errors import StoreError
from graph.store import rehearsal
from graph.store.difference import WAYS, Difference
from graph.store.loader import load
from graph.store.rehearsal import rehearse
from graph.store.retracting import retract

NAMES = [
    _story("n1", [person("Sergei Toldov", "Toldov"), person("Ana Ruiz")], [], None),
    _story("n2", [person("Toldov"), person("Ana Ruiz")], [], "2024-05-06"),
    _story("n3", [person("Sergey Toldov"), person("Ana Ruiz"), person("Mike Ferrand")], [], None),
]


def told(found: Difference) -> dict[str, list[str]]:
    """What a difference says of nodes and relationships, a line each."""
    lines: dict[str, list[str]] = {way: [] for way in WAYS}
    for way in WAYS:
        for item in (*found.nodes[way], *found.statements[way], *found.relationships[way]):
            name = item.get("id") or [item["start"], item["type"], item["end"]]
            before, after = dict(item.get("before", {})), dict(item.get("after", {}))
            for end in ("subject", "object", "article"):  # told of statements, though relationships say it
                before.pop(end, None), after.pop(end, None)
            if way != "changed" or before != after:
                lines[way].append(json.dumps([name, item.get("properties"), before, after], sort_keys=True, ensure_ascii=False))
    return {way: sorted(some) for way, some in lines.items()}


def real(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, list[str]]:
    """The same of two dumps."""
    sides = []
    for graph in (before, after):
        items = {}
        for node in map(json.loads, graph["nodes"]):
            labels = node.pop("labels")
            items["Actor" if "Place" in labels else labels[0], node["id"]] = (node["id"], node)
        for start, type_, end, props in map(json.loads, graph["relationships"]):
            items[start, type_, end, props.get("key") or props.get("local")] = ([start, type_, end], props)
        sides.append(items)
    one, other = sides
    lines: dict[str, list[str]] = {way: [] for way in WAYS}
    for way, keys, side in (("added", other.keys() - one.keys(), other), ("removed", one.keys() - other.keys(), one)):
        lines[way] = sorted(json.dumps([*side[key], {}, {}], sort_keys=True, ensure_ascii=False) for key in keys)
    for key in one.keys() & other.keys():
        (name, was), (_, is_) = one[key], other[key]
        names = {n for n in {*was, *is_} if was.get(n) != is_.get(n)}
        if names:
            told = [name, None, {n: was.get(n) for n in names}, {n: is_.get(n) for n in names}]
            lines["changed"].append(json.dumps(told, sort_keys=True, ensure_ascii=False))
    return {way: sorted(some) for way, some in lines.items()}


EDITED = replace(STORIES[0], article=article("s1", text="Other text.", source="Hourly"), statements=STORIES[0].statements[:1])
WORK = {
    "an article more": (STORIES[:2], lambda store: load(store, STORIES[2:3], CONFIG, fingerprint="f")),
    "an edit": (STORIES, lambda store: load(store, [EDITED], SMALL, fingerprint="f")),
    "a retraction": (STORIES, lambda store: retract(store, ["s1", "s3"], SMALL)),
    "another place": (STORIES, lambda store: load(store, [moved(STORIES[0], "a")], CONFIG, fingerprint="f")),
    "a name that gets another bearer": (NAMES[:2], lambda store: load(store, NAMES[2:], CONFIG, fingerprint="f")),
    "a name that loses its bearer": (NAMES, lambda store: retract(store, ["n1"], CONFIG)),
    "all gone": (STORIES, lambda store: retract(store, [story.article.id for story in STORIES], CONFIG)),
    "nothing": (STORIES, lambda store: load(store, STORIES, CONFIG, fingerprint="f")),
    "a first load": ([], lambda store: load(store, STORIES, CONFIG, fingerprint="f")),
}


@pytest.mark.parametrize("name", WORK)
def test_a_rehearsal_tells_what_the_work_then_changes_and_writes_nothing(embedded_store, name):
    check(embedded_store, name)


@pytest.mark.neo4j
def test_a_rehearsal_on_neo4j_too(neo4j_store, empty):
    for name in ("an edit", "a name that loses its bearer", "a first load"):
        empty(neo4j_store)
        check(neo4j_store, name)


def check(store, name):
    given, work = WORK[name]
    if given:
        load(store, given, CONFIG, fingerprint="f")
    before = dump(store)
    journal = store.read("MATCH (c:Change) RETURN count(c) AS n")
    result, found = rehearse(store, work)
    assert difference(before, dump(store)) == {}
    assert store.read("MATCH (c:Change) RETURN count(c) AS n") == journal
    assert work(store) == result
    assert told(found) == real(before, dump(store))
    assert bool(found) == (name != "nothing")


def test_a_copy_in_which_a_file_is_missing_is_made_again(embedded_store, monkeypatch):
    """The engine takes a log file away once it is written out, maybe between its listing and its copying."""
    copytree, failed = shutil.copytree, []

    def failing(source, target, *more, **options):
        copytree(source, target, *more, **options)
        if str(target).endswith("copy.db") and len(failed) < misses:  # it calls itself for the folders in it
            failed.append(target)
            raise shutil.Error([("txlog_5.wal", "copy", "[Errno 2] No such file or directory")])

    load(embedded_store, [extraction(article("a1"))], CONFIG, fingerprint="f")
    monkeypatch.setattr(rehearsal.shutil, "copytree", failing)
    misses = 2
    done, _ = rehearse(embedded_store, lambda store: retract(store, ["a1"], CONFIG))
    assert (done, len(failed)) == (1, 2)
    misses = 100
    with pytest.raises(StoreError, match="has no room or right"):
        rehearse(embedded_store, lambda store: retract(store, ["a1"], CONFIG))
    assert len(failed) == 2 + rehearsal.COPIES
