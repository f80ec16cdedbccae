"""Measures extraction against gold: `evaluate` reads gold files, has their texts extracted and gives a report for each.
How statements are made is for the caller: an ``extract`` function comes in from outside."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from graph.config import Config
from graph.errors import UsageError
from graph.evaluate.compare import compare
from graph.evaluate.events import EventReport, score_events
from graph.evaluate.fact_report import FactReport
from graph.evaluate.facts import score_facts
from graph.evaluate.gold import EventGold, FactGold, read_gold
from graph.evaluate.outcome import fingerprint_of, load, save
from graph.evaluate.shares import Share
from graph.model import Article, Skipped

__all__ = ["EventReport", "FactReport", "Report", "Share", "compared", "evaluate", "read_gold", "render", "saved", "score"]

Report: TypeAlias = FactReport | EventReport
"""What both have: ``name``, ``gold``, ``outcome()``; and as lines ``lines()``, ``misses()``, ``false()`` (the shared scorers' own),
``details()``, ``missed()`` and ``untrue()``."""
_AS_GIVEN = (".txt", ".text", ".md", ".markdown")
Extract: TypeAlias = Callable[[Iterable[Article]], Iterable[Mapping[str, Any]]]
"""Articles to statements, as ``newsgraph extract`` prints them."""


def evaluate(
    gold_paths: Sequence[str | Path],
    articles_dir: str | Path | None,
    config: Config,
    *,
    extract: Extract,
    on_skip: Callable[[Skipped], None] | None = None,
) -> list[Report]:
    """One report for each gold file, in the order given.

    ``articles_dir`` holds the articles that a gold of facts names, as files or as records in files; None: the folder ``articles``
    beside the gold's folder, or in it.
    ``on_skip`` hears of every article or sentence that was not read, which counts against recall.
    Raises ``UsageError`` for gold of a format that is not scored here and for articles that are missing.
    """
    reports: list[Report] = []
    # All gold is read before the first article: a wrong file is told at once.
    for gold in [read_gold(Path(path)) for path in gold_paths]:
        if isinstance(gold, FactGold):
            articles, texts = _articles(gold, articles_dir, config, on_skip)
            reports.append(FactReport(score_facts(gold, texts, extract(articles))))
        else:
            reports.append(score_events(gold, extract(_sentences(gold, config, on_skip))))
    return reports


def score(gold: FactGold | EventGold, statements: Iterable[Mapping[str, Any]], articles_dir: Path | None = None) -> Report:
    """The report on ``statements`` already made; gold of facts needs the folder of its articles, text files all."""
    if isinstance(gold, EventGold):
        return score_events(gold, statements)
    folder = _folder(gold, articles_dir)
    texts = {name: _text(folder / name) for name in gold.articles if (folder / name).is_file()}
    _check_all(gold, folder, texts)
    return FactReport(score_facts(gold, texts, statements))


def render(reports: Sequence[Report], *, misses: bool = False, false: bool = False) -> Iterator[str]:
    """All lines of the reports: of each the shared scorers', then the misses and false ones where asked for, then newsgraph's own."""
    for number, report in enumerate(reports):
        if len(reports) > 1:
            yield f"{'' if number == 0 else chr(10)}# {report.name}"
        yield from report.lines()
        if misses:
            yield from report.misses()
        if false:
            yield from report.false()
        yield ""
        yield from report.details()
        # The scorers' lines above leave out or cut the sentences.
        for title, found in (("missed", report.missed() if misses else ()), ("false", report.untrue() if false else ())):
            for place, line in enumerate(found):
                if place == 0:
                    yield f"\n{title}, with the sentence"
                yield line


def saved(path: Path, about: str, reports: Sequence[Report]) -> str:
    """The text of a file from which a later run reads what this one found. ``about`` says in words what made it."""
    return save(path, about, [(report.gold.path, report.outcome()) for report in reports])


def compared(path: Path, reports: Sequence[Report]) -> Iterator[str]:
    """Lines that compare ``reports`` with the run kept in ``path``. Raises ``UsageError`` where that was of other gold."""
    run = load(path)
    for report in reports:
        fingerprint, before = run.outcomes.get(report.name, (None, None))
        if before is None:
            raise UsageError(f"{path}: a run on {', '.join(run.outcomes)}, not on {report.name}")
        if fingerprint != fingerprint_of(report.gold.path):
            raise UsageError(f"{path}: its run was on another {report.name} than {report.gold.path}; save it again with this one")
        yield f"# {report.name} compared with {path.name}, made with {run.about}"
        yield from compare(before, report.outcome())


def _folder(gold: FactGold, named: str | Path | None) -> Path:
    if named is not None:
        return Path(named)
    beside = gold.path.resolve().parent
    candidates = [beside.parent / "articles", beside / "articles"]
    found = next((folder for folder in candidates if folder.is_dir()), None)
    if found is None:
        raise UsageError(f"{gold.path}: its articles are in none of {', '.join(map(str, candidates))}; --articles names their folder")
    return found


def _articles(
    gold: FactGold, named: str | Path | None, config: Config, on_skip: Callable[[Skipped], None] | None
) -> tuple[list[Article], dict[str, str]]:
    """The articles the gold names and the texts its offsets count in."""
    from graph.articles import read_articles

    folder = _folder(gold, named)
    files = [folder / name for name in gold.articles if (folder / name).is_file()]
    articles = list(read_articles(files, config, root=folder.resolve().name, on_skip=on_skip)) if files else []
    texts = {path.name: _text(path) for path in files if path.suffix in _AS_GIVEN}
    wanted = set(gold.articles) - {path.name for path in files}
    if wanted and folder.is_dir():
        articles += [article for article in read_articles([folder], config) if article.name in wanted]
    texts = {**{article.name: article.text for article in articles}, **texts}
    _check_all(gold, folder, texts)
    return articles, texts


def _text(path: Path) -> str:
    # As the shared scorer reads it, so that its offsets are these.
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the article cannot be read: {error}") from None


def _check_all(gold: FactGold, folder: Path, texts: Mapping[str, str]) -> None:
    missing = [name for name in gold.articles if name not in texts]
    if missing:
        raise UsageError(
            f"{gold.path} names the article {missing[0]}, which cannot be read from {folder}; --articles names the folder that holds it"
        )


def _sentences(gold: EventGold, config: Config, on_skip: Callable[[Skipped], None] | None) -> Iterator[Article]:
    from graph.articles import read_articles

    # By way of a file, so that the sentences are read as anybody's records are.
    with tempfile.TemporaryDirectory() as scratch:
        records = Path(scratch) / f"{gold.path.stem}.jsonl"
        lines = (json.dumps({"id": event.id, "text": event.sentence}) for event in gold.events)
        records.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield from read_articles([records], config, root="gold", on_skip=on_skip)
