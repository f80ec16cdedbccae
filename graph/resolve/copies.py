"""Near-duplicate texts: syndicated copies, edited or headed otherwise, by MinHash over runs of three words (one permutation, densified).
Whose copies stand in a graph is looked up by store/."""

from __future__ import annotations

import base64
import hashlib
import re
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import eq

from graph.ids import fold
from graph.model import Span

BINS = 128
"""Hashes of a signature: likeness is estimated to within about 0.04."""
BANDS = 8
ROWS = 5
"""Hashes of a band. Texts with a likeness of 0.9 share a band in 999 of 1000 cases, of 0.8 in 96, of 0.7 in 77 of 100."""
LIKE = 0.7
"""Likeness (Jaccard index of the runs of words) from which two texts are one story."""
RUN = 3
FEWEST = 20
"""Runs of words that a text must have to be likened to others; of shorter ones only equal texts are copies."""

_FORMAT = f">{BINS}I"
_WORD = re.compile(r"\w+")


def signature(text: str, boilerplate: Sequence[Span] = ()) -> str | None:
    """What is kept of an article's text to find its likes by; None of a text too short for that. Boilerplate is left out."""
    start, parts = 0, []
    for begin, end in boilerplate:
        parts.append(text[start:begin])
        start = end
    words = _WORD.findall(fold(" ".join([*parts, text[start:]])))
    runs = {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    if len(runs) < FEWEST:
        return None
    bins: list[int | None] = [None] * BINS
    for run in runs:
        number = int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big")
        place, value = number % BINS, number >> 32
        known = bins[place]
        bins[place] = value if known is None else min(known, value)
    return base64.b85encode(struct.pack(_FORMAT, *_dense(bins))).decode()


def _dense(bins: list[int | None]) -> list[int]:
    """An empty bin takes the value of the next that is not, changed by how far it is."""
    full = []
    for i in range(BINS):
        far = 0
        while (value := bins[(i + far) % BINS]) is None:
            far += 1
        full.append((value + far * 0x9E3779B1) & 0xFFFFFFFF)
    return full


def bands(kept: str) -> list[str]:
    """The keys of a signature: texts that are alike have, most probably, one in common in the same place."""
    numbers = _numbers(kept)
    return [hashlib.blake2b(struct.pack(f">{ROWS}I", *numbers[i * ROWS : (i + 1) * ROWS]), digest_size=8).hexdigest() for i in range(BANDS)]


def likeness(one: str, other: str) -> float:
    """The estimated share of runs of words that two texts have in common."""
    same: int = sum(map(eq, _numbers(one), _numbers(other)))
    return same / BINS


def groups(signatures: Mapping[str, str]) -> dict[str, str]:
    """By id, of each text that has likes among the others, the least id of those that likeness joins, directly or by others."""
    root = {id_: id_ for id_ in signatures}

    def find(id_: str) -> str:
        while root[id_] != id_:
            root[id_] = root[root[id_]]
            id_ = root[id_]
        return id_

    by_band: dict[tuple[int, str], list[str]] = defaultdict(list)
    for id_ in sorted(signatures):
        for number, band in enumerate(bands(signatures[id_])):
            by_band[number, band].append(id_)
    for some in by_band.values():
        for i, a in enumerate(some):
            for b in some[i + 1 :]:
                x, y = sorted((find(a), find(b)))
                if x != y and likeness(signatures[a], signatures[b]) >= LIKE:
                    root[y] = x
    sizes: dict[str, int] = defaultdict(int)
    for id_ in signatures:
        sizes[find(id_)] += 1
    return {id_: find(id_) for id_ in signatures if sizes[find(id_)] > 1}


def closure(start: Mapping[str, str], look_up: Callable[[Iterable[tuple[int, str]]], Mapping[str, str]]) -> dict[str, str]:
    """Of some signatures by id, all that share a band with them, directly or by others; ``look_up`` finds those of bands."""
    reached = dict(start)
    pending: Mapping[str, str] = start
    asked: set[tuple[int, str]] = set()
    while pending:
        wanted = {(number, band) for kept in pending.values() for number, band in enumerate(bands(kept))} - asked
        asked |= wanted
        found = look_up(sorted(wanted))
        near = list(pending.values())
        pending = {id_: kept for id_, kept in found.items() if id_ not in reached and any(likeness(kept, other) >= LIKE for other in near)}
        reached |= pending
    return reached


@lru_cache(maxsize=1 << 12)
def _numbers(kept: str) -> tuple[int, ...]:
    return struct.unpack(_FORMAT, base64.b85decode(kept))
