"""Every example line of every command's help runs on the example graph in the checkout, and ends well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from command import ROOT

from graph.cli import cli
from graph.cli.group import COMMANDS

pytestmark = pytest.mark.model
UNSAFE = ("--uri ", "newsgraph serve")
"""What needs a server, or runs until it is stopped."""
HINTS = ("no rows", "no actor or place", "PROBLEM")


def lines_of(command: str | None) -> list[str]:
    """The example lines of a command's help; of the help of all where it is null."""
    shown = CliRunner().invoke(cli, [*([command] if command else []), "--help"], prog_name="newsgraph", terminal_width=300)
    return [line.strip() for line in shown.stdout.partition("Examples:\n")[2].splitlines() if line.strip()]


SAFE = {command: [line for line in lines_of(command) if not any(word in line for word in UNSAFE)] for command in (None, *COMMANDS)}


@pytest.fixture
def checkout(built: tuple[Path, object], tmp_path: Path) -> Path:
    """A folder like the checkout after `newsgraph build examples/articles`."""
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")
    for name in ("examples", "tests", "cypher", "config.yaml"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.fixture
def shell(checkout: Path) -> dict[str, str]:
    """The environment of a shell in which newsgraph is installed."""
    programs = checkout / "bin"
    programs.mkdir()
    for name, module in (("newsgraph", "-m graph "), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {module}"$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    (checkout / "home" / ".config" / "fish" / "completions").mkdir(parents=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH")}
    return {**clean, "PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "HOME": str(checkout / "home")}


def test_only_what_needs_a_server_is_left_out() -> None:
    assert all(SAFE[command] for command in SAFE if command != "serve")
    assert sum(map(len, SAFE.values())) >= 25


@pytest.mark.parametrize("command", [command for command in SAFE if SAFE[command]])
def test_the_examples_of_the_help_run(command: str | None, checkout: Path, shell: dict[str, str]) -> None:
    for line in SAFE[command]:
        # Where head has seen enough, what writes to it ends with 141, which is as it should be.
        script = f'{line}\nfor code in "${{PIPESTATUS[@]}}"; do [ "$code" = 0 ] || [ "$code" = 141 ] || exit "$code"; done'
        done = subprocess.run(["bash", "-c", script], cwd=checkout, env=shell, capture_output=True, text=True, check=False, timeout=300)
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        assert not any(hint in done.stdout + done.stderr for hint in HINTS), (line, done.stdout, done.stderr)
        assert done.stdout or ">" in line or "wrote" in done.stderr or "-o " in line, line
