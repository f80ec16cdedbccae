"""Gold files read into records, their format told by the keys of their lines.
What counts as a match is decided in facts.py and events.py."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import UsageError

FORMATS = (
    "facts and traps in articles (keys `type`, `article`, `pos`)",
    "coded event sentences (keys `sentence`, `relation`, `source`, `target`)",
)


@dataclass(frozen=True, slots=True)
class GoldEnd:
    """One end of a fact: its canonical names, the words that stand for it, and single words that are enough."""

    names: tuple[str, ...]
    mentions: tuple[str, ...]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """One expression of a relation in an article. ``positions`` are trigger offsets in the article's text."""

    id: str
    article: str
    positions: tuple[int, ...]
    triggers: tuple[str, ...]
    source: GoldEnd
    target: GoldEnd
    relation: tuple[str, ...]
    categories: frozenset[str]
    places: tuple[str, ...]
    dates: tuple[str, ...]
    modality: frozenset[str]
    polarity: frozenset[str]
    kind: tuple[str, ...]
    form: tuple[str, ...]
    symmetric: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Trap:
    """A sentence that must give no plain fact of the patterns in ``must_not`` (subject, verb, object; ``*`` is anything)."""

    id: str
    article: str
    start: int
    end: int
    must_not: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class CodedActor:
    """An actor of an event sentence: its words (empty where the coder gave none), another name for it, its CAMEO-style code."""

    text: str
    alternative: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """A sentence with the one event coded for it. ``pairs`` are the right (source, target) pairs; a target may be absent."""

    id: str
    sentence: str
    pairs: tuple[tuple[CodedActor, CodedActor | None], ...]
    relation: str
    category: str | None
    place: str
    """The words of the place, joined; empty where none is coded."""


@dataclass(frozen=True, slots=True)
class FactGold:
    """A file of facts and traps."""

    path: Path
    facts: tuple[Fact, ...]
    traps: tuple[Trap, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The file names of the articles, sorted."""
        return tuple(sorted({fact.article for fact in self.facts} | {trap.article for trap in self.traps}))


@dataclass(frozen=True, slots=True)
class EventGold:
    """A file of coded event sentences."""

    path: Path
    events: tuple[CodedEvent, ...]


def read_gold(path: Path) -> FactGold | EventGold:
    """The gold in ``path``, JSON Lines. Raises ``UsageError`` for a file that is missing, malformed or of a format not scored here."""
    rows = list(_rows(path))
    if not rows:
        raise UsageError(f"{path}: no gold in it; one JSON object a line is expected")
    formats = [_format(row, path, number) for number, row in rows]
    if len(set(formats)) > 1:
        odd = next(number for (number, _), one in zip(rows, formats, strict=True) if one != formats[0])
        raise UsageError(f"{path}, line {odd}: another gold format than in line {rows[0][0]}; one format a file is expected")
    facts: list[Fact] = []
    traps: list[Trap] = []
    events: list[CodedEvent] = []
    for number, row in rows:
        try:
            if formats[0] == "events":
                events.append(_event(row))
            elif row["type"] == "fact":
                facts.append(_fact(row))
            elif row["type"] == "negative":
                traps.append(_trap(row))
        except KeyError as error:
            raise UsageError(f"{path}, line {number}: the key {error} is missing") from None
    return EventGold(path, tuple(events)) if formats[0] == "events" else FactGold(path, tuple(facts), tuple(traps))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the gold cannot be read: {error}") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise UsageError(f"{path}, line {number}: not JSON: {error.msg}") from None
        if not isinstance(row, dict):
            raise UsageError(f"{path}, line {number}: an object is expected, found {type(row).__name__}")
        yield number, row


def _format(row: Mapping[str, Any], path: Path, number: int) -> str:
    keys = set(row)
    if {"type", "article", "pos"} <= keys:
        return "facts"
    if {"relation", "source", "target"} <= keys or {"relation", "sources", "targets"} <= keys:
        return "events"
    if {"mention", "cluster"} <= keys:
        raise UsageError(
            f"{path}: an alias set; `newsgraph eval` does not score who-is-who across articles yet. It reads: {'; '.join(FORMATS)}"
        )
    raise UsageError(
        f"{path}, line {number}: no gold format newsgraph knows; it reads: {'; '.join(FORMATS)}; found the keys {sorted(keys)}"
    )


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact(
        id=row["id"],
        article=row["article"],
        positions=tuple(row["pos"]),
        triggers=tuple(row["triggers"]),
        source=GoldEnd(tuple(row["source"]), tuple(row["source_mention"]), frozenset(row.get("source_heads") or ())),
        target=GoldEnd(tuple(row["target"]), tuple(row["target_mention"]), frozenset(row.get("target_heads") or ())),
        relation=tuple(row["relation"]),
        categories=frozenset(row["plover"]),
        places=tuple(row["place"]),
        dates=tuple(row["date_norm"]),
        modality=frozenset(row["modality"]),
        polarity=frozenset(row["polarity"]),
        kind=tuple(row["kind"]),
        form=tuple(row.get("form") or ()),
        symmetric=bool(row["symmetric"]),
        required=bool(row["required"]),
    )


def _trap(row: Mapping[str, Any]) -> Trap:
    start = int(row["pos"])
    patterns = tuple((p[0], p[1], p[2]) for p in row["must_not"] if len(p) == 3)
    return Trap(row["id"], row["article"], start, int(row.get("end", start + 1)), patterns)


def _event(row: Mapping[str, Any]) -> CodedEvent:
    if "sources" in row:
        sources = [CodedActor(one["text"] or "", one.get("alt"), one.get("code")) for one in row["sources"]]
        targets = [CodedActor(one["text"] or "", one.get("alt"), one.get("code")) for one in row["targets"]]
    else:
        sources = [CodedActor(row["source"] or "", row.get("source_canonical"), None)]
        targets = [CodedActor(row["target"] or "", row.get("target_canonical"), None)]
        if row.get("symmetric"):
            sources, targets = sources + targets, []
    pairs: list[tuple[CodedActor, CodedActor | None]]
    if targets:
        pairs = [(source, target) for source in sources for target in targets]
    elif len(sources) > 1:
        # A symmetric event: any two of its actors, either way round.
        pairs = [(a, b) for i, a in enumerate(sources) for j, b in enumerate(sources) if i != j]
    else:
        pairs = [(source, None) for source in sources]
    place = row.get("place") or ""
    if isinstance(place, dict):
        place = place.get("text") or ""
    elif not isinstance(place, str):
        place = " ".join(place)
    return CodedEvent(row["id"], row["sentence"], tuple(pairs), row.get("relation") or "", row.get("relation_code"), place)
