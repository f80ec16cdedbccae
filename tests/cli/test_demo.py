"""What `make demo` says to try next works: every line it prints is run where it says so, beside the example graph."""

from __future__ import annotations

import gzip
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, Run
from neo4j import GraphDatabase

pytestmark = pytest.mark.model
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
TEXT = "Foreign Minister Mira Solberg of Norway met President Tomas Quill in Nairobi on 14 March 2031."
FILES = {
    ".txt": TEXT,
    ".md": f"# Solberg in Nairobi\n\n{TEXT}\n",
    ".html": f"<html><body><article><h1>Solberg in Nairobi</h1><p>{TEXT}</p></article></body></html>",
    ".json": json.dumps([{"id": "j", "text": TEXT}]),
    ".jsonl": json.dumps({"id": "l", "text": TEXT}) + "\n",
    ".csv": f'id,text\nc,"{TEXT}"\n',
}


def promised() -> dict[str, str]:
    """Command line -> what the closing text says of it."""
    text = (ROOT / "scripts" / "demo.sh").read_text(encoding="utf-8").partition("<<'END'\n")[2]
    lines = (re.match(r"  newsgraph (.*?)(?:  +(.*))?$", line) for line in text.splitlines())
    return {match[1]: match[2] or "" for match in lines if match}


RUN = [line for line in promised() if line != "serve" and "PATH..." not in line]


def test_the_closing_text_is_read_whole() -> None:
    assert len(RUN) >= 4
    assert "serve" in promised()


@pytest.mark.parametrize("line", RUN)
def test_a_command_of_the_closing_text_succeeds(line: str, ask: Run, built: tuple[Path, object]) -> None:
    done = ask(*shlex.split(line))
    assert done.returncode == 0, done.stderr
    if line.startswith("export"):
        assert (built[0] / shlex.split(line)[-1]).stat().st_size > 1000
    else:
        assert len(done.stdout.splitlines()) > 5


def test_articles_of_ones_own_in_every_format_it_names_are_built(run: Run, tmp_path: Path) -> None:
    (line,) = [line for line in promised() if "PATH..." in line]
    named = re.findall(r"\.[a-z]+", promised()[line])
    assert set(named) == {*FILES, ".gz"}
    (tmp_path / "own").mkdir()
    for suffix, text in FILES.items():
        (tmp_path / "own" / f"plain{suffix}").write_text(text, encoding="utf-8")
    (tmp_path / "own" / "packed.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    done = run(*shlex.split(line.replace("PATH...", "own")), "--format", "json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)["articles"]
    assert (report["read"], report["skipped"]) == (len(FILES) + 1, 0)


def test_a_neo4j_client_can_connect_to_what_serve_opens_as_the_readme_shows(built: tuple[Path, object]) -> None:
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("NEWSGRAPH")},
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "graph", "serve"]
    with subprocess.Popen(command, cwd=built[0], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            told: dict[str, str] = {}
            while "engine" not in told:
                name, colon, value = process.stdout.readline().partition(":")
                assert colon, "serve ended early"
                told[name] = value.strip()
            password = Path(told["password"].removeprefix("in the file ")).read_text(encoding="utf-8").strip()
            with GraphDatabase.driver(told["address"], auth=(told["user"], password)) as driver:
                records = driver.execute_query("MATCH (a:Article) RETURN count(a) AS n", database_=told["database"]).records
            assert records[0]["n"] == 15
            (example,) = [block for block in PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8")) if "GraphDatabase" in block]
            assert example.count("bolt://localhost:7687") == 1
            client = example.replace("bolt://localhost:7687", told["address"])
            done = subprocess.run([sys.executable, "-c", client], cwd=built[0], capture_output=True, text=True, check=True, timeout=60)
            assert "Idriss Maboula" in done.stdout
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)
