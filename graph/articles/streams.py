"""Bytes of files, gzip streams and archive members, whose every failure is an ``UnreadableError`` with its reason."""

from __future__ import annotations

import gzip
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from graph.articles.record import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Buffer  # type: ignore[attr-defined]

# News packs three- to tenfold; deflate ends at about 1030. Beyond this a long stream is a bomb.
_MAX_RATIO = 200
# The least that stands before a member's data in a zip archive.
_LOCAL_HEADER = 30


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except EOFError:
        raise UnreadableError("truncated", "the compressed data ends before its end mark; fetch the file again") from None
    except (gzip.BadGzipFile, zlib.error, zipfile.BadZipFile) as error:
        raise UnreadableError("malformed", f"compressed data is expected: {error}") from None
    except (NotImplementedError, RuntimeError) as error:
        raise UnreadableError("unreadable", f"{error}") from None
    except OSError as error:
        raise UnreadableError("unreadable", error.strerror or str(error)) from None


class _Guarded(io.RawIOBase):
    """A stream that fails with ``UnreadableError`` only, and stops where little packed data gives very much."""

    def __init__(self, inner: BinaryIO, packed: Callable[[], int] | None, limit: int) -> None:
        self._inner, self._packed, self._limit, self._given = inner, packed, limit, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        with _failures():
            data = self._inner.read(len(view))
        view[: len(data)] = data
        self._given += len(data)
        if self._packed and self._given > self._limit and self._given > _MAX_RATIO * max(1, self._packed()):
            raise UnreadableError("too-large", f"more than {self._limit} bytes from data packed over {_MAX_RATIO} to 1")
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._inner.close()
        super().close()


def guarded(inner: BinaryIO, limit: int, *, gz: bool, packed: Callable[[], int] | None = None) -> io.BufferedReader:
    """``inner``, unpacked where ``gz``, buffered, raising ``UnreadableError`` only. ``limit``: bytes before the ratio counts."""
    if gz:
        raw = inner
        inner = gzip.GzipFile(fileobj=raw, mode="rb")  # type: ignore[assignment]
        inner.myfileobj = raw  # type: ignore[attr-defined]  # closed with it
        packed = raw.tell if packed is None else packed
    return io.BufferedReader(_Guarded(inner, packed, limit), 1 << 16)


def open_file(path: Path, limit: int) -> BinaryIO:
    """A regular file, unpacked where its name ends in ``.gz``. Raises ``UnreadableError``."""
    with _failures():
        # Opened without waiting, so that a named pipe cannot hold the run up.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise UnreadableError("unreadable", "a regular file is expected")
        raw = os.fdopen(descriptor, "rb")
    return guarded(raw, limit, gz=path.name.lower().endswith(".gz"))


def open_member(path: Path, info: zipfile.ZipInfo, limit: int) -> BinaryIO:
    """A member of a zip archive, unpacked where its name ends in ``.gz`` too. Raises ``UnreadableError``."""
    with _failures():
        archive = zipfile.ZipFile(path)
        try:
            member = archive.open(info)
        finally:
            archive.close()  # the member keeps the file open until it is closed itself
    return guarded(member, limit, gz=info.filename.lower().endswith(".gz"), packed=lambda: info.compress_size)  # type: ignore[arg-type]


def members(path: Path) -> list[zipfile.ZipInfo]:
    """The files in a zip archive, sorted by name. Raises ``UnreadableError``, also where members share bytes, as only bombs have them."""
    with _failures(), zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
    placed = sorted(infos, key=lambda info: info.header_offset)
    for one, following in pairwise(placed):
        if one.header_offset + _LOCAL_HEADER + one.compress_size > following.header_offset:
            raise UnreadableError("malformed", f"the members {one.filename!r:.80} and {following.filename!r:.80} overlap")
    return sorted((info for info in infos if not info.is_dir()), key=lambda info: info.filename)
