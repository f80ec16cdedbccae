"""What building again costs and keeps: nothing is written for what is unchanged, and an edit replaces an article in one step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.config import Config, load_config
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
        assert watched.reads.count(text("standing_articles")) == 1
        assert text("known_articles") not in watched.reads
        assert watched.seen == []
        asked.append(len(watched.reads))
    assert asked[0] == asked[1]


def test_what_was_told_by_its_bytes_is_read_where_more_than_the_bytes_decides(embedded_store, tmp_path: Path, monkeypatch):
    """A date given, texts no longer to be held, a graph that holds no hashes yet: each time the articles are read, once."""
    (tmp_path / "a.txt").write_text("Mira Solberg met Tomas Quill in Nairobi on Wednesday.")
    hashes = "MATCH (a:Article) RETURN a.source_hash AS hash, a.published AS published, a.text IS NULL AS bare"

    def read(config: Config = CONFIG, **options: str) -> tuple[int, int]:
        """How many articles were read, and how many of those were as they were."""
        with monkeypatch.context() as patch:
            watched = Watched(patch)
            report = build([tmp_path], embedded_store, config, **options)
        return watched.reads.count(text("known_articles")), report.unchanged

    assert read()[1] == 0
    assert read() == (0, 1)
    assert read(published="2031-03-06")[1] == 0
    assert embedded_store.read(hashes)[0]["published"] == "2031-03-06"
    assert read(published="2031-03-06") == (0, 1)
    bare = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"text": False})})
    assert read(bare, published="2031-03-06") == (2, 1)
    assert embedded_store.read(hashes)[0]["bare"]
    assert read(bare, published="2031-03-06") == (0, 1)
    before = embedded_store.read(hashes)[0]["hash"]
    embedded_store.write(lambda tx: tx.run("MATCH (a:Article) REMOVE a.source_hash"))
    assert read(bare, published="2031-03-06") == (2, 1)
    assert embedded_store.read(hashes)[0]["hash"] == before


def test_the_hash_goes_with_the_place(embedded_store, tmp_path: Path, monkeypatch):
    """Of two files of one article the graph names the lesser, and the other once that is gone."""
    page = "---\nurl: https://news.example/a\n---\n" + MET.format(3)
    (tmp_path / "a.txt").write_text(page)
    (tmp_path / "b.txt").write_text(page)
    look = "MATCH (a:Article) RETURN a.path AS path, a.source_hash AS hash"
    build([tmp_path / "b.txt"], embedded_store, CONFIG)
    (b,) = embedded_store.read(look)
    build([tmp_path], embedded_store, CONFIG)
    (a,) = embedded_store.read(look)
    assert (a["path"], b["path"]) == ("a.txt", "b.txt")
    assert a["hash"] != b["hash"]
    (tmp_path / "a.txt").unlink()
    build([tmp_path], embedded_store, CONFIG, prune=True)
    assert embedded_store.read(look) == [b]
    with monkeypatch.context() as patch:
        watched = Watched(patch)
        assert build([tmp_path], embedded_store, CONFIG).unchanged == 1
    assert text("known_articles") not in watched.reads


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
