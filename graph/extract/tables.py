"""Tables that are made at their first use and then kept: gazetteers, and what is folded from them.
What stands in them is said where they are made."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache, wraps
from typing import TypeVar

Table = TypeVar("Table")


def table(make: Callable[[], Table]) -> Callable[[], Table]:
    """Make a function's result once, while the garbage collector waits: it would walk half a million new objects again and again."""

    @wraps(make)
    def paused() -> Table:
        was = gc.isenabled()
        gc.disable()
        try:
            return make()
        finally:
            if was:
                gc.enable()

    return cache(paused)
