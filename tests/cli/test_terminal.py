"""What a person at a terminal sees, and what `newsgraph eval` prints: a bar that goes away, tables that fit, no colour in a pipe."""

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, Run

pytestmark = pytest.mark.model


def on_terminal(*args: str, cwd: Path, columns: int = 100) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command, both of them terminals."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH") and name != "NO_COLOR"}
    env = {**clean, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": "50"}
    streams = [pty.openpty(), pty.openpty()]
    process = subprocess.Popen(
        [sys.executable, "-m", "graph", *args], cwd=cwd, env=env, stdout=streams[0][1], stderr=streams[1][1], stdin=subprocess.DEVNULL
    )
    for _, inner in streams:
        os.close(inner)
    texts = {outer: b"" for outer, _ in streams}
    open_ends = set(texts)
    while open_ends:
        for end in select.select(sorted(open_ends), [], [], 120)[0]:
            try:
                data = os.read(end, 65536)
            except OSError:  # what Linux says when the other side has closed
                data = b""
            texts[end] += data
            if not data:
                open_ends.discard(end)
    code = process.wait(60)
    return code, *(text.decode().replace("\r\n", "\n") for text in texts.values())


def test_a_long_command_shows_rate_and_time_left_on_a_terminal_only(run: Run, tmp_path: Path) -> None:
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(f"Mira Solberg met Tomas Quill in Nairobi on {i + 1} March 2031.")
    code, out, progress = on_terminal("extract", "0.txt", "1.txt", "2.txt", cwd=tmp_path)
    assert code == 0, progress
    assert [json.loads(line)["type"] for line in out.splitlines()].count("MET") == 3
    assert "Extracting" in progress
    assert "articles, " in progress
    assert "/s" in progress
    piped = run("extract", "0.txt", "1.txt", "2.txt")
    assert piped.stdout == out
    assert piped.stderr == ""


def test_a_row_too_wide_for_the_terminal_is_shown_as_lines(built: tuple[Path, object]) -> None:
    code, out, _ = on_terminal("query", "who-met-whom", "-p", "limit=1", cwd=built[0], columns=90)
    assert code == 0
    assert "sentence" in out
    assert "…" not in out


def test_eval_prints_the_scores_of_coded_event_sentences(run: Run, tmp_path: Path) -> None:
    event = {
        "id": "e1",
        "sentence": "President Tomas Quill met Foreign Minister Mira Solberg in Nairobi on Monday.",
        "sources": [{"text": "Tomas Quill", "alt": None, "code": None}],
        "targets": [{"text": "Mira Solberg", "alt": None, "code": None}],
        "relation": "met",
        "relation_code": "CONSULT",
        "event_text": "met",
    }
    (tmp_path / "gold.jsonl").write_text(json.dumps(event) + "\n")
    done = run("eval", "gold.jsonl")
    assert done.returncode == 0, done.stderr
    assert "1/1 = 1.000" in done.stdout
    assert done.stderr == ""


def test_eval_refuses_what_is_no_gold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"colour": "blue"}\n')
    done = run("eval", "gold.jsonl")
    assert done.returncode == 2
    assert "gold.jsonl" in done.stderr


def test_a_skipped_article_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.jsonl").write_text('{"id": "a", "text": "Mira Solberg met Tomas Quill in Nairobi."}\n{oops\n')
    code, out, err = on_terminal("build", "news", cwd=tmp_path, columns=300)
    assert code == 10
    assert (out + err).count("a.jsonl") == err.count("skipped a.jsonl: malformed: line 2, column 2: a JSON object") == 1
    assert "the rest of the file is read" in err
    assert "1 skipped (1 malformed)" in out
