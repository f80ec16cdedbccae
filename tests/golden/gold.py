"""The golden annotation as records in the format of gold files: quotes of gold.yaml become offsets in the articles' texts.
`python tests/golden/gold.py FOLDER` writes gold.jsonl and articles/ there, as `newsgraph eval` reads them.
It judges nothing: comparing statements with these records is the evaluator's work."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.model import MODALITIES, PLOVER

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples" / "articles"

KINDS = frozenset(["event", "state", "role"])
FORMS = frozenset(["active", "passive", "nominal", "conj", "appositive", "participle", "copula"])
STATUS = frozenset(["current", "former", "acting", "designated"])
Actors = Mapping[str, list[str]]
COREF = frozenset(["pronoun", "role", "plural-role", "implicit"])
FACT_KEYS = frozenset(
    [
        "t",
        "a",
        "b",
        "a_as",
        "b_as",
        "rel",
        "cat",
        "at",
        "when",
        "date",
        "mode",
        "neg",
        "kind",
        "status",
        "sym",
        "coref",
        "form",
        "ext",
        "nth",
    ]
)


class GoldError(ValueError):
    """An annotation that does not fit its article: which one, and what was looked for."""


def read_gold(path: Path = HERE / "gold.yaml") -> dict[str, Any]:
    """The YAML as it stands; every value is a string, so that 2025-03-06 stays text."""
    with path.open(encoding="utf-8") as stream:
        loaded: dict[str, Any] = yaml.load(stream, Loader=yaml.BaseLoader)
    return loaded


def article_texts() -> dict[str, str]:
    """Article name (file name, or record id) to text, by the product's own reader."""
    from graph.articles import read_articles
    from graph.config import load_config

    return {article.name: article.text for article in read_articles([EXAMPLES], load_config(), strict=True)}


def find_once(text: str, quote: str, where: str) -> tuple[int, int]:
    """Start and end of the quote in the text, white space folded; it must stand there exactly once."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    spans = [match.span() for match in re.finditer(pattern, text)]
    if len(spans) != 1:
        raise GoldError(f"{where}: the quote must stand exactly once, found {len(spans)} times: {quote!r}")
    return spans[0]


def find_trigger(passage: str, trigger: str, nth: int | None, where: str) -> int:
    """Offset of the trigger in the passage: its only occurrence as words, or the nth (from 0)."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, trigger.split())) + r"(?!\w)"
    starts = [match.start() for match in re.finditer(pattern, passage)]
    if not starts or (nth is None and len(starts) != 1) or (nth is not None and nth >= len(starts)):
        raise GoldError(f"{where}: trigger {trigger!r} found {len(starts)} times in {passage!r}; name the occurrence with nth")
    return starts[nth or 0]


def choices(entry: Mapping[str, str], key: str, default: str, allowed: frozenset[str] | None, where: str) -> list[str]:
    """The alternatives of one value, checked against the words allowed."""
    values = [value for value in entry.get(key, default).split("|") if value]
    if allowed is not None and not set(values) <= allowed:
        raise GoldError(f"{where}: {key} has {sorted(set(values) - allowed)}, expected one of {sorted(allowed)}")
    return values


def end_of(
    entry: Mapping[str, str], key: str, actors: Mapping[str, list[str]], passage: str, where: str
) -> tuple[str, list[str], list[str]]:
    """Name, mentions and heads of one end; a mention stands in the quote, an empty one is understood from the context."""
    name = entry[key]
    if name not in actors:
        raise GoldError(f"{where}: {name!r} is not in the table of actors")
    mention = entry.get(key + "_as", name)
    if mention and mention not in " ".join(passage.split()):
        raise GoldError(f"{where}: mention {mention!r} is not in {passage!r}")
    return name, [mention] if mention else [], actors[name]


def fact_record(entry: Mapping[str, str], passage: str, start: int, actors: Actors, where: str) -> dict[str, Any]:
    """One fact in the gold format, without its id and article."""
    if unknown := set(entry) - FACT_KEYS:
        raise GoldError(f"{where}: unknown keys {sorted(unknown)}")
    source, source_mention, source_heads = end_of(entry, "a", actors, passage, where)
    target, target_mention, target_heads = end_of(entry, "b", actors, passage, where)
    kind = choices(entry, "kind", "event", KINDS, where)
    words = entry.get("when", "")
    if words and words not in " ".join(passage.split()):
        raise GoldError(f"{where}: the date's words {words!r} are not in {passage!r}")
    required = entry.get("ext") != "true"
    nth = int(entry["nth"]) if "nth" in entry else None
    return {
        "type": "fact",
        "pos": [start + find_trigger(passage, entry["t"], nth, where)],
        "triggers": [entry["t"]],
        "source": [source],
        "source_mention": source_mention,
        "source_heads": source_heads,
        "target": [target],
        "target_mention": target_mention,
        "target_heads": target_heads,
        "relation": choices(entry, "rel", "", None, where),
        "plover": choices(entry, "cat", "", frozenset(PLOVER), where),
        "place": choices(entry, "at", "", None, where),
        "date": [words] if words else [],
        "date_norm": choices(entry, "date", "", None, where),
        "modality": choices(entry, "mode", "asserted", frozenset(MODALITIES), where),
        "polarity": ["negative" if entry.get("neg") == "true" else "positive"],
        "kind": kind,
        **({"role_status": choices(entry, "status", "", STATUS, where)} if "status" in entry else {}),
        "symmetric": entry.get("sym") == "true",
        "coref": choices(entry, "coref", "", COREF, where),
        "form": choices(entry, "form", "appositive" if kind == ["role"] else "active", FORMS, where),
        "tier": "core" if required else "ext",
        "required": required,
    }


def records(texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Facts (x001, ...) and traps (t001, ...), in the order of gold.yaml; offsets count code points of each text."""
    gold = read_gold()
    actors: dict[str, list[str]] = gold["actors"]
    facts = traps = 0
    for article, entries in gold["articles"].items():
        if article not in texts:
            raise GoldError(f"{article}: annotated, but not among the articles read: {sorted(texts)}")
        for entry in entries:
            where = f"{article}: {entry['s'][:50]!r}"
            start, end = find_once(texts[article], entry["s"], where)
            if "not" in entry:
                traps += 1
                head = {"id": f"t{traps:03d}", "type": "negative", "article": article, "pos": start, "end": end}
                yield {**head, "must_not": entry["not"], "why": entry["why"]}
            for fact in entry.get("facts", ()):
                facts += 1
                record = fact_record(fact, texts[article][start:end], start, actors, where)
                yield {"id": f"x{facts:03d}", "article": article, **record}


def write(folder: Path) -> None:
    """Write gold.jsonl and the articles' texts, each under its name, below the folder."""
    texts = article_texts()
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8", newline="")
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records(texts)]
    (folder / "gold.jsonl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
