"""What the command line gives away: no password on it or in what it says; no formula in a CSV; no write through `newsgraph cypher`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import click
import pytest
from command import Run

from graph.cli import cli
from graph.cli.output import show

SECRET = "s3cret-that-nobody-may-see"


@pytest.mark.parametrize("arguments", [("query", "who-met-whom"), ("doctor",), ("build", ".")])
@pytest.mark.parametrize("address", ["neo4j+s://127.0.0.1:9", "nowhere"])
def test_no_command_says_the_password(run: Run, tmp_path: Path, arguments: tuple[str, ...], address: str) -> None:
    (tmp_path / "kept").write_text(SECRET)
    for env in ({"NEWSGRAPH_PASSWORD": SECRET}, {"NEWSGRAPH_PASSWORD_FILE": str(tmp_path / "kept")}):
        done = run(*arguments, "--uri", address, env=env)
        assert done.returncode != 0
        assert SECRET not in done.stdout + done.stderr


def test_an_address_with_a_password_is_refused_without_saying_it(run: Run) -> None:
    done = run("cypher", "RETURN 1 AS one", "--uri", f"bolt://neo4j:{SECRET}@127.0.0.1:9")
    assert done.returncode != 0
    assert "NEWSGRAPH_PASSWORD" in done.stderr
    assert SECRET not in done.stdout + done.stderr


def test_no_command_takes_a_password_as_an_argument() -> None:

    context = click.Context(cli)
    names = cli.list_commands(context)
    assert "query" in names
    for name in names:
        command = cli.get_command(context, name)
        assert command is not None
        assert not [p.name for p in command.params if "password" in (p.name or "")], name


def test_rows_as_csv_hold_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    texts = ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "\nx", "'x", "＝1", "a=1", "person:ada", "", "2031-03"]
    rows = [{"=text": text, "number": -1, "share": -0.5, "true": True, "none": None, "list": [text, "b"]} for text in texts]
    assert show(rows, "csv") == len(texts)
    head, *cells = list(csv.reader(io.StringIO(capsys.readouterr().out, newline="")))
    assert head[0] == "'=text"
    assert [row[0] for row in cells] == [f"'{text}" for text in texts[:9]] + texts[9:]
    assert {tuple(row[1:5]) for row in cells} == {("-1", "-0.5", "true", "")}
    assert [row[5] for row in cells][:2] == ["'=1+1; b", "'+1; b"]


@pytest.mark.parametrize(
    "query",
    ["CREATE (:Thing)", "MATCH (a:Actor) SET a.name = 'x'", "CALL db.createLabel('X')", "LOAD CSV FROM 'file:///etc/hosts' AS r RETURN r"],
)
def test_a_query_of_ones_own_writes_nothing(ask: Run, query: str) -> None:
    count = "MATCH (n) RETURN count(n) AS nodes, max(n.name) AS name"
    before = ask("cypher", count).stdout
    refused = ask("cypher", query)
    assert refused.returncode != 0
    assert "refused" in refused.stderr
    assert ask("cypher", count).stdout == before
