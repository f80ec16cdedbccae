"""What changes the fingerprint of a build: all that changes extraction, and nothing else."""

from __future__ import annotations

import importlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_pipeline import changed

import graph
from graph import Config, load_config
from graph.errors import ModelError
from graph.nlp import load_model
from graph.pipeline import fingerprint
from graph.pipeline.fingerprint import SOURCES, model_meta

fingerprints = importlib.import_module("graph.pipeline.fingerprint")

META = {"lang": "en", "name": "core_web_md", "version": "3.7.1"}


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_model(load_config().model.name)


@pytest.fixture(scope="module")
def config() -> Config:
    return load_config()


def test_the_fingerprint_changes_with_what_changes_extraction_only(config: Config) -> None:
    base = fingerprint(config, META)
    met = config.ontology["MET"]
    other = [
        fingerprint(config, {**META, "version": "3.8.0"}),
        fingerprint(config, {**META, "name": "core_web_lg"}),
        fingerprint(changed(config, "extraction", unknown_verbs=False), META),
        fingerprint(config.model_copy(update={"ontology": {**config.ontology, "MET": met.model_copy(update={"verbs": ("meet",)})}}), META),
    ]
    assert len({base, *other}) == len(other) + 1
    assert fingerprint(changed(config, "model", batch_size=7, processes=2), META) == base
    assert fingerprint(changed(config, "store", db="elsewhere", batch_size=5, text=False), META) == base


def test_the_fingerprint_changes_with_a_table_and_with_code_but_not_with_line_ends_or_stray_files(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Path(graph.__file__).parent

    # All from one copy, whoever edits the package meanwhile.
    snapshot = tmp_path / "snapshot"
    for part in SOURCES:
        if part.endswith(".py"):
            snapshot.mkdir(exist_ok=True)
            shutil.copy(package / part, snapshot / part)
        else:
            shutil.copytree(package / part, snapshot / part, ignore=shutil.ignore_patterns("__pycache__"))

    def of(name: str, change: Callable[[Path], object]) -> str:
        copy = tmp_path / name
        shutil.copytree(snapshot, copy)
        change(copy)
        monkeypatch.setattr(fingerprints, "__file__", str(copy / "pipeline" / "fingerprint.py"))
        return fingerprint(config, META)

    def append(path: str, text: bytes) -> Callable[[Path], object]:
        return lambda copy: (copy / path).write_bytes((copy / path).read_bytes() + text)

    def strew(copy: Path) -> None:
        (copy / "extract" / "__pycache__").mkdir()
        for name in ("__pycache__/place_table.cpython-311.pyc", ".place_table.py.swp", "place_table.py~", "#place_table.py#", ".#words.py"):
            (copy / "extract" / name).write_bytes(b"x")

    def windows(copy: Path) -> None:
        for path in copy.rglob("*.py"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    same = {of("as-it-is", lambda _: None), *(of(c.__name__, c) for c in (strew, windows))}
    assert len(same) == 1
    changed_ones = [
        of(path.replace("/", "-"), append(path, b"# more\n"))
        for path in ("extract/place_table.py", "articles/phrases.py", "resolve/across.py", "headlines.py", "ids.py", "nlp.py")
    ]
    added = of("added", lambda copy: (copy / "extract" / "ranks.csv").write_text("general,5"))
    assert len({*same, *changed_ones, added}) == 8


def test_every_file_in_git_of_the_extracting_rooms_counts(config: Config) -> None:
    root = Path(graph.__file__).parents[1]
    command = ["git", "ls-files", "--", *(f"graph/{name}" for name in SOURCES)]
    tracked = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split()
    counted = fingerprints._sources(root / "graph")
    assert len(tracked) > 40
    assert {name.removeprefix("graph/") for name in tracked if (root / name).is_file()} <= set(counted)


@pytest.mark.model
def test_the_models_meta_is_read_without_loading_it(config: Config, nlp: Any) -> None:
    read = model_meta(config.model.name)
    assert fingerprint(config, read) == fingerprint(config, nlp.meta)
    with pytest.raises(ModelError, match="no_such_model"):
        model_meta("no_such_model")
