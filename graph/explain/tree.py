"""A dependency parse as indented lines: a phrase a line, its head marked with its tag (``the old hall/NN``), what hangs on it below.
Which parse it is, is the model's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.explain.records import Word

_FLAT = frozenset("det amod compound nummod nmod poss aux auxpass neg case prt advmod cc mark predet quantmod intj".split())
"""Relations whose words stand on the line of their head where nothing hangs on them."""


def tree(words: Sequence[Word]) -> Iterator[str]:
    """The lines of a sentence's parse; punctuation is left out."""
    below: dict[int, list[int]] = {number: [] for number in range(len(words))}
    roots = []
    for number, word in enumerate(words):
        if word.head == number:
            roots.append(number)
        elif word.pos != "PUNCT":
            below[word.head].append(number)
    waiting = [(root, 0) for root in reversed(roots)]
    while waiting:
        number, depth = waiting.pop()
        flat = [child for child in below[number] if words[child].dep in _FLAT and not below[child]]
        phrase = " ".join(f"{words[one].word}/{words[one].tag}" if one == number else words[one].word for one in sorted([number, *flat]))
        yield f"{'  ' * depth}{words[number].dep}: {phrase}"
        waiting += [(child, depth + 1) for child in reversed(below[number]) if child not in flat]
