"""`newsgraph erase` as the shell sees it: nothing without a yes, and then for good."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command import newsgraph

pytestmark = pytest.mark.model
WHO = "Idriss Maboula"


def test_erasing_asks_first(built: tuple[Path, object], tmp_path: Path) -> None:
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")

    def run(*args: str, stdin: str = ""):
        return newsgraph(*args, cwd=tmp_path, stdin=stdin)

    dry = run("erase", WHO, "--dry-run", "--format", "json")
    assert dry.returncode == 0, dry.stderr
    shown = json.loads(dry.stdout)
    assert (shown["name"], WHO in shown["names"]) == (WHO, True)
    assert run("erase", WHO, stdin="n\n").returncode != 0
    assert run("actors", "list", "--search", "maboula").stdout
    done = run("erase", WHO, "--yes")
    assert done.returncode == 0, done.stderr
    assert "erased" in done.stderr
    gone = run("erase", WHO, "--yes")
    assert gone.returncode == 2
    assert "no actor of the graph is called" in gone.stderr
    assert run("export", "--format", "cypher", "-").stdout.lower().count("maboula") == 0
