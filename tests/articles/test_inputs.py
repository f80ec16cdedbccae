"""What is named to be read: folders, globs, links, pipes, archives and standard input, and what none of them may lead to."""

from __future__ import annotations

import copy
import gzip
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest
from test_reading import LINE, TEXT, put, read

from graph.articles import count_inputs, read_articles
from graph.config import Config
from graph.errors import UsageError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    return made


def test_folders_are_read_in_order_and_hidden_or_unknown_files_left_out(folder: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".hidden.txt", ".git/x.txt", "image.png", "noext"):
        put(folder, name, TEXT)
    articles, skipped = read(folder)
    assert [a.id for a in articles] == ["news/a/b.txt", "news/a/z.txt", "news/b.txt"]
    assert skipped == []
    assert count_inputs([folder], Config()) == 3


def test_a_file_has_the_id_it_has_in_its_folder(folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    put(folder, "sub/b.txt", TEXT)
    assert read(path)[0] == read(folder)[0][:1]
    assert read(str(folder / "**" / "*.txt"))[0] == read(folder)[0]
    assert [a.path for a in read(str(folder / "*"))[0]] == ["a.txt", "sub/b.txt"]
    assert read(folder, root="wire")[0][0].id == "wire/a.txt"
    assert len(read(folder, path)[0]) == 2


def test_what_is_not_there_is_an_error_before_anything_is_read(folder: Path) -> None:
    for given_input in (folder / "nosuch", folder / "*.txt", "-"):
        with pytest.raises(UsageError):
            read_articles([given_input], Config())


def test_an_unknown_suffix_is_reported_where_named(folder: Path) -> None:
    path = put(folder, "a.docx", TEXT)
    assert [(s.path, s.reason) for s in read(path)[1]] == [("a.docx", "format")]
    assert [s.reason for s in read(folder)[1]] == ["empty"]


def test_links_lead_nowhere_outside(folder: Path, tmp_path: Path) -> None:
    put(tmp_path, "secret/s.txt", TEXT)
    put(folder, "a.txt", TEXT)
    (folder / "out.txt").symlink_to(tmp_path / "secret" / "s.txt")
    (folder / "outdir").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(folder)
    (folder / "same.txt").symlink_to(folder / "a.txt")
    articles, skipped = read(folder)
    assert [a.path for a in articles] == ["a.txt"]
    assert [(s.path, s.reason) for s in skipped] == [("out.txt", "link"), ("outdir", "link")]


def test_a_pipe_does_not_hold_the_run_up(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    assert [(s.path, s.reason) for s in read(folder)[1]] == [("a.txt", "unreadable")]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_is_reported(folder: Path) -> None:
    put(folder, "a.txt", TEXT).chmod(0)
    assert [(s.path, s.reason) for s in read(folder)[1]] == [("a.txt", "unreadable")]


def test_zip_archives_are_read_member_by_member(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x/b.txt", TEXT)
        archive.writestr("a.jsonl", LINE)
        archive.writestr("c.txt.gz", gzip.compress(TEXT.encode()))
        archive.writestr("bomb.txt", "a" * 30_000_000)
        archive.writestr("pic.png", b"\x89PNG")
    put(folder, "b.zip", b"PK no zip")
    articles, skipped = read(folder)
    assert [a.path for a in articles] == ["a.zip/a.jsonl", "a.zip/c.txt.gz", "a.zip/x/b.txt"]
    assert articles[2].id == "news/a.zip/x/b.txt"
    assert [(s.path, s.reason) for s in skipped] == [("a.zip/bomb.txt", "too-large"), ("b.zip", "malformed")]


def test_a_glob_follows_no_link_outside(folder: Path, tmp_path: Path) -> None:
    put(tmp_path, "secret/s.txt", TEXT)
    put(folder, "a.txt", TEXT)
    (folder / "out.txt").symlink_to(tmp_path / "secret" / "s.txt")
    (folder / "outdir").symlink_to(tmp_path / "secret")
    (folder / "same.txt").symlink_to(folder / "a.txt")
    articles, skipped = read(str(folder / "*"))
    assert [a.path for a in articles] == ["a.txt", "same.txt"]
    assert [(s.path, s.reason) for s in skipped] == [("out.txt", "link"), ("outdir", "link")]
    assert [a.path for a in read(str(folder / "**" / "s.txt"))[0]] == []


def test_names_in_an_archive_lead_nowhere(folder: Path, tmp_path: Path) -> None:
    put(tmp_path, "secret.txt", "The secret is out.")
    before = set(tmp_path.rglob("*"))
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        for name in ("../../secret.txt", "/secret.txt", str(tmp_path / "secret.txt")):
            archive.writestr(name, TEXT)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(tmp_path / "secret.txt"))
    articles, _ = read(folder / "a.zip")
    assert len(articles) == 4
    assert not any("The secret" in article.text for article in articles)
    assert set(tmp_path.rglob("*")) == before | {folder / "a.zip"}


def test_an_archive_whose_members_share_their_bytes_is_not_read(folder: Path) -> None:
    """A file of some kilobytes that would give a thousand articles of megabytes: each entry points at the same data."""
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT * 1000)
        first = archive.infolist()[0]
        for number in range(20):
            again = copy.copy(first)
            again.filename = f"b{number}.txt"
            archive.filelist.append(again)
    articles, (skipped,) = read(folder)
    assert articles == []
    assert (skipped.path, skipped.reason) == ("a.zip", "malformed")
    assert "overlap" in skipped.detail


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (LINE + "\n" + LINE.replace("a1", "a2"), ["a1", "a2"]),
        (f"[{LINE}]", ["a1"]),
        (TEXT, ["wire/-"]),
        (gzip.compress(LINE.encode(), mtime=0), ["a1"]),
        ("[Brenna] " + TEXT, ["wire/-"]),
        ("", []),
    ],
)
def test_standard_input_is_told_apart(monkeypatch: pytest.MonkeyPatch, data: str | bytes, ids: list[str]) -> None:
    data = data.encode() if isinstance(data, str) else data
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    articles, skipped = read("-", root="wire")
    assert [a.id for a in articles] == ids
    assert [s.reason for s in skipped] == ([] if ids else ["empty"])
