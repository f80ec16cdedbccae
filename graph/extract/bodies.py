"""International bodies, looked up by name.
Movements of one country are movements.py's."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from graph.extract.body_table import BODIES
from graph.ids import fold

_SHORT = re.compile(r"[A-Z][a-z]?[A-Za-z]{0,5}\+?")
_UN = re.compile(r"^(?:u n|united nations) (?=.)")

_Entry = tuple[str, Literal["IGO", "NGO"]]


@cache
def _bodies() -> tuple[dict[str, _Entry], dict[str, _Entry]]:
    names: dict[str, _Entry] = {}
    short: dict[str, _Entry] = {}
    for line in BODIES.splitlines():
        kind, canonical, others = (cell.strip() for cell in line.split("|"))
        entry: _Entry = (canonical, "IGO" if kind == "IGO" else "NGO")
        for name in [canonical] if not others else [canonical, *(o.strip() for o in others.split(", "))]:
            if name.isupper() or _SHORT.fullmatch(name):
                short.setdefault(name, entry)
            else:
                names.setdefault(_key(name), entry)
    return names, short


def _key(name: str) -> str:
    return _UN.sub("un ", fold(name))


@lru_cache(maxsize=1 << 14)
def body(name: str) -> _Entry | None:
    """The canonical name of a well-known international body, and whether states made it (``IGO``) or not (``NGO``).

    >>> body("IAEA")
    ('International Atomic Energy Agency', 'IGO')
    """
    names, short = _bodies()
    bare = name.strip().replace("’", "'").removesuffix("'s").removesuffix("'")
    for article in ("the ", "The "):
        bare = bare.removeprefix(article)
    if (found := short.get(bare) or short.get(bare.upper() if bare.isupper() else bare)) is not None:
        return found
    return names.get(_key(bare)) if bare[:1].isupper() else None
