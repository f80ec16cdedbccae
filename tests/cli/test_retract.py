"""`newsgraph retract`, `build --prune` and `--dry-run`, as a shell runs them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from command import ROOT, Run, newsgraph

pytestmark = pytest.mark.model
Built = tuple[Path, "subprocess.CompletedProcess[str]"]


@pytest.fixture
def copy(built: Built, tmp_path: Path) -> Path:
    """A folder with the example articles and their graph, to be changed."""
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")
    shutil.copytree(ROOT / "examples" / "articles", tmp_path / "articles")
    return tmp_path


def keys(folder: Path) -> set[str]:
    done = newsgraph("cypher", "MATCH ()-[r]->() WHERE r.key IS NOT NULL RETURN r.key AS key", "--format", "json", cwd=folder)
    return {row["key"] for row in json.loads(done.stdout)}


def test_a_dry_run_tells_what_retracting_and_pruning_then_do(copy: Path) -> None:
    before = keys(copy)
    told = json.loads(newsgraph("retract", "lima-cabinet.txt", "--dry-run", "--format", "json", cwd=copy).stdout)
    assert told["dry_run"]
    assert told["retracted"] == ["articles/lima-cabinet.txt"]
    assert keys(copy) == before
    (copy / "articles" / "lima-cabinet.txt").unlink()
    pruning = newsgraph("build", "articles", "--prune", "--dry-run", cwd=copy)
    assert pruning.returncode == 0, pruning.stderr
    assert "- Article articles/lima-cabinet.txt" in pruning.stdout
    assert keys(copy) == before
    done = newsgraph("build", "articles", "--prune", cwd=copy)
    assert "1 gone from their folders and taken out\n  articles/lima-cabinet.txt" in done.stdout
    gone = {item["properties"]["key"] for item in told["difference"]["relationships"]["removed"] if "key" in item["properties"]}
    assert gone
    assert before - keys(copy) == gone
    again = newsgraph("retract", "lima-cabinet.txt", cwd=copy)
    assert (again.returncode, again.stdout) == (2, "")
    assert "no article of the graph is called 'lima-cabinet.txt'" in again.stderr


def test_a_dry_run_of_a_first_build_makes_no_database(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mira Solberg met Tomas Quill in Nairobi on 3 March 2031.\n")
    done = run("build", "a.txt", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "+ person:mira-solberg MET person:tomas-quill" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
