"""What a run of `newsgraph eval` found, kept in a file and read again, so that a later run can be compared with it.
The comparison is compare.py's."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import UsageError
from graph.evaluate.shares import Share
from graph.ids import digest

VERSION = 1
"""Of the form of the file."""


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of the run and what the gold says of it."""

    line: str
    sentence: str
    status: str
    """``right``, ``false``, or how it was told where that is not as a fact."""
    why: str = ""
    """Of a false one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one gold file: figures, which items of the gold were found, and what was told."""

    shares: Mapping[str, Share]
    f1: float
    found: Mapping[str, tuple[str, ...]]
    """Measure -> ids of the items found by it; the first measure is the one whose gains and losses are listed."""
    items: Mapping[str, tuple[str, str]]
    """Id -> the item in words, and its sentence."""
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A run as saved: what made it, and for each gold file its outcome and a hash of the gold."""

    about: str
    outcomes: Mapping[str, tuple[str, Outcome]]


def fingerprint_of(gold: Path) -> str:
    """A hash of the gold file, whatever its line ends."""
    return digest(gold.read_bytes().replace(b"\r\n", b"\n").hex())


def save(path: Path, about: str, outcomes: Sequence[tuple[Path, Outcome]]) -> str:
    """The text of the file for ``path``; ``outcomes`` stand with their gold files. Raises ``UsageError`` for two files of one name."""
    names = [gold.name for gold, _ in outcomes]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UsageError(f"{path}: two gold files are called {twice}; save their runs one by one")
    golds = [
        {
            "gold": gold.name,
            "hash": fingerprint_of(gold),
            "shares": {name: [share.hits, share.total] for name, share in one.shares.items()},
            "f1": round(one.f1, 6),
            "found": one.found,
            "items": one.items,
            "told": [[told.line, told.sentence, told.status, told.why] for told in one.told],
        }
        for gold, one in outcomes
    ]
    return json.dumps({"newsgraph_eval": VERSION, "about": about, "golds": golds}, ensure_ascii=False, indent=1) + "\n"


def load(path: Path) -> Run:
    """The run kept in ``path``. Raises ``UsageError`` where it is no such file."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["newsgraph_eval"] != VERSION:
            raise UsageError(f"{path}: a run saved in form {record['newsgraph_eval']}; this newsgraph reads form {VERSION}: save it again")
        return Run(record["about"], {one["gold"]: (one["hash"], _outcome(one)) for one in record["golds"]})
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: no run that `newsgraph eval --save` wrote ({type(error).__name__}: {error})") from None


def _outcome(one: Mapping[str, Any]) -> Outcome:
    return Outcome(
        shares={name: Share(hits, total) for name, (hits, total) in one["shares"].items()},
        f1=one["f1"],
        found={name: tuple(ids) for name, ids in one["found"].items()},
        items={name: (line, sentence) for name, (line, sentence) in one["items"].items()},
        told=tuple(Told(*told) for told in one["told"]),
    )
