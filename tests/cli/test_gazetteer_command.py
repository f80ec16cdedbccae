"""--actors of the commands: extract and resolve use it, build settles a graph again with it, why tells of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command import ROOT, Run

pytestmark = pytest.mark.model
ACTORS = str(ROOT / "examples" / "actors.yaml")


def test_build_settles_again_and_why_tells(built: tuple[Path, object], run: Run, tmp_path: Path) -> None:
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")
    done = run("build", "--actors", ACTORS, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["articles"]["read"] == 0
    told = run("actors", "why", "TRF", "--actors", ACTORS)
    assert told.stdout.startswith("Tibesti Reform Front (organization:tibesti-reform-front, TCD)")
    assert told.stderr == ""
    other = run("actors", "why", "TRF")
    assert "was settled with a gazetteer of actors, and none is named" in other.stderr
    assert json.loads(done.stdout)["gazetteer_exchanged"] is True
    again = run("build", "--actors", ACTORS)
    assert "who is who is settled anew" not in again.stdout
    without = run("build", str(ROOT / "examples" / "articles"))
    assert "who is who is settled anew, without the gazetteer of actors it was settled with before" in without.stdout
    back = run("build", "--actors", ACTORS)
    assert f"who is who is settled anew, with {ACTORS} as it is now" in back.stdout


def test_extract_and_resolve_use_it_where_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "a", "published": "2025-03-01", "text": "Norway's prime minister met Boris Lund in Oslo on Friday."}),
        encoding="utf-8",
    )
    rows = [json.loads(run("extract", "a.jsonl", *given).stdout.splitlines()[0]) for given in ((), ("--actors", ACTORS))]
    assert [row["subject_id"] for row in rows] == ["office:NOR:prime-minister", "person:torbjorn-aske"]
    assert (rows[1]["subject_kind"], rows[1]["subject"]) == ("Person", "Torbjørn Aske")
    (tmp_path / "m.jsonl").write_text(
        "".join(json.dumps({"id": n, "mention": n, "kind": "name"}) + "\n" for n in ("TRF", "Tibesti Reform Front"))
    )
    clusters = [
        {json.loads(line)["cluster"] for line in run("actors", "resolve", "m.jsonl", *given).stdout.splitlines()}
        for given in ((), ("--actors", ACTORS))
    ]
    assert len(clusters[1]) == 1
    (tmp_path / "bad.yaml").write_text("- nane: X\n", encoding="utf-8")
    bad = run("extract", "a.jsonl", "--actors", "bad.yaml")
    assert bad.returncode == 3
    assert "bad.yaml:1: an entry needs a `name`" in bad.stderr
