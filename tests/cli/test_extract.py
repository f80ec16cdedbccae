"""`newsgraph extract`: rows on standard output, skipped articles by name, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, Run

from graph.pipeline import COLUMNS

TEXT = "Foreign Minister Mira Solberg of Norway met President Tomas Quill in Nairobi on 14 March 2031. Quill did not visit Kenya."
pytestmark = pytest.mark.model


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_standard_input_to_standard_output(run: Run) -> None:
    done = run("extract", "-", "--root", "desk", stdin=TEXT)
    assert done.returncode == 0, done.stderr
    found = rows(done.stdout)
    assert all(tuple(row) == COLUMNS for row in found)
    met = next(row for row in found if row["type"] == "MET")
    assert {met["subject"], met["object"]} == {"Mira Solberg", "Tomas Quill"}
    assert met["place"] == "Nairobi"
    assert met["date"] == "2031-03-14"
    assert str(met["article_id"]).startswith("desk/")
    assert TEXT[met["trigger_start"] : met["trigger_end"]] == met["trigger"]  # type: ignore[misc]


def test_nothing_but_rows_reaches_standard_output_and_no_warning_standard_error(run: Run) -> None:
    done = run("extract", "-", "--root", "desk", stdin=TEXT)
    assert rows(done.stdout)
    assert done.stderr == ""


def test_standard_input_without_root_is_a_usage_error(run: Run) -> None:
    done = run("extract", "-", stdin=TEXT)
    assert done.returncode == 2
    assert "--root" in done.stderr


def test_skipped_articles_are_named_with_their_reason_and_the_rest_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "bad.jsonl").write_text('{"id": "x", "text": \n')
    done = run("extract", "good.txt", "empty.txt", "bad.jsonl", "-o", "out.jsonl")
    assert done.returncode == 10
    assert done.stdout == ""
    assert "empty.txt: empty" in done.stderr
    assert "bad.jsonl: malformed" in done.stderr
    assert "line 1" in done.stderr
    assert rows((tmp_path / "out.jsonl").read_text())


def test_strict_stops_at_the_first_bad_article_and_leaves_no_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    done = run("extract", "--strict", "a.txt", "-o", "out.jsonl")
    assert done.returncode == 5
    assert "a.txt" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_a_missing_path_a_missing_model_and_a_wrong_setting_have_their_codes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "wrong.yaml").write_text("store: {adress: x}\n")
    assert run("extract", "nowhere").returncode == 2
    done = run("extract", "a.txt", "--model", "no_such_model")
    assert done.returncode == 4
    assert "no_such_model" in done.stderr
    done = run("extract", "a.txt", "--config", "wrong.yaml")
    assert done.returncode == 3
    assert "adress" in done.stderr


def test_an_unknown_plug_in_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "my.yaml").write_text("extraction: {extractors: [rules, oracle]}\n")
    done = run("extract", "a.txt", "--config", "my.yaml")
    assert done.returncode == 8
    assert "oracle" in done.stderr


def test_the_order_of_articles_changes_no_row(run: Run) -> None:
    one, two = (str(ROOT / "examples" / "articles" / name) for name in ("naivasha-meeting.md", "lima-cabinet.txt"))
    first, second = run("extract", one, two), run("extract", two, one)
    assert first.returncode == second.returncode == 0
    assert first.stdout != second.stdout
    assert sorted(first.stdout.splitlines()) == sorted(second.stdout.splitlines())


def test_output_is_utf_8_whatever_the_locale_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mira Solberg met Jiří Žižka in Nairobi on 2 March 2031.", encoding="utf-8")
    (tmp_path / "Žižková.txt").write_bytes(b"")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "graph", "extract", "a.txt", "Žižková.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 10, done.stderr
    found = rows(done.stdout.decode("utf-8"))
    assert "Jiří Žižka" in {end for row in found for end in (row["subject"], row["object"])}
    assert "Žižková.txt" in done.stderr.decode("utf-8")
