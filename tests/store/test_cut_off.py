"""Loads that are cut off at a named step: the next one finishes what they left. Kills at random are test_kills.py's."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from graph_dump import difference, dump
from test_loader import CONFIG, SMALL, STORIES, fresh

from graph.model import Extraction
from graph.store import resolution
from graph.store.loader import load
from graph.store.schema import graph_state


class KilledError(Exception):
    pass


@pytest.mark.parametrize("where", ["extraction", "resolve", "_refresh", "_refresh_aliases", "project"])
def test_a_load_cut_off_anywhere_is_finished_by_the_next(store, empty, monkeypatch, where):
    expected = fresh(store, empty, STORIES)
    empty(store)

    def killed(*arguments, **named):
        raise KilledError

    def some() -> Iterator[Extraction]:
        yield from STORIES[:4]
        if where == "extraction":
            raise KilledError
        yield from STORIES[4:]

    with monkeypatch.context() as patch:
        if where != "extraction":
            patch.setattr(resolution, where, killed)
        with pytest.raises(KilledError):
            load(store, some(), SMALL, fingerprint="f")
    assert graph_state(store).unsettled
    load(store, STORIES, CONFIG, fingerprint="f")
    assert not graph_state(store).unsettled
    assert difference(expected, dump(store)) == {}


@pytest.mark.parametrize("where", ["load", "resolve", "project"])
def test_a_process_killed_anywhere_leaves_what_the_next_one_finishes(embedded_store, tmp_path, where):
    # Of what resolving moves there must be some: a last name that fits nobody at first.
    load(embedded_store, STORIES, CONFIG, fingerprint="f")
    expected = dump(embedded_store)
    program = """
import json, os, signal, sys
from graph.config import StoreSection
from graph.store import projection, resolution
from graph.store.engine import open_store
from test_loader import SMALL, STORIES, dump, load
path, where = sys.argv[1:]
def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
def some():
    yield from STORIES[:4]
    killed()
def killed_after(times, function):
    def work(*arguments):
        nonlocal times
        result = function(*arguments)
        times -= 1
        return result if times else killed()
    return work
with open_store(StoreSection(), db=path) as store:
    if where != "again":
        load(store, STORIES[4:5], SMALL, fingerprint="f")
    if where == "resolve":  # inside a transaction that has written
        resolution._move = killed_after(1, resolution._move)
        load(store, STORIES[:1], SMALL, fingerprint="f")
    if where == "project":  # after some of the relationships
        projection._write = killed_after(2, projection._write)
    load(store, some() if where == "load" else STORIES, SMALL, fingerprint="f")
    print(json.dumps(dump(store)))
"""
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(__file__).parents[2])])

    def run(how: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", program, str(tmp_path / "killed.db"), how]
        return subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=120)

    killed = run(where)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    again = run("again")
    assert again.returncode == 0, again.stderr
    assert difference(expected, json.loads(again.stdout.splitlines()[-1])) == {}
