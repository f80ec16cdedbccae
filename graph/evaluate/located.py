"""Words as the fact gold compares them, and sentences found again in an article whatever its white space."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z]+")
_RUN = re.compile(r"\s+")
_FUNCTION_WORDS = frozenset(
    "the a an of in on at to for and by with from his her its their president minister prime foreign leader mr mrs ms dr".split()
)
# A paragraph's end, or a full stop before a capital that is no abbreviation's or initial's.
_SENTENCE_END = re.compile(
    r"\n\s*\n|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt))(?<!\b(?:Mrs|Gen|Col|Sen|Gov|Rep))[.!?][\"'”’)]*\s+(?=[A-Z\"'“‘(])"
)
STEM = 5
MAX_TRIGGER_WORDS = 6


@lru_cache(maxsize=65536)
def words(text: str) -> frozenset[str]:
    """The words of ``text``, lower case."""
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=65536)
def content(text: str) -> frozenset[str]:
    """The words that tell names apart: without function words and titles, unless there is nothing else."""
    every = words(text) - {"s"}
    return every - _FUNCTION_WORDS or every


def same_name(left: str, right: str) -> bool:
    """Whether the content words of the two have a token F1 of a half or more."""
    a, b = content(left), content(right)
    common = len(a & b)
    return common > 0 and 4 * common >= len(a) + len(b)


def fits(given: Iterable[str], wanted: Iterable[str], heads: frozenset[str]) -> bool:
    """Whether one of the ``given`` words for an end is one of the ``wanted`` names, or holds a word of ``heads``."""
    names = [name for name in given if name]
    return any(heads & words(name) for name in names) or any(same_name(name, one) for name in names for one in wanted)


def stems(*texts: str) -> frozenset[str]:
    """The first five letters of every word of three letters or more; underscores part words."""
    return frozenset(word[:STEM] for text in texts for word in _LATIN.findall(text.lower().replace("_", " ")) if len(word) > 2)


def sentence_at(text: str, position: int) -> str:
    """The sentence about ``position``, white space folded: for people to read, nothing is matched with it."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= position), default=0)
    stop = min((end for end in ends if end > position), default=len(text))
    return _RUN.sub(" ", text[start:stop]).strip()


class LocatedText:
    """An article's text in which sentences are found with white space folded; offsets are those of the text as given."""

    def __init__(self, text: str) -> None:
        # A leading run of white space counts for nothing; any other run counts as one space, where it starts.
        kept: list[str] = []
        offsets: list[int] = []
        last = len(text) - len(text.lstrip())
        for run in _RUN.finditer(text, last):
            kept.append(text[last : run.start()] + " ")
            offsets.extend(range(last, run.start() + 1))
            last = run.end()
        kept.append(text[last:])
        offsets.extend(range(last, len(text)))
        self._folded = "".join(kept)
        self._offsets = offsets

    def spans(self, sentence: str) -> list[tuple[int, int]]:
        """Every place where ``sentence`` stands, as start and end; none for an empty one."""
        wanted = _RUN.sub(" ", sentence).strip()
        found: list[tuple[int, int]] = []
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            found.append((self._offsets[at], self._offsets[at + len(wanted) - 1] + 1))
            at = self._folded.find(wanted, at + 1)
        return found
