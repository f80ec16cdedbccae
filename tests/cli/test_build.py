"""`newsgraph build` and what answers from its graph: query, cypher, export; with the exit codes and streams that scripts rely on."""

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import ROOT, Run, newsgraph

from graph.pipeline import COLUMNS

pytestmark = pytest.mark.model
Built = tuple[Path, "subprocess.CompletedProcess[str]"]


def test_the_report_counts_articles_statements_and_actors(built: Built) -> None:
    report = json.loads(built[1].stdout)
    assert report["articles"]["read"] == report["articles"]["added"] >= 10
    assert report["articles"]["skipped"] == 0
    statements = report["statements"]
    assert statements["total"] == sum(statements["by_type"].values()) == sum(statements["by_modality"].values()) > 0
    assert statements["by_modality"]["planned"] > 0
    assert report["new_actors"] > 10
    assert report["relationships_projected"] > 10
    assert built[1].stderr == ""


def test_building_again_changes_nothing_and_says_so(built: Built, ask: Run) -> None:
    before = ask("export", "--format", "jsonl", "-").stdout
    done = ask("build", str(ROOT / "examples" / "articles"))
    assert done.returncode == 0, done.stderr
    assert "0 new, 0 changed" in done.stdout
    assert before
    assert ask("export", "--format", "jsonl", "-").stdout == before


def test_skipped_articles_end_the_build_with_10_and_stand_in_the_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("Mira Solberg met Tomas Quill in Nairobi.")
    (tmp_path / "news" / "b.txt").write_bytes(b"\x00\x01\x02" * 50)
    (tmp_path / "news" / "c.txt").write_text("The weather was mild and the river was low for the time of year.")
    done = run("build", "news")
    assert done.returncode == 10, done.stderr
    assert "2 articles read: 2 new" in done.stdout
    assert "1 skipped (1 binary)" in done.stdout
    assert "b.txt" not in done.stdout
    assert done.stderr.count("b.txt: binary") == 1
    assert "1 without statements\n  news/c.txt" in done.stdout
    assert "1  MET" in done.stdout


def test_another_ontology_on_the_same_graph_is_refused_with_what_to_do(built: Built, tmp_path: Path) -> None:
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")
    (tmp_path / "my.yaml").write_text("ontology: {MET: null}\n")
    done = newsgraph("build", str(ROOT / "examples" / "articles"), "--config", "my.yaml", cwd=tmp_path)
    assert done.returncode == 6
    assert "--reextract" in done.stderr


def test_queries_are_listed_and_described(run: Run) -> None:
    listed = run("query", "--format", "json")
    names = {row["query"] for row in json.loads(listed.stdout)}
    assert "who-met-whom" in names
    described = run("query", "timeline", "--describe")
    assert described.returncode == 0
    assert "Cost: " in described.stdout
    assert '-p "actor=' in described.stdout
    assert "MATCH" in json.loads(run("query", "timeline", "--describe", "--format", "json").stdout)["text"]


def test_one_answer_in_every_form(ask: Run) -> None:
    as_json = json.loads(ask("query", "who-met-whom", "--format", "json").stdout)
    assert as_json
    assert as_json[0]["sentence"]
    table = list(csv.DictReader(io.StringIO(ask("query", "who-met-whom", "--format", "csv").stdout)))
    assert [row["key"] for row in table] == [row["key"] for row in as_json]
    markdown = ask("query", "who-met-whom", "--format", "markdown").stdout.splitlines()
    assert len(markdown) == len(as_json) + 2
    plain = ask("query", "who-met-whom").stdout.splitlines()
    assert len(plain) == len(as_json) + 1
    assert "\x1b" not in "".join(plain)


def test_parameters_choose_and_wrong_ones_are_told_before_the_engine_starts(ask: Run, run: Run) -> None:
    assert len(json.loads(ask("query", "who-met-whom", "-p", "limit=2", "--format", "json").stdout)) == 2
    for args in (["who-met"], ["who-met", "-p", "actor"], ["who-met", "-p", "akter=x"], ["who-met-whom", "-p", "limit=many"]):
        done = run("query", *args)  # in a folder without any database
        assert done.returncode == 2, (args, done.stderr)
        assert done.stdout == ""
    done = run("query", "who-mit")
    assert done.returncode == 7
    assert "who-met" in done.stderr


def test_a_name_the_graph_does_not_know_is_told_on_standard_error(ask: Run) -> None:
    done = ask("query", "timeline", "-p", "actor=Zebulon Nobody", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == []
    assert "zebulon nobody" in done.stderr


@pytest.mark.parametrize(("query", "given"), [("article", "article=nosuch"), ("evidence", "key=abc")])
def test_an_article_or_key_that_is_not_there_is_told_on_standard_error(ask: Run, query: str, given: str) -> None:
    done = ask("query", query, "-p", given, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert given.partition("=")[2] in done.stderr
    assert "of the graph has the" in done.stderr


def test_an_export_into_a_folder_that_is_not_there_says_so(ask: Run, built: Built) -> None:
    done = ask("export", "--format", "graphml", "nosuch/x.graphml")
    assert done.returncode == 1
    assert "there is no folder nosuch" in done.stderr
    assert not (built[0] / "nosuch").exists()


def test_a_missing_database_is_a_store_error_and_is_not_made(run: Run, tmp_path: Path) -> None:
    done = run("query", "who-met-whom")
    assert done.returncode == 6
    assert "newsgraph build" in done.stderr
    assert not (tmp_path / "newsgraph.db").exists()


def test_cypher_reads_with_parameters_from_argument_or_standard_input(ask: Run) -> None:
    text = "MATCH (a:Article) WITH count(a) AS n RETURN n >= $least AS enough"
    for args, stdin in (([text], ""), (["-"], text + ";\n")):
        done = ask("cypher", *args, "-p", "least=10", "--format", "json", stdin=stdin)
        assert json.loads(done.stdout) == [{"enough": True}], done.stderr


@pytest.mark.parametrize("text", ["CREATE (n:Actor {id: 'x'})", "MATCH (n) DETACH DELETE n", "MATCH (n:Article) SET n.title = 'x'"])
def test_cypher_refuses_to_write(ask: Run, text: str) -> None:
    before = ask("cypher", "MATCH (n) RETURN count(n) AS n", "--format", "csv").stdout
    done = ask("cypher", text)
    assert done.returncode == 7
    assert "refused" in done.stderr
    assert ask("cypher", "MATCH (n) RETURN count(n) AS n", "--format", "csv").stdout == before


def test_a_syntax_error_is_a_query_error(ask: Run) -> None:
    done = ask("cypher", "MATCH (n RETURN n")
    assert done.returncode == 7
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_exported_statements_are_what_extract_prints(built: Built, ask: Run, tmp_path: Path) -> None:
    exported = [json.loads(line) for line in ask("export", "--format", "jsonl", "-").stdout.splitlines()]
    extracted = newsgraph("extract", str(ROOT / "examples" / "articles"), cwd=tmp_path).stdout.splitlines()
    assert all(tuple(row) == COLUMNS for row in exported)
    by_id = {row["id"]: row for row in exported}
    assert by_id == {row["id"]: row for row in map(json.loads, extracted)}


def test_export_lists_formats_and_refuses_what_it_does_not_know(ask: Run) -> None:
    assert "jsonl" in ask("export").stdout
    done = ask("export", "--format", "papyrus", "out")
    assert done.returncode == 2
    assert "jsonl" in done.stderr
    assert ask("export", "--format", "jsonl").returncode == 2


def test_a_reader_that_leaves_ends_the_command_quietly(built: Built) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH")}
    command = [sys.executable, "-m", "graph", "export", "--format", "jsonl", "-"]
    with subprocess.Popen(
        command, cwd=built[0], env={**clean, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()
        assert process.wait(60) == 141
    assert complaint == b""


def test_serve_tells_how_to_connect_shares_its_folder_and_stops_on_ctrl_c(built: Built, tmp_path: Path) -> None:
    shutil.copytree(built[0] / "newsgraph.db", tmp_path / "newsgraph.db")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH")}
    with subprocess.Popen(
        [sys.executable, "-m", "graph", "serve"],
        cwd=tmp_path,
        env={**clean, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        told = dict(process.stdout.readline().strip().split(":", 1) for _ in range(3))
        address, password_file = told["address"].strip(), Path(tmp_path / told["password"].split()[-1])
        locked = newsgraph("query", "who-met-whom", cwd=tmp_path)
        env = {"NEWSGRAPH_URI": address, "NEWSGRAPH_PASSWORD": password_file.read_text().strip()}
        shared = newsgraph("query", "who-met-whom", "--format", "json", cwd=tmp_path, env=env)
        process.send_signal(signal.SIGINT)
        start = time.monotonic()
        assert process.wait(30) == 0
        assert time.monotonic() - start < 20
        assert process.stderr is not None
        assert "Stopped" in process.stderr.read()
    assert locked.returncode == 6
    assert "newsgraph serve" in locked.stderr
    assert shared.returncode == 0, shared.stderr
    assert json.loads(shared.stdout)


def test_ctrl_c_ends_a_build_with_130_and_a_message(tmp_path: Path) -> None:
    with (tmp_path / "many.jsonl").open("w") as out:
        for i in range(3000):
            out.write(json.dumps({"id": f"a{i}", "text": f"Mira Solberg met Tomas Quill in Nairobi on {1 + i % 28} March 2031."}) + "\n")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH")}
    with subprocess.Popen(
        [sys.executable, "-m", "graph", "build", "many.jsonl"],
        cwd=tmp_path,
        env={**clean, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A runner in the background of a shell ignores Ctrl-C, and its children would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    ) as process:
        deadline = time.monotonic() + 60
        while not (tmp_path / "newsgraph.db" / "password").exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        out, complaint = process.communicate(timeout=60)
    assert process.returncode == 130, complaint
    assert re.search(r"stopping: .*\nError: interrupted after \d+ articles: \d+ new, .* goes on from there\n$", complaint)
    assert out == ""
    looked = newsgraph("verify", cwd=tmp_path)
    assert looked.returncode == 0, looked.stdout


def test_doctor_finds_all_in_order_and_names_each_problem(ask: Run, run: Run, tmp_path: Path) -> None:
    done = ask("doctor", "--format", "json")
    found = {check["name"]: check for check in json.loads(done.stdout)}
    assert done.returncode == 0, done.stdout
    assert {"versions", "configuration", "model", "embedded engine", "database", "queries"} <= set(found)
    assert "statements" in found["database"]["found"]
    done = run("doctor", "--model", "no_such_model", "--uri", "bolt://127.0.0.1:9")
    assert done.returncode == 1
    assert "PROBLEM  model" in done.stdout
    assert "PROBLEM  Neo4j" in done.stdout
    assert done.stdout.count("what to do: ") == 2


def test_build_tells_of_articles_with_one_text(run: Run, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.txt").write_text("Mira Solberg met Tomas Quill in Nairobi on 3 March 2031.\n")
    done = run("build", str(tmp_path / "one"), str(tmp_path / "two"), "--db", str(tmp_path / "copies.db"))
    assert done.returncode == 0, done.stderr
    assert "1 with the text of another article" in done.stdout
