"""One step ahead: what the next item needs is read and computed while the caller writes what the last one gave.
Only what no write in between can change may be done so; that is for the callers to see to."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
Found = TypeVar("Found")


def ahead(find: Callable[[T], Found], items: Iterable[T]) -> Generator[tuple[T, Found], None, None]:
    """Each item with what ``find`` gives of it, in order. ``find`` runs in another thread, on the next item while the caller has the last.

    What ``find`` raises is raised in the item's place; no later item is begun then, or where the caller stops.
    """
    pool = ThreadPoolExecutor(1, "ahead")
    try:
        last: tuple[T, Future[Found]] | None = None
        for item in items:
            this = item, pool.submit(find, item)
            if last is not None:
                yield last[0], last[1].result()
            last = this
        if last is not None:
            yield last[0], last[1].result()
    finally:
        pool.shutdown(cancel_futures=True)
