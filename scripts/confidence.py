"""Measures on the golden articles how often each construction is right, and writes graph/extract/confidence.py of it.
With --check nothing is written: what would change is printed, and any change ends with 1."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "golden")]

import gold as golden  # noqa: E402

from graph.articles import read_articles  # noqa: E402
from graph.config import load_config  # noqa: E402
from graph.evaluate import Share, read_gold  # noqa: E402
from graph.evaluate.facts import score_facts  # noqa: E402
from graph.evaluate.gold import FactGold  # noqa: E402
from graph.extract.confidence import CONFIDENCE  # noqa: E402
from graph.pipeline import extract_rows  # noqa: E402

TABLE = ROOT / "graph" / "extract" / "confidence.py"


def measured() -> dict[str, Share]:
    """Extractor -> of its statements, plain or not, those that match a fact told the same way."""
    config = load_config()
    texts = golden.article_texts()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "gold.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in golden.records(texts)), encoding="utf-8")
        facts = read_gold(path)
    assert isinstance(facts, FactGold)
    rows = extract_rows(read_articles([golden.EXAMPLES], config, strict=True), config)
    counts: dict[str, list[int]] = {}
    for verdict in score_facts(facts, texts, rows).verdicts:
        for name in verdict.extractors:
            count = counts.setdefault(name, [0, 0])
            count[0] += bool(verdict.fitting)
            count[1] += 1
    return {name: Share(*count) for name, count in sorted(counts.items())}


def estimate(share: Share) -> float:
    """The chance that the next statement is right: Laplace's rule, which stays off 0 and 1 where little was seen."""
    return round((share.hits + 1) / (share.total + 2), 2)


def main(arguments: list[str]) -> int:
    """Measure, then write or compare."""
    shares = measured()
    # A construction that the golden articles never use keeps what it has.
    table = {**CONFIDENCE, **{name: estimate(share) for name, share in shares.items()}}
    for name in sorted(table):
        seen = shares[name].with_interval() if name in shares else "not seen"
        print(f"{name:<12} {CONFIDENCE.get(name, 'new')!s:<5} -> {table[name]:<5} {seen}")
    if "--check" in arguments:
        return int(table != CONFIDENCE)
    head, _, _ = TABLE.read_text(encoding="utf-8").partition("CONFIDENCE: dict[str, float] = ")
    lines = "".join(f"    {json.dumps(name)}: {table[name]},\n" for name in sorted(table))
    TABLE.write_text(f"{head}CONFIDENCE: dict[str, float] = {{\n{lines}}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
