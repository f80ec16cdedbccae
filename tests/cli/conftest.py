"""What the tests of the command line share: the command where nothing is, and where the example graph is, built once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from command import ROOT, Run, newsgraph


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command in a process of its own, in an empty folder."""

    def inner(*args: str, **options: object) -> subprocess.CompletedProcess[str]:
        return newsgraph(*args, **{"cwd": tmp_path, **options})  # type: ignore[arg-type]

    return inner


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A folder whose newsgraph.db holds the example articles, and the end of the build that made it."""
    folder = tmp_path_factory.mktemp("built")
    done = newsgraph("build", str(ROOT / "examples" / "articles"), "--format", "json", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder, done


@pytest.fixture
def ask(built: tuple[Path, subprocess.CompletedProcess[str]]) -> Run:
    """The command where the example graph is."""

    def inner(*args: str, **options: object) -> subprocess.CompletedProcess[str]:
        return newsgraph(*args, **{"cwd": built[0], **options})  # type: ignore[arg-type]

    return inner
