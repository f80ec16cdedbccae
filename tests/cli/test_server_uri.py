"""The commands against a real Neo4j: what they export equals what the embedded engine gives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def _newsgraph(folder: Path, env: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "graph", *arguments], cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.neo4j
@pytest.mark.model
def test_build_query_and_export_through_uri_equal_the_embedded_ones(neo4j_store: Any, neo4j_server: Any, tmp_path: Path) -> None:
    """ "--uri" and nothing else differs: the same exports, byte for byte, and the same answers."""
    base = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH")}
    env = {**base, "PYTHONPATH": str(ROOT), **neo4j_server.env}
    env.pop("NEWSGRAPH_URI", None)
    uri = ["--uri", neo4j_server.uri]
    articles = str(ROOT / "examples" / "articles")
    _newsgraph(tmp_path, env, "build", articles)
    _newsgraph(tmp_path, env, "build", articles, *uri)
    for format_ in ("jsonl", "json", "cypher"):
        assert _newsgraph(tmp_path, env, "export", "--format", format_, "-") == _newsgraph(
            tmp_path, env, "export", "--format", format_, "-", *uri
        ), format_
    asked = ["query", "contradictions", "--format", "json"]
    answer = _newsgraph(tmp_path, env, *asked)
    assert "Hassan Orozi" in answer
    assert answer == _newsgraph(tmp_path, env, *asked, *uri)
