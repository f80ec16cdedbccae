"""`newsgraph explain`: sentences, files and standard input; text, JSON and the page."""

import json
from pathlib import Path

import pytest
from command import Run

TEXT = "Ane Dahl said on Monday that Norway may attack Denmark."
pytestmark = pytest.mark.model


def test_a_sentence_is_explained_in_words(run: Run) -> None:
    done = run("explain", TEXT, "--published", "2025-03-12")
    assert done.returncode == 0, done.stderr
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[0] == TEXT
    assert "Norway Country name Norway gazetteer (NOR)" in lines
    assert "Statement 1: Norway | ATTACKED | Denmark" in lines
    assert "rule active a verb joins its subject and its object" in lines
    assert "modality possible may" in lines
    assert "ROOT: said/VBD" in lines


def test_what_gives_nothing_says_why(run: Run) -> None:
    done = run("explain", "Did Norway attack Denmark?")
    assert "the sentence asks; it does not tell" in done.stdout
    done = run("explain", "A fine day.")
    assert "Nothing that could join two actors." in done.stdout


def test_a_file_and_standard_input_are_read_as_articles(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    one = run("explain", "a.txt", "--format", "json")
    two = run("explain", "-", "--format", "json", stdin=TEXT)
    assert one.returncode == two.returncode == 0, one.stderr + two.stderr
    found, other = (json.loads(done.stdout)[0] for done in (one, two))
    assert found["article"] == "a.txt"
    for sentence in found["sentences"] + other["sentences"]:
        for statement in sentence["statements"]:
            statement.pop("id")  # it names the article
    assert found["sentences"] == other["sentences"]
    (statement,) = found["sentences"][0]["statements"]
    assert (statement["subject"], statement["type"], statement["object"]) == ("Norway", "ATTACKED", "Denmark")
    assert {"word", "lemma", "tag", "pos", "dep", "head"} == set(found["sentences"][0]["words"][0])


def test_the_page_is_written_beside_what_is_printed(run: Run, tmp_path: Path) -> None:
    done = run("explain", TEXT, "--html", "page.html")
    assert done.returncode == 0, done.stderr
    assert "Statement 1" in done.stdout
    assert "<svg" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_name_of_no_file_is_no_sentence(run: Run, tmp_path: Path) -> None:
    done = run("explain", "missing.txt")
    assert done.returncode == 2
    assert "missing.txt: there is no such file" in done.stderr
    (tmp_path / "empty.txt").write_text("")
    done = run("explain", "empty.txt")
    assert done.returncode == 10
    assert "empty.txt: empty" in done.stderr
