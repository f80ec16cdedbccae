"""Turns on an embedded engine that another process serves, which has no lock that a client could wait for: a claim on the graph's node.
A claim changes with each write; one that does not change for long is that of a writer which was killed. Turns on Neo4j are turns.py's."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from graph.store.schema import GRAPH_ID
from graph.store.texts import text
from graph.store.turns import TurnLostError

if TYPE_CHECKING:
    from graph.store.engine import Store, Transaction

LOOK_SECONDS = 0.5
DEAD_SECONDS = 120.0
"""How long a claim may stay as it is before another writer takes it for that of a dead one; who was only slow finds out before writing."""
LONG_SECONDS = 30.0
"""After which a load lets others in, since nobody can tell it that they wait."""


class Claim:
    """A turn under way; ``None`` for the name where there is no graph yet that could be claimed."""

    def __init__(self, store: Store, name: str | None) -> None:
        self._store = store
        self._name = name
        self._writes = 0
        self._began = time.monotonic()

    def check(self, write: Transaction) -> None:
        """Raise TurnLostError where another writer has claimed the graph since. Two that write at one time meet at the graph's node."""
        if self._name is None:
            return
        self._writes += 1
        given = {"id": GRAPH_ID, "name": self._name, "now": f"{self._name}:{self._writes}"}
        if not write.run(text("keep_claim"), given)[0]["n"]:
            raise TurnLostError(
                "another command has taken this one for dead, and writes to the graph; whole articles are kept, and the same command "
                "goes on from there"
            )

    def awaited(self) -> bool:
        """Whether it is time to let others in."""
        return time.monotonic() - self._began > LONG_SECONDS

    def end(self) -> None:
        """Take the claim back."""
        if self._name is None:
            return
        given = {"id": GRAPH_ID, "name": self._name, "now": None}
        self._store.unclaimed(lambda transaction: transaction.run(text("keep_claim"), given))
        if self.awaited():
            time.sleep(2 * LOOK_SECONDS)


def begin(store: Store, ends: ExitStack, told: Callable[[], None] | None = None) -> Claim:
    """Wait until no other writer claims the graph, then claim it until ``ends``."""
    name = secrets.token_hex(8)
    seen, since = None, time.monotonic()
    while True:
        rows = store.read(text("claim"), {"id": GRAPH_ID})
        if not rows:
            return Claim(store, None)
        now = rows[0]["writer"]
        if now != seen:
            seen, since = now, time.monotonic()
        if now is None or time.monotonic() - since > DEAD_SECONDS:
            given = {"id": GRAPH_ID, "before": now, "now": f"{name}:0"}
            if store.unclaimed(lambda transaction: transaction.run(text("take_claim"), given))[0]["n"]:  # noqa: B023  called at once
                claim = Claim(store, name)
                ends.callback(claim.end)
                return claim
        elif told is not None:
            told()
            told = None
        time.sleep(LOOK_SECONDS)
