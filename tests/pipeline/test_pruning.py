"""`build --prune`: what is gone from a folder goes, and nothing else; the graph is the one that a build of what is left would make."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from graph_dump import difference, dump

from graph.config import load_config
from graph.errors import UsageError
from graph.nlp import load_model
from graph.pipeline import build

pytestmark = pytest.mark.model
CONFIG = load_config()
MET = "Mira Solberg met {} in Nairobi on 3 March 2031.\n"
LEFT = "Ane Dahl, the head of the Arven Holt Institute, accused Tomas Quill on 4 March 2031.\n"


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_model(CONFIG.model.name)


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Two folders; ``a/shared.jsonl`` and ``b/feed.jsonl`` hold one article in common."""
    a, b = tmp_path / "a", tmp_path / "b"
    for folder in (a, a / "deep", b):
        folder.mkdir()
    (a / "one.txt").write_text(MET.format("Tomas Quill"))
    (a / "deep" / "two.txt").write_text(LEFT)
    common = json.dumps({"id": "common", "text": MET.format("Ines Moller")})
    (a / "shared.jsonl").write_text(common + "\n" + json.dumps({"id": "other", "text": MET.format("Olaf Brandt")}) + "\n")
    (b / "feed.jsonl").write_text(common + "\n")
    return {"a": a, "b": b}


def test_what_is_gone_goes_and_what_other_roots_hold_stays(embedded_store, empty, folders, nlp, tmp_path):
    store, both = embedded_store, [folders["a"], folders["b"]]
    (tmp_path / "lone.txt").write_text(MET.format("Ada Lund"))
    build([*both, tmp_path / "lone.txt"], store, CONFIG, nlp=nlp)
    (folders["a"] / "deep" / "two.txt").unlink()
    (folders["a"] / "shared.jsonl").write_text(json.dumps({"id": "other", "text": MET.format("Olaf Brandt")}) + "\n")
    (folders["b"] / "more.txt").write_text(MET.format("Ivo Marek"))
    # The article in common is gone from where the graph has it, but not from the other folder, which is named too.
    report = build([*both, tmp_path / "lone.txt"], store, CONFIG, prune=True, nlp=nlp)
    assert report.never_pruned == [str(tmp_path / "lone.txt")]
    assert (report.pruned_articles, report.pruned, report.added, report.unread) == (["a/deep/two.txt"], 1, 1, 0)
    pruned = dump(store)
    empty(store)
    build([*both, tmp_path / "lone.txt"], store, CONFIG, nlp=nlp)
    assert difference(dump(store), pruned) == {}
    assert build(both, store, CONFIG, prune=True, nlp=nlp).pruned == 0


def test_a_file_that_is_there_and_cannot_be_read_is_not_gone(embedded_store, folders, nlp):
    build([folders["a"]], embedded_store, CONFIG, nlp=nlp)
    before = dump(embedded_store)
    (folders["a"] / "one.txt").write_bytes(b"\x00\x01\x02" * 50)
    (folders["a"] / "shared.jsonl").write_text("{not json\n")
    report = build([folders["a"]], embedded_store, CONFIG, prune=True, nlp=nlp)
    assert (report.pruned, report.unread) == (0, 3)
    assert difference(before, dump(embedded_store)) == {}


def test_nothing_is_pruned_for_the_sake_of_an_empty_folder_a_file_or_standard_input(embedded_store, folders, nlp, tmp_path):
    build([folders["a"]], embedded_store, CONFIG, nlp=nlp)
    before = dump(embedded_store)
    bare = tmp_path / "elsewhere" / "a"
    bare.mkdir(parents=True)
    with pytest.raises(UsageError, match="newsgraph retract --root a"):
        build([bare], embedded_store, CONFIG, prune=True, nlp=nlp)
    (bare / "stranger.txt").write_bytes(b"\x00\x01" * 50)
    with pytest.raises(UsageError, match="holds none"):
        build([bare], embedded_store, CONFIG, prune=True, nlp=nlp)
    for named in (str(folders["a"] / "one.txt"), str(folders["a"] / "*.txt"), "-"):
        with pytest.raises(UsageError, match="--prune needs a folder"):
            build([named], embedded_store, CONFIG, root="a", prune=True, nlp=nlp)
    assert difference(before, dump(embedded_store)) == {}
