"""The checks of `make check`, as tests: style, format and types hold, so whoever runs the tests runs them too."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CHECKS = {"style": ["ruff", "check", "."], "format": ["ruff", "format", "--check", "."], "types": ["mypy"]}


@pytest.mark.parametrize("name", CHECKS)
def test_the_source_passes(name: str) -> None:
    done = subprocess.run([sys.executable, "-m", *CHECKS[name]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(CHECKS[name])}:\n{done.stdout}{done.stderr}"


def test_make_check_runs_these_checks() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in CHECKS.values():
        assert f"\t$(BIN)/{' '.join(command)}\n" in makefile


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("style", "import os\n"), ("format", "x = {  'a':1 }\n"), ("types", 'def f() -> int:\n    return "a"\n')],
)
def test_a_fault_is_found(name: str, wrong: str, tmp_path: Path) -> None:
    """Each check, with the project's settings, ends with an error on a file that breaks its rules."""
    (tmp_path / "wrong.py").write_text(wrong, encoding="utf-8")
    config = str(ROOT / "pyproject.toml")
    options = ["--config-file", config, "--cache-dir", str(tmp_path), "wrong.py"] if name == "types" else ["--config", config]
    done = subprocess.run([sys.executable, "-m", *CHECKS[name], *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
