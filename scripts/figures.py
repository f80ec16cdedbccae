"""Measures extraction and writes the table of figures in docs/evaluation.md: the golden articles, and the shared gold where it is there.
A row whose gold is absent is kept as it stands, and said so. --gold DIR names another folder, --model NAME another model."""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "golden")]

import gold as golden  # noqa: E402

from graph.config import Config, load_config  # noqa: E402
from graph.evaluate import EventReport, FactReport, Report, evaluate  # noqa: E402
from graph.evaluate.gold import EventGold  # noqa: E402
from graph.evaluate.shares import Share, f1  # noqa: E402
from graph.pipeline import extract_rows  # noqa: E402
from graph.pipeline.fingerprint import model_meta  # noqa: E402

PAGE = ROOT / "docs" / "evaluation.md"
GOLD = ROOT.parent / "shared" / "gold"
BEGIN, END = "<!-- figures: made by `python scripts/figures.py` -->", "<!-- end of figures -->"
FACTS = (
    "gold", "model", "statements", "precision (plain)", "precision (all)", "recall ends", "recall +relation", "F1",
    "modality+polarity", "date right", "place right", "wrongly plain", "traps hit",
)  # fmt: skip
EVENTS = ("gold", "model", "answered", "triple text F1", "event type F1", "country pair + type F1", "place recall")
GOLDEN = "golden articles"
SHARED = {"seed_gold.jsonl": FACTS, "plover_gsr_dev.jsonl": EVENTS}

Rows = dict[tuple[str, str], tuple[str, ...]]
"""Gold and model -> the cells of a row."""


def fact_row(name: str, model: str, report: FactReport) -> tuple[str, ...]:
    """The figures of a gold of facts."""
    recall = report.recall(lambda verdict: verdict.relations)
    return (
        name,
        model,
        str(len(report.score.verdicts)),
        str(report.precision),
        str(report.paired[0]),
        str(report.recall(lambda verdict: verdict.ends)),
        str(recall),
        f"{f1(report.precision, recall):.3f}",
        str(report.modality),
        str(report.dates),
        str(report.places),
        str(report.wrongly_plain),
        f"{len(report.traps)}/{len(report.gold.traps)}",
    )


def event_rows(name: str, model: str, report: EventReport) -> Iterator[tuple[str, ...]]:
    """The figures of a gold of event sentences: of all, of those that may be read while rules are written, and of those held back."""
    parts = {"": report.gold.events}
    for label, even in ((", read", True), (", held back", False)):
        parts[label] = tuple(one for one in report.gold.events if (_digest(one.id) % 2 == 0) == even)
    for label, events in parts.items():
        ids = {one.id for one in events}
        verdicts = tuple(one for one in report.verdicts if one.record in ids)
        part = replace(report, gold=EventGold(report.gold.path, events), verdicts=verdicts)
        figures = (_f1(part, measure) for measure in ("triple_text", "type", "full_code"))
        place = str(report.place) if not label else ""
        yield (name + label, model, f"{len({one.record for one in verdicts})}/{len(events)}", *figures, place)


def _digest(identifier: str) -> int:
    return int(hashlib.sha1(identifier.encode(), usedforsecurity=False).hexdigest(), 16)


def _f1(report: EventReport, measure: str) -> str:
    precision, recall = report.precision(measure), report.recall(measure)
    return f"{f1(precision, recall):.3f} (P {_value(precision)}, R {_value(recall)})"


def _value(share: Share) -> str:
    return f"{share.value:.3f}"


def measured(config: Config, folder: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The heading and the cells of every row that can be made here; what is absent is told."""
    name = config.model.name
    model = f"{name} {model_meta(name).get('version')}"
    with tempfile.TemporaryDirectory() as scratch:
        golden.write(Path(scratch))
        report = _report(Path(scratch) / "gold.jsonl", golden.EXAMPLES, config)
        assert isinstance(report, FactReport)
        yield FACTS, fact_row(GOLDEN, model, report)
    for gold, heading in SHARED.items():
        if not (folder / gold).is_file():
            print(f"{gold}: not in {folder}; its rows are left as they stand", file=sys.stderr)
            continue
        report = _report(folder / gold, None, config)
        rows = event_rows(gold, model, report) if isinstance(report, EventReport) else [fact_row(gold, model, report)]
        yield from ((heading, row) for row in rows)


def _report(path: Path, articles: Path | None, config: Config) -> Report:
    return evaluate([path], articles, config, extract=lambda read: extract_rows(read, config))[0]


def kept(page: str) -> dict[tuple[str, ...], Rows]:
    """The rows that stand in the page, by heading."""
    tables: dict[tuple[str, ...], Rows] = {FACTS: {}, EVENTS: {}}
    found = re.search(re.escape(BEGIN) + "(.*?)" + re.escape(END), page, re.DOTALL)
    heading: tuple[str, ...] = ()
    for line in (found.group(1) if found else "").splitlines():
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        if cells in tables:
            heading = cells
        elif heading and len(cells) == len(heading) and not set(cells[0]) <= {"-"}:
            tables[heading][cells[0], cells[1]] = cells
    return tables


def remade(page: str, tables: dict[tuple[str, ...], Rows]) -> str:
    """The page with these rows."""
    lines = [BEGIN]
    for heading, rows in tables.items():
        lines += ["", f"| {' | '.join(heading)} |", "|---" * len(heading) + "|"]
        lines += [f"| {' | '.join(row)} |" for row in rows.values()]
    return page[: page.index(BEGIN)] + "\n".join([*lines, "", END]) + page[page.index(END) + len(END) :]


def main(arguments: list[str]) -> int:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of the shared gold")
    parser.add_argument("--model", help="a spaCy model other than the configured one")
    options = parser.parse_args(arguments)
    config = load_config()
    if options.model:
        config = config.model_copy(update={"model": config.model.model_copy(update={"name": options.model})})
    page = PAGE.read_text(encoding="utf-8")
    tables = kept(page)
    for heading, row in measured(config, options.gold):
        tables[heading][row[0], row[1]] = row
        print(": ".join((row[0], ", ".join(f"{name} {cell}" for name, cell in zip(heading[1:], row[1:], strict=True) if cell))))
    PAGE.write_text(remade(page, tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
