"""Inputs to Articles: each file through its reader, then ids, dates, language, boilerplate and hashes, the same for every format.
What cannot be read is told to ``on_skip`` and left out; one id with two contents ends the run, or the graph would depend on order."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from graph.articles import boilerplate, language, metadata, phrases, stated
from graph.articles.record import Format, Problem, Record, Source, UnreadableError
from graph.articles.registry import formats
from graph.articles.seen import Seen
from graph.articles.sources import Input, check_inputs, expand
from graph.articles.unchanged import Known, SourceHash, Unchanged, hasher, set_apart
from graph.config import Config
from graph.errors import ArticleError, ConfigError, UsageError
from graph.ids import digest
from graph.model import Article, Skipped, Span


def read_articles(
    inputs: Sequence[str | Path],
    config: Config,
    *,
    root: str | None = None,
    published: str | None = None,
    strict: bool = False,
    on_skip: Callable[[Skipped], None] | None = None,
) -> Iterator[Article]:
    """The articles of files, folders, globs, zip archives and ``-`` (standard input, which needs ``root``), in input order, sorted below.

    ``published`` (ISO) is the date of articles that state none. Each problem goes to ``on_skip`` with path and reason, and the rest is
    read; ``strict`` raises ``ArticleError`` instead. An article met again is left out. ``UsageError`` and ``ConfigError`` are raised
    before the first article; ``ArticleError`` in any case where one id has two contents.
    """
    return (one for one in _read(inputs, config, root, published, strict, on_skip) if isinstance(one, Article))


def read_changed(
    inputs: Sequence[str | Path],
    config: Config,
    known: Known,
    *,
    root: str | None = None,
    published: str | None = None,
    strict: bool = False,
    on_skip: Callable[[Skipped], None] | None = None,
) -> Iterator[Article | Unchanged]:
    """As ``read_articles``, for callers that keep articles: files that they have as they are, by their source hash, are not read.

    An article met again is given again where its root and path are less than before: they keep those, whatever the order.
    """
    return _read(inputs, config, root, published, strict, on_skip, known)


def count_inputs(inputs: Sequence[str | Path], config: Config, *, root: str | None = None) -> int:
    """How many files ``read_articles`` will open, for a progress bar: no file is read. Raises ``UsageError`` as it does."""
    return sum(
        1
        if item.path is None and item.files is None
        else sum(not isinstance(one, Skipped) for one in expand(item, config.articles.max_bytes))
        for item in check_inputs(inputs, root)
    )


def fingerprint_parts() -> dict[str, str]:
    """What, besides the configuration, decides which text and which boilerplate an article has."""
    plug_ins = ",".join(sorted(f.name for f in set(formats().values())))
    return {
        "trafilatura": version("trafilatura"),
        "py3langid": version("py3langid"),
        "boilerplate": phrases.fingerprint(),
        "readers": plug_ins,
    }


def _check_date(value: str | None, error: type[Exception], name: str) -> None:
    if value is None:
        return
    try:
        valid = dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        valid = False
    if not valid:
        raise error(f"{name} {value!r}: an ISO date is expected, such as 2024-06-18")


def _read(
    inputs: Sequence[str | Path],
    config: Config,
    root: str | None,
    published: str | None,
    strict: bool,
    on_skip: Callable[[Skipped], None] | None,
    known: Known | None = None,
) -> Iterator[Article | Unchanged]:
    checked = check_inputs(inputs, root)
    _check_date(published, UsageError, "--published")
    _check_date(config.articles.published, ConfigError, "articles.published")
    return _given(checked, config, published or config.articles.published, strict, on_skip, known)


def _given(
    inputs: Iterable[Input],
    config: Config,
    published: str | None,
    strict: bool,
    on_skip: Callable[[Skipped], None] | None,
    known: Known | None,
) -> Iterator[Article | Unchanged]:
    source_hash = hasher(config.articles, published)
    sources = chain.from_iterable(expand(item, config.articles.max_bytes) for item in inputs)
    note = "" if strict else "; the rest of the file is read"
    with Seen() as seen:
        for one in sources if known is None else set_apart(sources, known, source_hash):
            results = _articles(*one, config, published, source_hash, note) if isinstance(one, tuple) else iter((one,))
            for result in results:
                if isinstance(result, Skipped):
                    if strict:
                        raise ArticleError(result.path, result.reason, result.detail)
                    if on_skip:
                        on_skip(result)
                elif _is_new(result.article if isinstance(result, Unchanged) else result, seen, known is not None):
                    yield result


def _is_new(article: Article, seen: Seen, least: bool) -> bool:
    """False for one met before with the same content. Raises ``ArticleError`` that names both where the content differs."""
    before = seen.meet(article)
    if before is None:
        return True
    if before.content_hash != article.content_hash:
        place = f"{article.root}/{article.path}"
        both = f"{before.place} and {place}" if before.place != place else f"two records of {place}"
        raise ArticleError(
            place, "conflict", f"the id {article.id!r} has two contents: {both}; keep one, or tell them apart by id or --root"
        )
    return least and (article.root, article.path) < (before.root, before.path)


def _articles(
    source: Source, format_: Format, config: Config, published: str | None, source_hash: SourceHash, note: str
) -> Iterator[Article | Skipped]:
    """``note`` is said of a record that is left out alone."""
    try:
        for found in format_.read(source):
            if isinstance(found, Problem):
                yield Skipped(source.path, found.reason, found.detail + note)
                continue
            try:
                article = _article(found, source, config, published)
            except UnreadableError as error:
                where = f"{found.id!r:.80}: " if found.id else f"row {found.row}: " if found.row else ""
                yield Skipped(source.path, error.reason, where + error.detail + (note if found.row else ""))
            else:
                if format_.single and found.raw is not None:
                    article = replace(article, source_hash=source_hash(source, found.raw))
                yield article
    except UnreadableError as error:
        yield Skipped(source.path, error.reason, error.detail)
    except (RecursionError, MemoryError) as error:
        yield Skipped(source.path, "malformed", f"too much for the reader ({type(error).__name__})")


def _article(record: Record, source: Source, config: Config, published: str | None) -> Article:
    text, limit = record.text, config.articles.max_characters
    if len(text) > limit:
        raise UnreadableError("too-large", f"{len(text)} characters; articles.max_characters is {limit}")
    spans = merge((*record.boilerplate, *boilerplate.find_boilerplate(text, record.boilerplate)), len(text))
    kept = _kept(text, spans)
    if not kept.strip("\ufeff \t\r\n"):
        raise UnreadableError("empty", "nothing but metadata and page furniture" if text.strip("\ufeff \t\r\n") else "no text")
    date = metadata.iso_date(record.published) if record.published else None
    date = date or stated.stated_date(text, spans) or published or metadata.path_date(source.path, config.articles.published_from_path)
    resolved = {
        "title": _clean(record.title),
        "url": _clean(record.url),
        "source": _clean(record.source) or metadata.host(record.url),
        "published": date,
        "language": _language(kept, record.language, config.articles.languages),
    }
    id_ = _clean(record.id) or metadata.canonical(record.url) or f"{source.root}/{source.path}" + (f"#{record.row}" if record.row else "")
    raw = record.raw if record.raw is not None else text.encode("utf-8", "surrogatepass")
    hashed = hashlib.sha256(raw)
    hashed.update(digest(*(f"{key}={value}" for key, value in sorted(resolved.items()))).encode())
    return Article(
        id=id_,
        path=source.path,
        root=source.root,
        name=(_clean(record.id) or f"{source.name}#{record.row}") if record.row else source.name,
        text=text,
        content_hash=hashed.hexdigest(),
        boilerplate=spans,
        **resolved,  # type: ignore[arg-type]
    )


def merge(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """Spans sorted, cut to ``length``, those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted((max(0, start), min(end, length)) for start, end in spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _kept(text: str, spans: Iterable[Span]) -> str:
    parts, last = [], 0
    for start, end in spans:
        parts.append(text[last:start])
        last = end
    return "".join((*parts, text[last:]))


def _language(text: str, declared: str | None, wanted: tuple[str, ...]) -> str:
    """The language of the text itself where that can be told: what a page declares is often its template's."""
    found, said = language.detect(text), metadata.language_code(declared)
    code = found or said or wanted[0]
    if code not in wanted:
        how = "found by its words" if found else "declared"
        raise UnreadableError("language", f"{', '.join(wanted)} is read (articles.languages), {code} was {how}")
    return code


def _clean(value: str | None) -> str | None:
    """A metadata value on one line; None where nothing is left."""
    squeezed = " ".join((value or "").replace("\0", "").encode("utf-8", "ignore").decode().split())
    return squeezed or None
