"""`newsgraph verify` and `newsgraph repair` as a shell runs them: what they print and how they end."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from command import newsgraph

from graph.config import StoreSection
from graph.store.engine import open_store
from graph.verify import INVARIANTS

pytestmark = pytest.mark.model
Built = tuple[Path, "subprocess.CompletedProcess[str]"]


def test_a_broken_graph_ends_verify_with_11_and_repair_mends_it(built: Built, tmp_path: Path) -> None:
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")
    whole = newsgraph("verify", cwd=tmp_path)
    assert (whole.returncode, whole.stdout) == (0, f"all {len(INVARIANTS)} invariants hold\n"), whole.stderr
    with open_store(StoreSection(), db=tmp_path / "newsgraph.db") as store:
        store.write(lambda tx: tx.run("MATCH ()-[r:MET]->() DELETE r"))
        store.write(lambda tx: tx.run("MATCH (s:Statement) WITH s ORDER BY s.id LIMIT 1 SET s.confidence = 2.0"))
    done = newsgraph("verify", "--format", "json", cwd=tmp_path)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert done.returncode == 11
    assert {finding["invariant"] for finding in found} >= {"projection", "confidence"}
    assert "breaches" in done.stderr + done.stdout
    repaired = newsgraph("repair", cwd=tmp_path)
    assert repaired.returncode == 11
    assert "repaired; 1 breaches are left" in repaired.stdout
    assert "confidence" in repaired.stdout
    assert len(newsgraph("verify", "--list", cwd=tmp_path).stdout.splitlines()) == len(INVARIANTS)
