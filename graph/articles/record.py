"""What readers of formats take and give: a Source of bytes in, Records and Problems out.
Which reader reads what is decided in registry.py; ids, dates and languages are settled in read.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from graph.errors import NewsgraphError
from graph.model import Span


class UnreadableError(NewsgraphError):
    """The whole file, or what is left of it, cannot be read. ``reason`` is the short stable word of ``Skipped``."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Problem:
    """One record of a file that is no article; the others go on."""

    reason: str
    detail: str
    """What was expected, what was found, and where (``line 7``)."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as a file holds it; metadata as written there, unchecked."""

    text: str
    raw: bytes | None = None
    """The bytes it was read from, where the file is one article; None: the text stands for them."""
    id: str | None = None
    row: int | None = None
    """Its number in a file that holds several, from 1; with ``id`` it gives the article's name."""
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: str | None = None
    language: str | None = None
    boilerplate: tuple[Span, ...] = ()
    """Stretches known to be no article: front matter, markup. Page furniture is found later."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, archive member or stream. ``stream()`` is unpacked bytes and fails with ``UnreadableError`` only."""

    path: str
    """As reported: below the folder named, with ``/``."""
    name: str
    root: str
    max_bytes: int
    open: Callable[[], BinaryIO] = field(repr=False)

    def stream(self) -> BinaryIO:
        """The unpacked bytes, for readers that hold one record at a time."""
        return self.open()

    def read(self) -> bytes:
        """All bytes. Raises ``UnreadableError`` beyond ``max_bytes`` (``too-large``) and where there are none (``empty``)."""
        with self.stream() as stream:
            data = stream.read(self.max_bytes + 1)
        if len(data) > self.max_bytes:
            raise UnreadableError("too-large", f"more than {self.max_bytes} bytes unpacked; articles.max_bytes sets the limit")
        if not data.strip():
            raise UnreadableError("empty", "no text in the file" if data else "0 bytes")
        return data


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: which suffixes, and the function that reads it. Entry points of ``newsgraph.readers`` name one of these."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case, with the dot: ``.txt``. Each may be followed by ``.gz``."""
    read: Callable[[Source], Iterator[Record | Problem]]
    single: bool = False
    """Whether a file is one article: such a one is not read again while its bytes are the same."""
