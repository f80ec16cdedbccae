"""Which common nouns name an actor, and of what kind: office, profession, person, body, ... The nouns are data/actor_nouns.txt's.
Who a mention of one is in its article is for person_nouns.py and body_nouns.py to say."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENDINGS = (("ologist", "profession"), ("ographer", "profession"), ("woman", "person"))
"""Endings whose unlisted words are people as a rule. Those in -ist, -man, -er and -ee are things too often: "checklist", "career"."""
_FILE = Path(__file__).parent / "data" / "actor_nouns.txt"


@cache
def sections() -> Mapping[str, frozenset[str]]:
    """The lemmas by section of the file. A section of two words is a part of the class that its last word names."""
    found: dict[str, list[str]] = {}
    lemmas: list[str] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lemmas = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lemmas.append(line)
    return MappingProxyType({name: frozenset(given) for name, given in found.items()})


def of_class(name: str) -> frozenset[str]:
    """Every lemma of a class."""
    return frozenset().union(*(lemmas for section, lemmas in sections().items() if section.split()[-1] == name))


@cache
def _classes() -> Mapping[str, str]:
    return {lemma: section.split()[-1] for section, lemmas in sections().items() for lemma in lemmas}


@lru_cache(maxsize=1 << 14)
def class_of(lemma: str) -> str | None:
    """The class of a noun by its lemma, of a hyphenated one by its last part; None where it names no actor."""
    classes = _classes()
    word = lemma.lower()
    if (found := classes.get(word)) is not None:
        return found
    last = word.rpartition("-")[2]
    return classes.get(last) or next((name for ending, name in _ENDINGS if last.endswith(ending)), None)


def is_person(lemma: str) -> bool:
    """Whether a noun says what one does or what befalls one, not what position one holds."""
    return class_of(lemma) in {"profession", "person", "combatant"}
