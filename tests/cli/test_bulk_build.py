"""`newsgraph build --bulk`: the files that an export of the built graph has, and no database."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ROOT, Run

pytestmark = pytest.mark.model


def test_a_bulk_build_writes_what_an_export_of_the_graph_would(ask: Run, run: Run, tmp_path: Path) -> None:
    done = run("build", str(ROOT / "examples" / "articles"), "--bulk", "import")
    assert done.returncode == 0, done.stderr
    assert "neo4j-admin database import full neo4j @import.args" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["import"]
    assert ask("export", "--format", "neo4j-admin", str(tmp_path / "export")).returncode == 0
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("import", "export"))
    assert one == other
    for option in (["--db", "x.db"], ["--reextract"]):
        assert run("build", "articles", "--bulk", "import", *option).returncode == 2
