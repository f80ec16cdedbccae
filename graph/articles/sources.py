"""From what the user names (files, folders, globs, archives, ``-``) to Sources, in an order that does not depend on the disk.
What a link leads to outside the named folder is not read."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph.articles import streams
from graph.articles.record import Format, Source, UnreadableError
from graph.articles.registry import find_format, formats
from graph.errors import UsageError
from graph.model import Skipped

STDIN = "-"
_WILD = "*?["
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing the user named, checked to exist. ``base``: what paths are counted from."""

    path: Path | None
    base: Path
    root: str
    files: tuple[Path, ...] | None = None
    """What a glob matched."""


def check_inputs(inputs: Sequence[str | Path], root: str | None) -> list[Input]:
    """The inputs with their roots. Raises ``UsageError`` for what does not exist, a glob without a match, a root that is wanted."""
    if root is not None and (not root.strip() or "/" in root):
        raise UsageError(f"--root {root!r}: a name without slashes is expected")
    return [_check(str(given), root) for given in inputs]


def _check(given: str, root: str | None) -> Input:
    if given == STDIN:
        if root is None:
            raise UsageError("articles from standard input need --root NAME: their ids begin with it")
        return Input(None, Path(), root)
    path = Path(given)
    if os.path.lexists(path):
        base = path if path.is_dir() else path.parent
        return Input(path, base, root or _name(base, given))
    if not any(c in given for c in _WILD):
        raise UsageError(f"{given}: no such file or folder")
    found = sorted(glob.glob(given, recursive=True))
    files = tuple(Path(f) for f in found if not os.path.isdir(f) or "**" not in given)
    if not files:
        raise UsageError(f"{given}: nothing matches")
    fixed = list(Path(given).parts)
    cut = next(i for i, part in enumerate(fixed) if any(c in part for c in _WILD))
    base = Path(*fixed[:cut]) if cut else Path()
    return Input(None, base, root or _name(base, given), files)


def _name(base: Path, given: str) -> str:
    name = base.resolve().name
    if not name:
        raise UsageError(f"{given}: the folder has no name of its own; give one with --root NAME")
    return name


def expand(item: Input, max_bytes: int) -> Iterator[tuple[Source, Format] | Skipped]:
    """The files of one input with their formats, sorted by path; what cannot be read as ``Skipped``."""
    if item.path is None and item.files is None:
        yield _stdin(item.root, max_bytes)
        return
    named = item.files if item.files is not None else (item.path,) if item.path else ()
    found = False
    top = item.base.resolve()
    for path in named:
        if item.files is not None and not _inside(path, top):
            found = True
            yield Skipped(_below(path, item.base), "link", "the link leads out of the folder named; name its target to read it")
        elif path.is_dir():
            for inner in _walk(path, path.resolve()):
                if isinstance(inner, Skipped):
                    yield Skipped(_below(Path(inner.path), item.base), inner.reason, inner.detail)
                    continue
                for one in _file(inner, item, max_bytes, named=False):
                    found = True
                    yield one
        else:
            found = True
            yield from _file(path, item, max_bytes, named=item.files is None)
    if not found:
        yield Skipped(str(item.path or item.base), "empty", f"no file that can be read; known: {_known()}")


def _known() -> str:
    return ", ".join(sorted(formats())) + ", each also .gz, and .zip"


def _walk(folder: Path, top: Path) -> Iterator[Path | Skipped]:
    """The files below ``folder``, sorted, hidden ones left out. Links are followed nowhere: inside ``top`` their target is met anyway."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        yield Skipped(str(folder), "unreadable", error.strerror or str(error))
        return
    for entry in listed:
        path = folder / entry.name
        if entry.is_symlink():
            try:
                target = path.resolve(strict=True)
            except (OSError, RuntimeError):
                yield Skipped(str(path), "link", "the link leads nowhere")
                continue
            if not target.is_relative_to(top) and (target.is_dir() or _readable(entry.name)):
                yield Skipped(str(path), "link", "the link leads out of the folder named; name its target to read it")
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(path, top)
        else:
            yield path


def _inside(path: Path, top: Path) -> bool:
    """Whether ``path`` lies below ``top`` when every link in it is followed."""
    try:
        return path.resolve().is_relative_to(top)
    except (OSError, RuntimeError):
        return False


def _readable(name: str) -> bool:
    return find_format(name) is not None or name.lower().endswith(".zip")


def _file(path: Path, item: Input, max_bytes: int, *, named: bool) -> Iterator[tuple[Source, Format] | Skipped]:
    shown = _below(path, item.base)
    if path.name.lower().endswith(".zip"):
        yield from _archive(path, shown, item, max_bytes)
        return
    found = find_format(path.name)
    if found is not None:
        yield Source(shown, path.name, item.root, max_bytes, partial(streams.open_file, path, max_bytes)), found
    elif named:
        yield Skipped(shown, "format", f"the suffix {path.suffix or '(none)'} is read by nobody; known: {_known()}")


def _archive(path: Path, shown: str, item: Input, max_bytes: int) -> Iterator[tuple[Source, Format] | Skipped]:
    try:
        infos = streams.members(path)
    except UnreadableError as error:
        yield Skipped(shown, error.reason, error.detail)
        return
    found = False
    for info in infos:
        name = info.filename.rsplit("/", 1)[-1]
        format_ = find_format(name)
        if format_ is None or name.startswith((".", "__MACOSX")) or "__MACOSX/" in info.filename:
            continue
        found = True
        yield Source(f"{shown}/{info.filename}", name, item.root, max_bytes, partial(streams.open_member, path, info, max_bytes)), format_
    if not found:
        yield Skipped(shown, "empty", f"no member that can be read; known: {_known()}")


def _below(path: Path, base: Path) -> str:
    try:
        shown = path.relative_to(base)
    except ValueError:
        return path.name
    # A file name may hold bytes that are not UTF-8; an id may not.
    return shown.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _stdin(root: str, max_bytes: int) -> tuple[Source, Format]:
    """Standard input as JSON Lines, a JSON array or plain text, told apart by what it begins with; gzip data is unpacked."""
    stream = streams.guarded(sys.stdin.buffer, max_bytes, gz=False)
    head = b""
    try:
        if stream.peek(2)[:2] == _GZIP:
            stream = streams.guarded(stream, max_bytes, gz=True, packed=lambda: max_bytes)
        head = stream.peek(1 << 12).removeprefix(b"\xef\xbb\xbf").lstrip()
    except UnreadableError:
        pass  # reading it fails the same way, and is reported there
    suffix = ".jsonl" if head.startswith(b"{") else ".json" if head.startswith(b"[") and head[1:].lstrip().startswith(b"{") else ".txt"
    return Source(STDIN, STDIN, root, max_bytes, lambda: stream), formats()[suffix]
