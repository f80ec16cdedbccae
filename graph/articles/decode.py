"""Bytes to text without guessing: UTF-8, or UTF-16 where a byte order mark says so; lines of bounded length.
The text keeps its byte order mark and line ends; readers that wrap text in an envelope strip the mark."""

# ruff: noqa: E501 -- tables read best one group a line

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from graph.articles.record import UnreadableError

_MAGIC = {
    b"%PDF": "a PDF document", b"PK\x03\x04": "a zip archive or office document", b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image", b"\x1f\x8b": "gzip data without the suffix .gz", b"\x7fELF": "a program", b"{\\rtf": "an RTF document",
    b"\xd0\xcf\x11\xe0": "an old office document", b"BZh": "bzip2 data", b"\xfd7zXZ": "xz data", b"SQLite": "a SQLite database",
}  # fmt: skip
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL_SHARE = 0.02


def decode(data: bytes) -> str:
    """The text of ``data``, a byte order mark kept as U+FEFF. Raises ``UnreadableError``: ``binary`` or ``encoding``."""
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableError("binary", f"text is expected, found {what}")
    encoding = bom_encoding(data) or "utf-8"
    if encoding == "utf-8" and b"\0" in data:
        raise UnreadableError("binary", f"text is expected, found a NUL byte at offset {data.index(0)}")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        share = sum(b < 32 and b not in b"\t\n\r\f\v\x1b" for b in data[:4096]) / max(1, min(len(data), 4096))
        if encoding == "utf-8" and share > _MAX_CONTROL_SHARE:
            raise UnreadableError("binary", f"text is expected, found {share:.0%} control bytes") from None
        raise UnreadableError("encoding", explain(error, data)) from None
    check_text(text)
    return text


def bom_encoding(data: bytes) -> str | None:
    """The UTF-16 codec that a byte order mark asks for. The codec keeps the mark."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else None


def explain(error: UnicodeDecodeError, data: bytes) -> str:
    """What was expected, what was found and where, and what to do."""
    line = data.count(b"\n", 0, error.start) + 1
    found = data[error.start : error.start + 4].hex(" ")
    return f"{error.encoding.upper()} is expected, found the bytes {found} at offset {error.start}, line {line}; convert the file to UTF-8"


def check_text(text: str) -> None:
    """Raise ``UnreadableError`` where ``text`` holds what no text holds: NUL, lone surrogates, a crowd of control characters."""
    if "\0" in text:
        raise UnreadableError("binary", f"text is expected, found a NUL character at offset {text.index(chr(0))}")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableError("encoding", f"found a lone surrogate, U+{ord(text[error.start]):04X}, at offset {error.start}") from None
    controls = len(_CONTROLS.findall(text))
    if controls > len(text) * _MAX_CONTROL_SHARE:
        raise UnreadableError("binary", f"text is expected, found {controls} control characters in {len(text)}")


def lines(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1, its end included; None in place of one longer than ``max_bytes``. Holds one line at a time."""
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) <= max_bytes:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 16)
        yield number, None
