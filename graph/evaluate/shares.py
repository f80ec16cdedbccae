"""Counts as shares with their uncertainty, and the lines that show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054
"""The two-sided 95 % quantile of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` out of ``total``."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """The share; 0 of nothing."""
        return self.hits / max(1, self.total)

    def interval(self, z: float = Z95) -> tuple[float, float]:
        """Wilson's score interval, which holds for small counts and near 0 and 1; (0, 1) of nothing."""
        if not self.total:
            return 0.0, 1.0
        n, p = self.total, self.value
        middle = p + z * z / (2 * n)
        half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        scale = 1 + z * z / n
        return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)

    def __str__(self) -> str:
        """As the scorers print it: ``3/4 = 0.750``."""
        return f"{self.hits}/{self.total} = {self.value:.3f}"

    def with_interval(self) -> str:
        """``3/4 = 0.750 [0.301, 0.954]``."""
        low, high = self.interval()
        return f"{self} [{low:.3f}, {high:.3f}]"


def f1(precision: Share, recall: Share) -> float:
    """The harmonic mean of the two; 0 where both are."""
    total = precision.value + recall.value
    return 2 * precision.value * recall.value / total if total else 0.0


def share_of(ids: Iterable[str], found: set[str]) -> Share:
    """How many of ``ids`` are among those ``found``."""
    rows = list(ids)
    return Share(sum(one in found for one in rows), len(rows))


def table(title: str, rows: Mapping[str, tuple[str, ...]], columns: tuple[str, ...]) -> list[str]:
    """A title and aligned rows, in their order; nothing where there are no rows."""
    if not rows:
        return []
    cells = [("", *columns), *((name, *rows[name]) for name in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns) + 1)]
    lines = ["  " + "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return [title, *lines]
