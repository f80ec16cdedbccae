"""One step ahead: the order is kept, the next item is worked on meanwhile, and what fails fails in its place."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from graph.store.ahead import ahead


def test_items_come_in_order_and_the_next_is_worked_on_meanwhile():
    begun = [threading.Event() for _ in range(4)]

    def find(number: int) -> int:
        begun[number].set()
        return number * number

    got = []
    for number, found in ahead(find, range(4)):
        got.append((number, found))
        if number < 3:
            assert begun[number + 1].wait(10)
    assert got == [(0, 0), (1, 1), (2, 4), (3, 9)]
    assert list(ahead(find, [])) == []


def test_items_are_made_while_the_last_is_worked_on():
    made, go = threading.Event(), threading.Event()

    def items() -> Iterator[int]:
        yield 0
        made.set()
        go.set()
        yield 1

    def find(number: int) -> bool:
        return go.wait(10) if number == 0 else True

    assert [found for _, found in ahead(find, items())] == [True, True]
    assert made.is_set()


def test_what_fails_fails_in_its_place_and_nothing_is_begun_after_it():
    begun = []

    def find(number: int) -> int:
        begun.append(number)
        if number == 1:
            raise ValueError(number)
        return number

    steps = ahead(find, range(100))
    assert next(steps) == (0, 0)
    with pytest.raises(ValueError, match="1"):
        next(steps)
    assert max(begun) <= 2


def test_who_stops_early_waits_for_what_is_under_way():
    done = []

    def find(number: int) -> int:
        done.append(number)
        return number

    steps = ahead(find, range(100))
    assert next(steps) == (0, 0)
    steps.close()
    count = len(done)
    assert count <= 2
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
