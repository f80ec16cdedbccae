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
from graph.evaluate.events import EventReport, score_events
from graph.evaluate.fact_report import FactReport
from graph.evaluate.facts import score_facts
from graph.evaluate.gold import EventGold, FactGold, read_gold
from graph.evaluate.shares import Share
from graph.model import Article, Skipped

__all__ = ["EventReport", "FactReport", "Report", "Share", "evaluate", "read_gold", "render", "score"]

Report: TypeAlias = FactReport | EventReport
"""What both have: ``name``, and as lines ``lines()`` (the shared scorers' own), ``details()``, ``misses()`` and ``false()``."""
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

    ``articles_dir`` holds the article files that a gold of facts names; None: the folder ``articles`` beside the gold's folder, or in it.
    ``on_skip`` hears of every article or sentence that was not read, which counts against recall.
    Raises ``UsageError`` for gold of a format that is not scored here and for articles that are missing.
    """
    reports = []
    # All gold is read before the first article: a wrong file is told at once.
    for gold in [read_gold(Path(path)) for path in gold_paths]:
        folder = _folder(gold, articles_dir) if isinstance(gold, FactGold) else None
        articles = _articles_of(gold, folder, config, on_skip)
        reports.append(score(gold, extract(articles), folder))
    return reports


def score(gold: FactGold | EventGold, statements: Iterable[Mapping[str, Any]], articles_dir: Path | None = None) -> Report:
    """The report on ``statements`` already made; gold of facts needs the folder of its articles."""
    if isinstance(gold, EventGold):
        return score_events(gold, statements)
    if articles_dir is None:
        articles_dir = _folder(gold, None)
    texts = {name: (articles_dir / name).read_text(encoding="utf-8") for name in gold.articles}
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


def _folder(gold: FactGold, named: str | Path | None) -> Path:
    beside = gold.path.resolve().parent
    candidates = [Path(named)] if named is not None else [beside.parent / "articles", beside / "articles"]
    for folder in candidates:
        if all((folder / name).is_file() for name in gold.articles):
            return folder
    missing = next(name for name in gold.articles if not (candidates[0] / name).is_file())
    places = " or ".join(str(folder) for folder in candidates)
    raise UsageError(f"{gold.path} names the article {missing}, which is not in {places}; --articles names the folder that holds it")


def _articles_of(
    gold: FactGold | EventGold, folder: Path | None, config: Config, on_skip: Callable[[Skipped], None] | None
) -> Iterator[Article]:
    from graph.articles import read_articles

    if folder is not None and isinstance(gold, FactGold):
        yield from read_articles([folder / name for name in gold.articles], config, root=folder.name, on_skip=on_skip)
        return
    assert isinstance(gold, EventGold)
    # By way of a file, so that the sentences are read as anybody's records are.
    with tempfile.TemporaryDirectory() as scratch:
        records = Path(scratch) / f"{gold.path.stem}.jsonl"
        lines = (json.dumps({"id": event.id, "text": event.sentence}) for event in gold.events)
        records.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield from read_articles([records], config, root="gold", on_skip=on_skip)
