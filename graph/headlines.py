"""Headlines in title case, written as prose is: "Minister Schedules Visit" as "Minister schedules visit", so that the verb is found.
Letters only change case, so offsets stay. Which text is an article's is said in articles/."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG = 4
"""Letters from which a word of a title-case headline has a capital in every style."""
_LEAST_WORDS = 4
_SHARE = 0.75
_LONGEST = 160
_VERB_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def lower_headlines(text: str, lines: Iterable[tuple[int, int]], verbs: Container[str]) -> str:
    """``text`` with the common words of its title-case lines in lower case.

    ``lines``: where each begins and ends. ``verbs``: base forms of English verbs. A word stays as it is where the rest of the text
    writes it with a capital inside a sentence; it is lowered where the rest writes it small, or where it is an inflected verb.
    """
    spans = list(lines)
    titles = [span for span in spans if _is_title(text[slice(*span)])]
    if not titles:
        return text
    prose = [text[slice(*span)] for span in spans if span not in titles]
    small, names = _usage(prose)
    out = list(text)
    for start, end in titles:
        for match in _WORD.finditer(text, start, end):
            word = match.group()
            lowered = word.lower()
            common = lowered in small or _is_verb(lowered, verbs)
            if word[0].isupper() and word[1:].islower() and lowered not in names and common and len(lowered) == len(word):
                out[match.start() : match.end()] = lowered
    return "".join(out)


def _is_title(line: str) -> bool:
    words = _WORD.findall(line)
    long = [w for w in words if len(w) >= _LONG]
    if len(words) < _LEAST_WORDS or len(line) > _LONGEST or line.rstrip()[-1:] in {".", '"', "”"}:
        return False
    return sum(w[0].isupper() for w in long) >= _SHARE * len(long) and any(w[1:].islower() for w in long)


def _usage(prose: Iterable[str]) -> tuple[set[str], set[str]]:
    """The words that stand small in the text, and those that stand with a capital inside a sentence and never small."""
    small: set[str] = set()
    capital: set[str] = set()
    for line in prose:
        for match in _WORD.finditer(line):
            word = match.group()
            if word.islower():
                small.add(word)
            elif word[0].isupper() and line[: match.start()].rstrip()[-1:] not in {"", ".", "!", "?", '"', "“", "”", ":", "'", "*", "-"}:
                capital.update({word.lower(), *re.split(r"['’]", word.lower())[:1]})
    return small, capital - small


def _is_verb(word: str, verbs: Container[str]) -> bool:
    """Whether ``word`` is an inflected form of a verb: base forms are too often names."""
    for ending, base in _VERB_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and word[: -len(ending)] + base in verbs:
            return True
    return False
