"""The page docs/extraction.md from the tables of tests/extract: of each construction a sentence that says something, and one refused.
scripts/docs.py writes and checks it; that the sentences are read so is tests/extract/test_statements.py's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

TABLES = Path(__file__).resolve().parent.parent / "tests" / "extract"
PLAIN = {"asserted", "reported"}
SHOWN_REFUSALS = 3
"""Of a construction that is nothing but refusals."""

Row = dict[str, Any]


def constructions(folder: Path = TABLES) -> dict[str, list[Row]]:
    """Construction -> its sentences, of all tables; without those that are known to be read wrongly."""
    found: dict[str, list[Row]] = {}
    for path in sorted(folder.glob("sentences*.yaml")):
        for group in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            rows = found.setdefault(group["construction"], [])
            rows += [row for row in group["sentences"] if "xfail" not in row]
    return found


def is_plain(says: str) -> bool:
    """Whether a line of a table tells a fact: asserted or reported, and positive."""
    stated = dict(pair.strip().split("=", 1) for pair in says.split("|")[3].split(";")) if says.count("|") > 2 else {}
    return stated.get("modality", "asserted") in PLAIN and stated.get("polarity", "positive") == "positive"


def is_refusal(row: Row) -> bool:
    """Whether the sentence must give nothing, or no plain fact."""
    return bool(row.get("nothing")) or ("says" in row and not any(map(is_plain, [*row["says"], *row.get("may", [])])))


def example(rows: list[Row]) -> Row | None:
    """The sentence that shows what is extracted: the first that tells a fact, else the first that says anything."""
    saying = [row for row in rows if row.get("says")]
    return next((row for row in saying if any(map(is_plain, row["says"]))), saying[0] if saying else None)


def refusal(rows: list[Row]) -> Row | None:
    """The sentence that shows what is not: the first that gives nothing, else the first other one that gives no plain fact."""
    shown = example(rows)
    refusals = [row for row in rows if is_refusal(row) and row is not shown]
    return next((row for row in refusals if row.get("nothing")), refusals[0] if refusals else None)


def lacking(folder: Path = TABLES) -> list[str]:
    """What `--check` complains of: constructions of which the tables refuse nothing."""
    return [f"tests/extract: no sentence of “{name}” is refused" for name, rows in constructions(folder).items() if refusal(rows) is None]


def extraction_page(made: str) -> Iterator[str]:
    """The page; ``made`` says that it is made."""
    from graph.explain.statements import RULES

    yield "# What is extracted"
    yield ""
    yield made
    yield ""
    yield "A statement joins two actors, or an actor and a place, by words of one sentence. What its parts mean is said in"
    yield '[model.md](model.md), how well it is done in [evaluation.md](evaluation.md). `newsgraph explain "SENTENCE"` shows of any'
    yield "sentence which words made which statement, and why others made none."
    yield ""
    yield "Every statement names in `extractor` the rule that made it:"
    yield ""
    yield "| extractor | |"
    yield "|---|---|"
    for name, text in sorted(RULES.items()):
        yield f"| `{name}` | {text} |"
    yield ""
    yield "The examples are sentences of the tests, read with the default model as of 12 March 2025: what each gives, as"
    yield "`subject | TYPE | object`, and a sentence of the kind that must give nothing, or no plain fact. A statement is asserted and"
    yield "positive where nothing else stands."
    for name, rows in constructions().items():
        yield ""
        yield f"## {name[0].upper()}{name[1:]}"
        shown = example(rows)
        refused = [one for one in rows if is_refusal(one)][:SHOWN_REFUSALS] if shown is None else [refusal(rows)]
        if shown is not None:
            yield from _section("", shown)
        for one in refused:
            if one is not None:
                yield from _section("Refused: ", one)


def _section(before: str, row: Row) -> Iterator[str]:
    yield ""
    yield f"{before}*{row['text'].replace('*', chr(92) + '*')}*"
    yield ""
    for says in row.get("says", []):
        yield f"- `{says}`"
    if row.get("nothing"):
        yield "- nothing"
