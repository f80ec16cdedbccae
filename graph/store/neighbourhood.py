"""Which names a change of articles or judgements can concern, read from what a graph keeps of names: so much is judged again, and no more.
What is decided of them is resolve/'s; what the graph then becomes resolution.py's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from graph.ids import fold
from graph.judgements.actors import APART
from graph.resolve.clusters import MOST_BLOCK, MOST_FAMILY, MOST_GIVEN, MOST_SPELLED
from graph.resolve.evidence import alike
from graph.resolve.given import NOTHING_GIVEN, Given
from graph.resolve.names import FAMILY_FIRST, person_name
from graph.resolve.profile import Profile, is_person, is_short, keys_of, words_of
from graph.store.engine import Store
from graph.store.names import CHUNK, Changes, Known, Names, chunks, count, keys_props
from graph.store.texts import text


def touched_names(store: Store, changes: Changes, given: Given = NOTHING_GIVEN) -> Names:
    """The names that the changes concern, from what the graph keeps of names; rows are read of those alone that lost some."""
    if not store.read(text("count_names"))[0]["n"]:
        whole = Names(changes.added, set(changes.added))
        whole.standing = {own: {own} for own in changes.added}
        return whole
    return _Neighbourhood(store, changes, given).names(changes.added.keys() | changes.lost | changes.judged)


def neighbourhood(store: Store, names: Set[str], given: Given = NOTHING_GIVEN) -> Names:
    """The names, by own id, with all that has influence on them, as the graph keeps them."""
    return _Neighbourhood(store, Changes(), given).names(names)


class _Neighbourhood:
    """The touched names, their likes, and what judgements and the gazetteer tie to either, read from the graph step by step."""

    def __init__(self, store: Store, changes: Changes, given: Given) -> None:
        self.store = store
        self.changes = changes
        self.judged = given.judged
        self.gazetteer = given.gazetteer
        self.profiles: dict[str, Profile] = {}
        self.known: dict[str, Known] = {}
        self.gone: set[str] = set()
        self.crowded: set[str] = set()
        self._found: dict[tuple[str, str], frozenset[str]] = {}
        self._new: dict[str, list[tuple[str, str]]] = {}
        self._slack = len(changes.added) + len(changes.lost)
        """By how many names the changes can have made a key's find smaller or greater."""

    def names(self, touched: Set[str]) -> Names:
        """Judged are the touched, the full names in their blocks, and the short names for which these, or their short forms, come into
        question; with each what judgements and the gazetteer tie to it."""
        touched = self.judged.linked(touched)
        before = self._touched(touched)
        full = self._closed({own for own in touched if self._is_full(own)}, before)
        shorts = {own for own in touched | self.judged.linked(full) if is_short(own)}
        shorts |= {short for own in full for short in self.gazetteer.shorts(own)}
        words = {word for own in full for word in _words(own)}
        shorts |= self._look("only_word", words)
        given = {own for word in sorted(_only(shorts & touched)) for own in self._few("first_word", word, MOST_GIVEN)}
        shorts |= self._look("only_word", {word for own in self._closed(given, {}) for word in _families(own)})
        tied = self.judged.linked(shorts)
        shorts |= {own for own in tied if is_short(own)}
        meant = sorted(_only(shorts))
        self._ask("last_word", set(meant))
        self._ask("first_word", set(meant))
        company = {own for word in meant for own in self._bearers(word)}
        context = self._closed(company | (tied - shorts) | {other for own in shorts for other in self.gazetteer.kin(own)}, {})
        called = {f"person:{person_name(words_of(own)).words[0]}" for own in context if is_person(own)}
        self._load(shorts | called | self.judged.linked(context))
        judged = ((full | touched | shorts) & self.profiles.keys()) - self.gone
        known = {own: self.known[own] for own in judged | self.gone if own in self.known}
        standing = {own: {known[own].of if own in known else own} for own in judged}
        for own in standing.keys() & self.changes.astray.keys():
            standing[own] = self.changes.astray[own] | ({known[own].of} if own in known else set())
        return Names(self.profiles, judged, known, standing, self.gone, frozenset(self.crowded))

    def _touched(self, touched: Set[str]) -> dict[str, Profile]:
        """Bring the touched profiles up to date; as they were before."""
        self._load(touched)
        before = {own: self.profiles[own] for own in touched if own in self.profiles}
        for own in self.changes.lost:
            self.profiles.pop(own, None)
        for ids in chunks(sorted(self.changes.lost), CHUNK):
            for row in self.store.read(text("rows_of_names"), {"ids": ids}):
                count(self.profiles, row)
        astray = [
            {"id": own, "at": actor}
            for own, actors in sorted(self.changes.astray.items())
            for actor in sorted(actors)
            if own not in self.known or self.known[own].of != actor
        ]
        for some in chunks(astray, CHUNK):
            for row in self.store.read(text("rows_astray"), {"rows": some}):
                count(self.profiles, row)
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
        self._new = self._new_keys()
        return before

    def _closed(self, start: set[str], before: dict[str, Profile]) -> set[str]:
        """The full names that are like one of ``start`` and share a block with it, directly or by others; all of them are loaded."""
        reached: set[str] = set()
        pending = start
        while pending:
            tied = self.judged.linked(pending)
            pending = {own for own in tied if self._is_full(own)} - reached | pending
            self._load(pending | tied)
            reached |= pending
            asking: dict[tuple[str, str], list[str]] = defaultdict(list)
            for own in sorted(pending):
                for key in keys_of(own).blocks:
                    asking[f"block{key[1]}", key].append(own)
                if own.startswith("organization:") and APART not in own:
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

    def _is_full(self, own: str) -> bool:
        """Whether a name is nobody's but by what it says itself, or by the gazetteer's word."""
        return not is_short(own) or self.gazetteer.is_sure(own)

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
                if APART not in row["id"]:
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
        """What the added names are found by, and those of which rows were divided."""
        made: dict[str, list[tuple[str, str]]] = defaultdict(list)
        some = self.changes.added | {own: self.profiles[own] for own in sorted(self.changes.astray) if own in self.profiles}
        for own, profile in some.items():
            for name, value in keys_props(own).items():
                if value is not None:
                    made[name].append((value, own))
            if own.startswith("organization:") and APART not in own:
                made["spelled"] += [(fold(name), own) for name in profile.names]
        return made

    def _load(self, ids: Iterable[str]) -> None:
        wanted = sorted(own for own in ids if own not in self.profiles and own not in self.known)
        for some in chunks(wanted, CHUNK):
            for row in self.store.read(text("names_by_id"), {"ids": some}):
                self.known[row["id"]] = Known(row["profile"], row["of"])
                self.profiles[row["id"]] = Profile.from_json(row["id"], row["kind"], row["profile"])


def _words(own: str) -> tuple[str, ...]:
    keys = keys_of(own)
    return tuple(word for word in (keys.first, keys.last) if word is not None)


def _only(shorts: Iterable[str]) -> set[str]:
    return {word for own in shorts if (word := keys_of(own).short) is not None}


def _families(own: str) -> set[str]:
    return set(person_name(words_of(own)).families) if is_person(own) else set()
