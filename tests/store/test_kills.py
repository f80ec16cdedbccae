"""A loader, and with it or beside it the database, ended by SIGKILL at random moments: run again, the graph equals an undisturbed one.
Seeds are fixed; what moment a kill meets is not. NEWSGRAPH_SOAK=1 (`make soak`) kills often."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import killable
import pytest
from graph_dump import difference, dump

from graph.store.loader import load

SOAK = bool(os.environ.get("NEWSGRAPH_SOAK"))
EMBEDDED_KILLS = int(os.environ.get("NEWSGRAPH_SOAK_KILLS", "200")) if SOAK else 4
PROGRAM = Path(killable.__file__)


def loader(where: object, what: str, seed: int, *more: str, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, str(PROGRAM), str(where), what, str(seed), *more]
    return subprocess.Popen(command, env={**os.environ, **(env or {})}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finished(process: subprocess.Popen[str]) -> list[str]:
    """The lines of a loader that is left alone."""
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return out.splitlines()


def killed(process: subprocess.Popen[str], moment: float, *, at_once: bool) -> bool:
    """Kill the loader that long after it was started, or after its load began; whether it was still at work."""
    assert process.stdout is not None
    if not at_once:
        process.stdout.readline()
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    return process.returncode == -signal.SIGKILL


def lasts(start: Callable[[], subprocess.Popen[str]]) -> float:
    """How long a whole load takes here, counted from its ``go``."""
    process = start()
    assert process.stdout is not None
    process.stdout.readline()
    began = time.monotonic()
    finished(process)
    return time.monotonic() - began


def test_the_loader_and_the_embedded_engine_killed_at_random_moments(embedded_store, empty, tmp_path):
    seed, chance, met = 1, random.Random(1), 0
    expected = killable.undisturbed(embedded_store, seed)
    before, db = tmp_path / "before.db", tmp_path / "killed.db"
    finished(loader(before, "first", seed))
    shutil.copytree(before, db)
    span = lasts(lambda: loader(db, "all", seed))
    while met < EMBEDDED_KILLS:
        shutil.rmtree(db)
        if chance.random() < 0.9:  # else into a database that is not there yet
            shutil.copytree(before, db)
        for _ in range(chance.randint(1, 3)):
            at_once = chance.random() < 0.2
            met += killed(loader(db, "all", seed), chance.random() * span, at_once=at_once)
        assert difference(expected, json.loads(finished(loader(db, "dump", seed))[-1])) == {}, f"after {met} kills"


class CutError(Exception):
    """What ends a load of the test below."""


def test_a_load_cut_off_at_any_of_its_writes_is_made_good_by_the_next(embedded_store, empty):
    """Between two transactions, where a kill at random seldom falls: every second of them, from the first to the last."""
    seed, sent = 5, 0
    expected = killable.undisturbed(embedded_store, seed)
    some = killable.stories(seed, 1)
    write = embedded_store.write

    def cut(at: int) -> Callable[..., object]:
        def counted(work: Callable[..., object]) -> object:
            nonlocal sent
            sent += 1
            if sent > at:
                raise CutError
            return write(work)

        return counted

    at = 0
    while True:
        empty(embedded_store)
        killable.first(embedded_store, seed)
        sent = 0
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(embedded_store, "write", cut(at))
            try:
                load(embedded_store, some, killable.small(40), fingerprint="f")
            except CutError:
                over = False
            else:
                over = True
            sent = 0
            if not over:  # and the load that makes it good cut off as well, where it settles
                patch.setattr(embedded_store, "write", cut(at // 2))
                with suppress(CutError):
                    load(embedded_store, some, killable.small(40), fingerprint="f")
        load(embedded_store, some, killable.small(1000), fingerprint="f")
        assert difference(expected, dump(embedded_store)) == {}, f"cut off after {at} writes"
        if over:
            assert at > 15
            return
        at += 1 if SOAK else 2
