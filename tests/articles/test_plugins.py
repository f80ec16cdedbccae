"""Readers of other formats plug in through entry points, and reading holds one record at a time."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from graph.articles import Format, Record, Source, read_articles, registry
from graph.config import Config
from graph.errors import PluginError


def read_upper(source: Source) -> Iterator[Record]:
    data = source.read()
    yield Record(data.decode().lower(), raw=data, title="plugged")


UPPER = Format("upper", (".upper",), read_upper)
OTHER = Format("other", (".upper", ".txt"), read_upper)
NOT_A_FORMAT = 7


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    def install(*names: str) -> None:
        points = [EntryPoint(name.lower(), f"{__name__}:{name}", registry.GROUP) for name in names]
        monkeypatch.setattr(registry, "entry_points", lambda group: points)
        registry.formats.cache_clear()

    yield install
    monkeypatch.undo()
    registry.formats.cache_clear()


def test_a_plug_in_reads_its_suffix_and_goes_before_newsgraph_s_own(tmp_path: Path, plug: Any) -> None:
    (tmp_path / "a.upper").write_text("VARGA MET LIND.")
    (tmp_path / "b.txt").write_text("VARGA MET FALK.")
    plug("UPPER")
    assert [a.text for a in read_articles([tmp_path], Config())] == ["varga met lind.", "VARGA MET FALK."]
    plug("OTHER")
    assert [(a.text, a.title) for a in read_articles([tmp_path], Config())] == [
        ("varga met lind.", "plugged"),
        ("varga met falk.", "plugged"),
    ]


@pytest.mark.parametrize("names", [("UPPER", "OTHER"), ("NOT_A_FORMAT",), ("MISSING",)])
def test_an_unfit_plug_in_is_an_error_that_names_it(tmp_path: Path, plug: Any, names: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text("Varga met Lind.")
    plug(*names)
    with pytest.raises(PluginError, match=names[-1].lower()):
        list(read_articles([tmp_path], Config()))


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_memory_does_not_grow_with_the_records(tmp_path: Path, suffix: str) -> None:
    def peak(count: int) -> int:
        path = tmp_path / f"n{count}.{suffix}"
        with path.open("w") as out:
            out.write("id,text\n" if suffix == "csv" else "")
            for i in range(count):
                text = f"Varga met Lind for the {i}th time. " + "They agreed on nothing. " * 50
                out.write(f"{i},{text}\n" if suffix == "csv" else json.dumps({"id": str(i), "text": text}) + "\n")
        tracemalloc.start()
        read = sum(1 for _ in read_articles([path], Config()))
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert read == count
        return highest

    peak(20)
    assert peak(800) < peak(100) + 200_000
