"""What building again costs and keeps: nothing is written for what is unchanged, and an edit replaces an article in one step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.config import load_config
from graph.pipeline import build
from graph.store.engine import Store
from graph.store.texts import text

pytestmark = pytest.mark.model
CONFIG = load_config()
MET = "Mira Solberg met Tomas Quill in Nairobi on {} March 2031."


class Watched:
    """Notes what a store is asked while it is watched; after each write what another reader sees."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, look: str | None = None) -> None:
        self.reads: list[str] = []
        self.seen: list[Any] = []
        read, write = Store.read, Store.write

        def reading(store: Store, query: str, parameters: Any = None) -> Any:
            self.reads.append(query)
            return read(store, query, parameters)

        def writing(store: Store, work: Any) -> Any:
            done = write(store, work)
            self.seen.append(read(store, look) if look else None)
            return done

        monkeypatch.setattr(Store, "read", reading)
        monkeypatch.setattr(Store, "write", writing)


def test_unchanged_articles_share_one_look_up_and_nothing_is_written_or_loaded(embedded_store, tmp_path: Path, monkeypatch):
    for n in range(12):
        (tmp_path / f"{n:02}.txt").write_text(MET.format(n + 1))
    build([tmp_path], embedded_store, CONFIG)
    monkeypatch.setattr("graph.nlp.load_model", None)
    asked = []
    for pattern in ("0[0-2].txt", "*.txt"):
        with monkeypatch.context() as patch:
            watched = Watched(patch)
            report = build([str(tmp_path / pattern)], embedded_store, CONFIG, root=tmp_path.name)
        assert report.read == report.unchanged
        assert watched.reads.count(text("known_articles")) == 1
        assert watched.seen == []
        asked.append(len(watched.reads))
    assert asked[0] == asked[1]


def test_an_edit_leaves_the_other_statements_their_ids_and_no_reader_sees_it_half_done(embedded_store, tmp_path: Path, monkeypatch):
    told = tmp_path / "a.txt"
    told.write_text(MET.format(3) + " Ane Dahl accused Ivo Marek.\n")
    build([tmp_path], embedded_store, CONFIG)
    look = "MATCH (s:Statement)-[:FROM]->(:Article) RETURN s.id AS id, s.type AS type ORDER BY type"
    before = {row["type"]: row["id"] for row in embedded_store.read(look)}
    assert before.keys() == {"ACCUSED", "MET"}
    told.write_text("It rained.\n\nAne Dahl thanked Ivo Marek. " + MET.format(3) + "\n")
    with monkeypatch.context() as patch:
        watched = Watched(patch, look)
        report = build([tmp_path], embedded_store, CONFIG)
    assert (report.replaced, report.added) == (1, 0)
    after = {row["type"]: row["id"] for row in embedded_store.read(look)}
    assert "ACCUSED" not in after
    assert after["MET"] == before["MET"]
    whole = [sorted(before.values()), sorted(after.values())]
    assert all(sorted(row["id"] for row in rows) in whole for rows in watched.seen)
