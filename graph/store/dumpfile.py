"""The file of a dump: gzipped JSON Lines with a header, a line for each node and relationship, and a trailer with counts and a hash.
What is checked of a file is checked here, line by line; what is written into a database is restore.py's."""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, NamedTuple

from graph.errors import StoreError
from graph.ids import is_identifier
from graph.store.texts import label

FORMAT = 1
MAGIC = "newsgraph dump"
MAX_LINE = 1 << 28
"""Bytes of a line at most: what is longer is no node of newsgraph's, and would only fill the memory."""
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line of a dump says of the rest."""

    schema_version: int
    newsgraph: str
    """The release that wrote the dump."""
    fingerprint: str | None
    nodes: int
    relationships: int


class Node(NamedTuple):
    """A node as a dump has it: the first label is the one whose ids are unique."""

    labels: tuple[str, ...]
    props: dict[str, Any]

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.props["id"])


class Link(NamedTuple):
    """A relationship as a dump has it; ends are a label whose ids are unique, and an id."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    props: dict[str, Any]


Item = Node | Link


def anchored(labels: list[str]) -> tuple[str, ...]:
    """The labels in the order of a dump: every actor is found by ``Actor``, also a country, which is a place too."""
    some = sorted(labels)
    return tuple(sorted(some, key=lambda name: name != "Actor"))


class Writer:
    """Writes a dump to a binary stream; equal items give equal bytes."""

    def __init__(self, out: IO[bytes], header: Header) -> None:
        # No name and no time in the gzip header: the same graph is the same file.
        self._out = gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=out, mtime=0)
        self._hash = hashlib.sha256()
        self._header = header
        self._nodes = self._links = 0
        self._line({"file": MAGIC, "format": FORMAT, **asdict(header)})

    def write(self, item: Item) -> None:
        """Write a node or relationship: all nodes before the first relationship."""
        if isinstance(item, Node):
            self._nodes += 1
            self._line({"labels": item.labels, "props": _plain(item.props)})
        else:
            self._links += 1
            self._line({"type": item.type, "start": item.start, "end": item.end, "props": _plain(item.props)})

    def close(self) -> None:
        """Write the trailer. Raises StoreError where the counts are not those of the header."""
        if (self._nodes, self._links) != (self._header.nodes, self._header.relationships):
            raise StoreError(
                f"the graph changed while it was dumped: {self._header.nodes} nodes and {self._header.relationships} relationships were "
                f"counted, {self._nodes} and {self._links} read; run the command again"
            )
        self._line({"nodes": self._nodes, "relationships": self._links, "sha256": self._hash.hexdigest()})
        self._out.close()

    def _line(self, data: dict[str, Any]) -> None:
        line = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"
        self._hash.update(line)
        self._out.write(line)


def _plain(props: dict[str, Any]) -> dict[str, Any]:
    """In the order of names, those that are null left out: the engines differ in whether they tell of them."""
    return {name: props[name] for name in sorted(props) if props[name] is not None}


def read_header(path: Path) -> Header:
    """The header of the dump, nothing else being looked at. Raises StoreError."""
    with _reading(path) as lines:
        return _header(path, next(lines, b""))


def read_items(path: Path) -> Iterator[Item]:
    """The nodes, then the relationships of a dump. Raises StoreError, at the latest at the end, for a file that is not whole or not sound.

    What was yielded before that is not to be trusted: ``verify`` first.
    """
    with _reading(path) as lines:
        first = next(lines, b"")
        header = _header(path, first)
        hashed = hashlib.sha256(first)
        nodes = links = 0
        for number, line in enumerate(lines, 2):
            data = _parsed(path, number, line)
            if "sha256" in data:
                _check_trailer(path, data, header, (nodes, links), hashed.hexdigest())
                if next(lines, None) is not None:
                    raise _damaged(path, "something follows its end")
                return
            hashed.update(line)
            try:
                item = _item(data)
            except (KeyError, TypeError, ValueError, StoreError) as error:
                raise _damaged(path, f"line {number} is no node or relationship ({error})") from None
            if isinstance(item, Link):
                links += 1
            elif links:
                raise _damaged(path, f"line {number} is a node after the first relationship")
            else:
                nodes += 1
            yield item
        raise _damaged(path, "its end is missing: the file was cut off")


@contextmanager
def _reading(path: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a file, every failure to read it a StoreError."""
    with ExitStack() as opened:
        try:
            file = opened.enter_context(gzip.open(path, "rb"))
        except OSError as error:
            raise StoreError(f"{path} cannot be read: {error.strerror or error}") from error
        yield _lines(path, file)


def _lines(path: Path, file: gzip.GzipFile) -> Iterator[bytes]:
    while True:
        try:
            line = file.readline(MAX_LINE + 1)
        except EOFError:
            raise _damaged(path, "its end is missing: the file was cut off") from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise _damaged(path, f"it cannot be unpacked ({error})") from None
        except OSError as error:
            raise StoreError(f"{path} cannot be read: {error.strerror or error}") from error
        if not line:
            return
        if len(line) > MAX_LINE:
            raise _damaged(path, f"a line is longer than {MAX_LINE} bytes")
        yield line


def _parsed(path: Path, number: int, line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _damaged(path, f"line {number} is not JSON ({error})") from None
    if not isinstance(data, dict):
        raise _damaged(path, f"line {number} is no JSON object")
    return data


def _header(path: Path, line: bytes) -> Header:
    data = _parsed(path, 1, line)
    if data.get("file") != MAGIC:
        raise _damaged(path, "it does not begin as a dump does")
    if data.get("format") != FORMAT:
        raise StoreError(f"{path} is a dump of format {data.get('format')}, this newsgraph reads {FORMAT}: use the newsgraph that made it")
    counts = [data.get(name) for name in ("schema_version", "nodes", "relationships")]
    fingerprint, release = data.get("fingerprint"), data.get("newsgraph")
    if not all(type(n) is int and n >= 0 for n in counts) or not isinstance(fingerprint, str | None) or not isinstance(release, str):
        raise _damaged(path, "its first line is no header of a dump")
    return Header(data["schema_version"], release, fingerprint, data["nodes"], data["relationships"])


def _check_trailer(path: Path, data: dict[str, Any], header: Header, found: tuple[int, int], sha256: str) -> None:
    if data["sha256"] != sha256:
        raise _damaged(path, "its hash is not that of its lines")
    if not found == (data.get("nodes"), data.get("relationships")) == (header.nodes, header.relationships):
        raise _damaged(path, f"it holds {found[0]} nodes and {found[1]} relationships, not as many as it says")


def _item(data: dict[str, Any]) -> Item:
    props = data["props"]
    if not isinstance(props, dict) or not all(_is_property(value) for value in props.values()):
        raise ValueError("a property of a kind that a graph does not hold")
    if "labels" in data:
        labels = [label(name) for name in data["labels"]]
        if not labels or not isinstance(props.get("id"), str):
            raise ValueError("a node without label or id")
        return Node(anchored(labels), props)
    if not is_identifier(data["type"]):
        raise ValueError(f"{data['type']!r} cannot be a relationship type")
    (start, a), (end, b) = data["start"], data["end"]
    if not (isinstance(a, str) and isinstance(b, str)):
        raise ValueError("an end that is no id")
    return Link(data["type"], (label(start), a), (label(end), b), props)


def _is_property(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_plain(item) for item in value) and len({type(item) for item in value}) <= 1
    return _is_plain(value)


def _is_plain(value: Any) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return -(1 << 63) <= value < 1 << 63
    return isinstance(value, str)


def _damaged(path: Path, what: str) -> StoreError:
    return StoreError(f"{path} is no whole dump of newsgraph: {what}; nothing was written")
