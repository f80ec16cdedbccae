"""The profiles of names that a graph keeps, and which of them a change of articles can concern: so much is judged again, and no more.
What is decided of them is resolve/'s; what the graph then becomes resolution.py's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from graph.ids import fold
from graph.model import Extraction, LocalActor
from graph.resolve.clusters import MOST_BLOCK, MOST_FAMILY, MOST_GIVEN, MOST_SPELLED
from graph.resolve.evidence import alike
from graph.resolve.gazetteer import NOBODY, Gazetteer
from graph.resolve.names import FAMILY_FIRST, person_name
from graph.resolve.profile import LocalRow, Profile, is_short, keys_of, own_id, words_of
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

    def add(self, extraction: Extraction, gazetteer: Gazetteer = NOBODY) -> None:
        """Take in what an article says that is new in the graph."""
        self.articles.add(extraction.article.id)
        for row in gazetteer.rows(extraction):
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


def everything(store: Store, progress: Callable[[int], None]) -> Names:
    """All names, from all mentions."""
    names = Names()
    standing: dict[str, set[str]] = defaultdict(set)
    for done, row in enumerate(store.stream(text("mentions")), start=1):
        _count(names.profiles, row)
        standing[row["own"]].add(row["id"])
        progress(done)
    names.standing = dict(standing)
    names.judged = set(names.profiles)
    names.known = {row["id"]: Known(row["profile"], row["of"]) for row in store.stream(text("names"))}
    names.gone = names.known.keys() - names.profiles.keys()
    return names


def touched_names(store: Store, changes: Changes, gazetteer: Gazetteer = NOBODY) -> Names:
    """The names that the changes concern, from what the graph keeps of names; rows are read of those alone that lost some."""
    if not store.read(text("count_names"))[0]["n"]:
        whole = Names(changes.added, set(changes.added))
        whole.standing = {own: {own} for own in changes.added}
        return whole
    return _Neighbourhood(store, changes, gazetteer).names(changes.added.keys() | changes.lost)


def neighbourhood(store: Store, names: Set[str], gazetteer: Gazetteer = NOBODY) -> Names:
    """The names, by own id, with all that has influence on them, as the graph keeps them."""
    return _Neighbourhood(store, Changes(), gazetteer).names(names)


class _Neighbourhood:
    """The touched names and their likes, read from the graph step by step."""

    def __init__(self, store: Store, changes: Changes, gazetteer: Gazetteer) -> None:
        self.store = store
        self.changes = changes
        self.gazetteer = gazetteer
        self.profiles: dict[str, Profile] = {}
        self.known: dict[str, Known] = {}
        self.gone: set[str] = set()
        self.crowded: set[str] = set()
        self._found: dict[tuple[str, str], frozenset[str]] = {}
        self._new = self._new_keys()
        self._slack = len(changes.added) + len(changes.lost)
        """By how many names the changes can have made a key's find smaller or greater."""

    def names(self, touched: Set[str]) -> Names:
        """Judged are the touched, the full names in their blocks, those that the gazetteer lists as one with them, and the short names
        for which these, or their short forms, come into question."""
        before = self._touched(touched)
        full = self._closed({own for own in touched if not is_short(own) or self.gazetteer.is_sure(own)}, before)
        shorts = {own for own in touched if is_short(own)} | {short for own in full for short in self.gazetteer.shorts(own)}
        words = {word for own in full for word in _words(own)}
        shorts |= self._look("only_word", words)
        given = {own for word in sorted(_only(shorts & touched)) for own in self._few("first_word", word, MOST_GIVEN)}
        shorts |= self._look("only_word", {word for own in given for word in person_name(words_of(own)).families})
        meant = sorted(_only(shorts))
        self._ask("last_word", set(meant))
        self._ask("first_word", set(meant))
        company = {own for word in meant for own in self._bearers(word)}
        context = self._closed(company | {other for own in shorts for other in self.gazetteer.kin(own)}, {})
        called = {f"person:{person_name(words_of(own)).words[0]}" for own in context}
        self._load(shorts | called)
        judged = ((full | touched | shorts) & self.profiles.keys()) - self.gone
        known = {own: self.known[own] for own in judged | self.gone if own in self.known}
        standing = {own: {known[own].of if own in known else own} for own in judged}
        return Names(self.profiles, judged, known, standing, self.gone, frozenset(self.crowded))

    def _touched(self, touched: Set[str]) -> dict[str, Profile]:
        """Bring the touched profiles up to date; as they were before."""
        self._load(touched)
        before = {own: self.profiles[own] for own in touched if own in self.profiles}
        for own in self.changes.lost:
            self.profiles.pop(own, None)
        for ids in chunks(sorted(self.changes.lost), CHUNK):
            for row in self.store.read(text("rows_of_names"), {"ids": ids}):
                _count(self.profiles, row)
        for own in sorted(self.changes.added.keys() - self.changes.lost):
            if own in self.profiles:
                profile = Profile.from_json(own, str(self.profiles[own].kind), self.known[own].profile)
                profile.merge(self.changes.added[own])
                self.profiles[own] = profile
            else:
                self.profiles[own] = self.changes.added[own]
        for own in sorted(self.changes.lost - self.known.keys()):
            # A row that an article lost and another of this load brought: the graph has no name of it yet.
            if own in self.changes.added:
                self.profiles[own] = self.changes.added[own]
        self.gone = {own for own in touched if own in self.known and own not in self.profiles}
        return before

    def _closed(self, start: set[str], before: dict[str, Profile]) -> set[str]:
        """The full names that are like one of ``start`` and share a block with it, directly or by others; all of them are loaded."""
        reached: set[str] = set()
        pending = start
        while pending:
            self._load(pending)
            reached |= pending
            asking: dict[tuple[str, str], list[str]] = defaultdict(list)
            for own in sorted(pending):
                for key in keys_of(own).blocks:
                    asking[f"block{key[1]}", key].append(own)
                if own.startswith("organization:"):
                    known = [profile for profile in (self.profiles.get(own), before.get(own)) if profile is not None]
                    for spelling in {fold(name) for profile in known for name in profile.names}:
                        asking["spelled", spelling].append(own)
            for which in sorted({which for which, _ in asking}):
                self._ask(which, {key for other, key in asking if other == which})
            found = set()
            for (which, key), some in asking.items():
                few = self._few(which, key, MOST_SPELLED if which == "spelled" else MOST_BLOCK)
                found |= {own for own in few - reached if any(alike(own, other) for other in some)}
            pending = found | ({other for own in pending for other in self.gazetteer.kin(own)} - reached)
        return reached

    def _bearers(self, word: str) -> set[str]:
        """The full names that a word may stand for: by family name, or by given name."""
        first, last = self._found["first_word", word], self._found["last_word", word]
        family = last | first if word in FAMILY_FIRST else last
        return set(self._unless_crowded(family, f"f {word}", MOST_FAMILY)) | set(self._few("first_word", word, MOST_GIVEN))

    def _few(self, which: str, key: str, most: int) -> frozenset[str]:
        """The names that a key finds, none where they were too many before the changes and are after them."""
        if (which, key) not in self._found:
            self._ask(which, {key})
        prefix = {"spelled": "s ", "first_word": "g "}.get(which, "")
        return self._unless_crowded(self._found[which, key], prefix + key, most)

    def _unless_crowded(self, found: frozenset[str], key: str, most: int) -> frozenset[str]:
        if len(found) <= most + self._slack:
            return found
        self.crowded.add(key)
        return frozenset()

    def _look(self, which: str, keys: set[str]) -> set[str]:
        self._ask(which, keys)
        return {own for key in keys for own in self._found[which, key]}

    def _ask(self, which: str, keys: set[str]) -> None:
        """Find the names by keys of one sort, kept and new."""
        missing = sorted(key for key in keys if (which, key) not in self._found)
        found: dict[str, set[str]] = {key: set() for key in missing}
        file = "names_spelled" if which == "spelled" else f"names_by_{which}"
        for some in chunks(missing, CHUNK):
            for row in self.store.read(text(file), {"keys": some}):
                found[row["key"]].add(row["id"])
        if which == "spelled":
            # The aliases of an actor lead to all its names, the gazetteer's even to names that no article spells so.
            self._load({own for some in found.values() for own in some})
            found = {key: {own for own in some if key in self._spellings(own)} for key, some in found.items()}
        for key, own in self._new.get(which, ()):
            if key in found:
                found[key].add(own)
        self._found |= {(which, key): frozenset(some) for key, some in found.items()}

    def _spellings(self, own: str) -> set[str]:
        return {fold(name) for name in self.profiles[own].names} if own in self.profiles else set()

    def _new_keys(self) -> dict[str, list[tuple[str, str]]]:
        """What the added names are found by."""
        made: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for own, profile in self.changes.added.items():
            for name, value in keys_props(own).items():
                if value is not None:
                    made[name].append((value, own))
            if own.startswith("organization:"):
                made["spelled"] += [(fold(name), own) for name in profile.names]
        return made

    def _load(self, ids: Iterable[str]) -> None:
        wanted = sorted(own for own in ids if own not in self.profiles and own not in self.known)
        for some in chunks(wanted, CHUNK):
            for row in self.store.read(text("names_by_id"), {"ids": some}):
                self.known[row["id"]] = Known(row["profile"], row["of"])
                self.profiles[row["id"]] = Profile.from_json(row["id"], row["kind"], row["profile"])


def name_row(profile: Profile) -> Row:
    """The row of a name for ``set_names.cypher``."""
    return {"id": profile.own, "props": {"kind": profile.kind, "profile": profile.to_json(), **keys_props(profile.own)}}


def keys_props(own: str) -> dict[str, str | None]:
    """What a name is found by, as the properties of its node."""
    keys = keys_of(own)
    blocks = {f"block{key[1]}": key for key in keys.blocks}
    words = {"first_word": keys.first, "last_word": keys.last, "only_word": keys.short}
    return {"block1": None, "block2": None, "block3": None, **blocks, **words}


def _words(own: str) -> tuple[str, ...]:
    keys = keys_of(own)
    return tuple(word for word in (keys.first, keys.last) if word is not None)


def _only(shorts: Iterable[str]) -> set[str]:
    return {word for own in shorts if (word := keys_of(own).short) is not None}


def _count(profiles: dict[str, Profile], row: Row) -> None:
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
