"""Checks of who is who: the names that a graph keeps are those its articles use, and stand for the actors that the resolution decides on.
What decides is resolve/; as in a build from nothing, memory grows with the number of names."""

from __future__ import annotations

from collections.abc import Iterator

from graph.judgements.actors import judged_names
from graph.resolve.clusters import cluster
from graph.resolve.gazetteer import Gazetteer
from graph.resolve.given import Given
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.names import Names, everything, name_row
from graph.store.rows import Row
from graph.verify.finding import Finding, found, query


def is_stale(row: Row, names: Names) -> bool:
    """Whether what the graph keeps of a name (a row of ``names.cypher``) is not what its articles say."""
    if row["id"] not in names.profiles:
        return True
    wanted = {"id": row["id"], **name_row(names.profiles[row["id"]])["props"]}
    return {name: value for name, value in wanted.items() if value is not None} != {n: v for n, v in row["props"].items() if v is not None}


def check_who(store: Store, gazetteer: Gazetteer | None) -> Iterator[Finding]:
    """All names; none where the gazetteer that decided is not there."""
    if gazetteer is None:
        return
    given = Given(judged_names(judgements(store)), gazetteer)
    names = everything(store, lambda _done: None, given)
    clusters = cluster(names.profiles, crowded=names.crowded, judged=given.judged, gazetteer=gazetteer)
    kept = set()
    for row in store.stream(query("names")):
        own = row["id"]
        kept.add(own)
        if own not in names.profiles:
            yield found("who", f"no article uses the name {own}", own)
            continue
        if is_stale(row, names):
            yield found("who", f"what the graph keeps of the name {own} is not what the articles say", own)
        if row["of"] != [clusters.actor[own]]:
            yield found("who", f"the name {own} stands for {', '.join(row['of']) or 'nobody'}; it is {clusters.actor[own]}", own)
    for own in sorted(names.profiles):
        if own not in kept:
            yield found("who", f"the graph does not keep the name {own}", own)
        if names.standing[own] != {clusters.actor[own]}:
            stands = ", ".join(sorted(map(str, names.standing[own])))
            yield found("who", f"articles have the name {own} of {stands}; it is {clusters.actor[own]}", own)
