"""The profiles of names that a graph keeps, and what a load or a retraction does to them; all of them, from all mentions.
Which of them a change concerns is in neighbourhood.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from graph.model import Extraction, LocalActor
from graph.resolve.given import NOTHING_GIVEN, Given, plain
from graph.resolve.profile import LocalRow, Profile, keys_of, own_id
from graph.store.engine import Store
from graph.store.rows import Row, degrees
from graph.store.texts import text

T = TypeVar("T")
CHUNK = 1000


@dataclass(slots=True)
class Changes:
    """What a load or a retraction did to the names of a graph."""

    added: dict[str, Profile] = field(default_factory=dict)
    """By own id (of a place its id), what the new rows say."""
    lost: set[str] = field(default_factory=set)
    """Own ids of which rows went."""
    left: set[str] = field(default_factory=set)
    """Actors and places that fewer articles name."""
    articles: set[str] = field(default_factory=set)
    """Articles that are new or changed."""
    groups: set[str] = field(default_factory=set)
    """Groups of duplicates that articles which changed or went belonged to."""
    judged: set[str] = field(default_factory=set)
    """Own ids of which judgements came or were withdrawn."""
    astray: dict[str, set[str]] = field(default_factory=dict)
    """By own id, actors at which rows of it stand since a judgement made them its, whatever the name stands for; it is among ``lost``."""

    def add(self, extraction: Extraction, given: Given = NOTHING_GIVEN) -> None:
        """Take in what an article says that is new in the graph."""
        self.articles.add(extraction.article.id)
        for row in given.rows(extraction):
            if not row.actor.scoped:
                own = own_id(row)
                if own not in self.added:
                    self.added[own] = Profile(own, row.actor.kind)
                self.added[own].add(row)
        for place in {place.id: place for place in extraction.places}.values():
            if place.id not in self.added:
                self.added[place.id] = Profile(place.id, "Place")
            _locate(self.added[place.id], place.name, place.names, (place.country, degrees(place.latitude), degrees(place.longitude)))

    def forget(self, rows: Iterable[Row]) -> None:
        """Take in the mentions that went with an article (``article_mentions.cypher``)."""
        for row in rows:
            if row["duplicate_group"] is not None:
                self.groups.add(row["duplicate_group"])
            if row["id"] is not None:
                self.left.add(row["id"])
                if not row["scoped"]:
                    self.lost.add(row["own"])


@dataclass(slots=True)
class Known:
    """A name as the graph keeps it."""

    profile: str
    of: str
    """The actor or place that it stands for."""


@dataclass(slots=True)
class Names:
    """The names that are to be judged, with all that has influence on them."""

    profiles: dict[str, Profile] = field(default_factory=dict)
    judged: set[str] = field(default_factory=set)
    """Own ids whose actor is decided by ``profiles``; of the others these are not all that matters."""
    known: dict[str, Known] = field(default_factory=dict)
    """Of the judged and the gone, what the graph keeps."""
    standing: dict[str, set[str]] = field(default_factory=dict)
    """Of the judged, the actors at which their rows stand."""
    gone: set[str] = field(default_factory=set)
    """Own ids that the graph keeps and no article has any more."""
    crowded: frozenset[str] = frozenset()
    """Keys that find too many to tell anything; see ``graph.resolve.clusters.cluster``."""
    divided: list[Row] = field(default_factory=list)
    """Mentions whose own id the graph does not have as the user says, for ``set_own.cypher``."""


def everything(store: Store, progress: Callable[[int], None], given: Given = NOTHING_GIVEN) -> Names:
    """All names, from all mentions."""
    names = Names()
    standing: dict[str, set[str]] = defaultdict(set)
    for done, row in enumerate(store.stream(text("mentions")), start=1):
        own = given.own_of(row["article"], plain(row["own"]), row["published"])
        if own != row["own"]:
            names.divided.append({"article": row["article"], "id": row["id"], "local": row["local"], "own": own})
            row = {**row, "own": own}  # noqa: PLW2901
        count(names.profiles, row)
        standing[own].add(row["id"])
        progress(done)
    names.standing = dict(standing)
    names.judged = set(names.profiles)
    names.known = {row["id"]: Known(row["profile"], row["of"]) for row in store.stream(text("names"))}
    names.gone = names.known.keys() - names.profiles.keys()
    return names


def name_row(profile: Profile) -> Row:
    """The row of a name for ``set_names.cypher``."""
    return {"id": profile.own, "props": {"kind": profile.kind, "profile": profile.to_json(), **keys_props(profile.own)}}


def keys_props(own: str) -> dict[str, str | None]:
    """What a name is found by, as the properties of its node."""
    keys = keys_of(own)
    blocks = {f"block{key[1]}": key for key in keys.blocks}
    words = {"first_word": keys.first, "last_word": keys.last, "only_word": keys.short}
    return {"block1": None, "block2": None, "block3": None, **blocks, **words}


def count(profiles: dict[str, Profile], row: Row) -> None:
    """Count a row of ``mentions.cypher``."""
    own = row["own"]
    if own not in profiles:
        profiles[own] = Profile(own, row["kind"])
    if row["kind"] == "Place":
        _locate(profiles[own], row["name"], row["names"] or (), (row["country"], row["latitude"], row["longitude"]))
        return
    counts = tuple(zip(row["names"] or (), row["counts"] or (), strict=True))
    actor = LocalActor(row["local"], row["kind"], row["name"], counts, row["country"], latitude=row["latitude"], longitude=row["longitude"])
    profiles[own].add(LocalRow(row["article"], actor, tuple(row["company"] or ()), tuple(row["offices"] or ()), row["published"]))


def _locate(profile: Profile, name: str, names: Iterable[str], at: tuple[str | None, float | None, float | None]) -> None:
    profile.full[name] += 1
    profile.names |= {name, *names}
    profile.located[at] += 1
    profile.rows += 1


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of ``size``, the last one shorter."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
