"""Entries into an actors.yaml: merged with what stands there without loss, in the order of their names, written one by one.
Where files came from, and what of them was skipped, is the command line's to tell."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from graph.ids import fold
from graph.resolve.gazetteer import Entry, Role

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WRITTEN_TOGETHER = 500
"""Entries handed to the writer at a time: more cost memory, fewer time."""


@dataclass(slots=True)
class Merged:
    """The entries of a gazetteer while others are merged in."""

    entries: list[Entry | None] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    same: int = 0
    refused: list[tuple[Entry, str]] = field(default_factory=list)
    _met: set[int] = field(default_factory=set)
    """Of the entries, those that the file being merged added, changed or has too."""
    _by_name: dict[str, list[int]] = field(default_factory=dict)
    _by_wikidata: dict[str, int] = field(default_factory=dict)

    def stand(self, entries: Iterable[Entry]) -> None:
        """Take in the entries that stand in the file."""
        for entry in entries:
            self._put(len(self.entries), entry)

    def merge_all(self, entries: Iterable[Entry], *, distinct: bool) -> None:
        """Merge the entries of one file; ``distinct``: each of them is an actor of its own, whatever it is called."""
        self._met.clear()
        for entry in entries:
            self.merge(entry, distinct=distinct)

    def merge(self, entry: Entry, *, distinct: bool = False) -> None:
        """Merge one more: with the entry of its Wikidata id, else with the one that is called so and says nothing else; or add it."""
        at = self._match(entry, distinct)
        self._met.add(at if at is not None else len(self.entries))
        if at is None:
            self._put(len(self.entries), entry)
            self.added += 1
            return
        before = self.entries[at]
        assert before is not None
        made = _together(before, entry)
        if made is None:
            self.refused.append((entry, f"it is called as {before.name!r}, several other entries or with another kind or country"))
        elif made == before:
            self.same += 1
        else:
            self._put(at, made)
            self.changed += 1

    def in_order(self) -> Iterator[Entry]:
        """The entries by name; what is listed for each in order too."""
        some = [entry for entry in self.entries if entry is not None]
        return iter(sorted(some, key=lambda entry: (fold(entry.name), entry.name, entry.kind or "", repr(_data(entry)))))

    def _match(self, entry: Entry, distinct: bool) -> int | None:
        if entry.wikidata is not None and entry.wikidata in self._by_wikidata:
            return self._by_wikidata[entry.wikidata]
        folded = fold(entry.name)
        fits = []
        for at in self._by_name.get(folded, ()):
            known = self._at(at)
            made = _together(known, entry)
            if made is not None and made == known:
                return at
            # One word that another entry has for an alias may be anybody's family name.
            surely = fold(known.name) == folded or " " in folded or "Organization" in {known.kind, entry.kind}
            if made is not None and surely and not (distinct and at in self._met):
                fits.append(at)
        return fits[0] if len(fits) == 1 else None

    def _at(self, at: int) -> Entry:
        entry = self.entries[at]
        assert entry is not None
        return entry

    def _put(self, at: int, entry: Entry) -> None:
        if at == len(self.entries):
            self.entries.append(entry)
        self.entries[at] = entry
        for name in {fold(name) for name in (entry.name, *entry.aliases)}:
            some = self._by_name.setdefault(name, [])
            if at not in some:
                some.append(at)
        if entry.wikidata is not None:
            self._by_wikidata.setdefault(entry.wikidata, at)


def _together(one: Entry, other: Entry) -> Entry | None:
    """Two entries as one; what stands there already wins the name. None where they say different things."""
    for key in ("kind", "country", "wikidata"):
        ours, theirs = getattr(one, key), getattr(other, key)
        if ours is not None and theirs is not None and ours != theirs:
            return None
    names = (name for name in (*one.aliases, other.name, *other.aliases) if name != one.name)
    return replace(
        one,
        aliases=tuple(dict.fromkeys(names)),
        kind=one.kind or other.kind,
        country=one.country or other.country,
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
        wikidata=one.wikidata or other.wikidata,
    )


def write(path: str | os.PathLike[str], entries: Iterable[Entry], head: str = "") -> None:
    """Write actors.yaml whole or not at all. ``head``: comments that stand before the entries."""
    target = Path(path)
    scratch = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with scratch.open("w", encoding="utf-8", newline="\n") as out:
            out.write(head)
            some: list[dict[str, Any]] = []
            wrote = False
            for entry in entries:
                some.append(_data(entry))
                if len(some) == _WRITTEN_TOGETHER:
                    out.write(_yaml(some))
                    some, wrote = [], True
            if some or not wrote:
                out.write(_yaml(some))
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)


def head_of(path: str | os.PathLike[str]) -> str:
    """The comments before the first entry of a file; those further down are not kept by an import."""
    lines = []
    with open(path, encoding="utf-8-sig") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                break
            lines.append(line)
    return "".join(lines)


def comments_in(path: str | os.PathLike[str]) -> int:
    """The line of the first comment among the entries; 0 where there is none."""
    head = head_of(path).count("\n")
    with open(path, encoding="utf-8-sig") as file:
        return next((n for n, line in enumerate(file, 1) if n > head and line.lstrip().startswith("#")), 0)


def _yaml(some: list[dict[str, Any]]) -> str:
    dumped: str = yaml.dump(some, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    return dumped


def _data(entry: Entry) -> dict[str, Any]:
    roles = sorted(entry.roles, key=lambda role: (role.since or "", role.until or "", role.office, role.country or "", role.body or ""))
    data = {
        "name": entry.name,
        "aliases": sorted(entry.aliases, key=lambda alias: (fold(alias), alias)),
        "kind": entry.kind,
        "country": entry.country,
        "roles": [_role(role) for role in roles],
        "wikidata": entry.wikidata,
    }
    return {key: value for key, value in data.items() if value}


def _role(role: Role) -> dict[str, str]:
    data = {"office": role.office, "country": role.country, "body": role.body, "from": role.since, "to": role.until}
    return {key: value for key, value in data.items() if value}
