"""newsgraph's figures are those of the shared scorers, to the character, on statements made from the gold and spoilt at random.

The scorers and the gold stand beside the checkout; without them these tests are skipped."""

import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.evaluate import read_gold, score

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold"
ARTICLES = SHARED / "articles"
SEEDS = range(12)

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(not (GOLD / "score_statements.py").is_file(), reason=f"the shared gold and its scorers are not in {GOLD}"),
]

CATEGORIES = ["AGREE", "CONSULT", "AID", "ASSAULT", "REJECT", None]
MODALITIES = ["asserted", "asserted", "reported", "planned", "possible", "hypothetical", "requested", None]
NOISE = ["the", "Minister", "senior", "officials", "of", "Zubrowka", "'s", "Dr", "x", "s", "2024"]


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(path: Path, objects: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in objects), encoding="utf-8")
    return path


def scorer(name: str, *arguments: object) -> str:
    done = subprocess.run([sys.executable, str(GOLD / name), *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def spoil(text: str | None, rng: random.Random) -> str | None:
    """The words with some lost, added, in other order or case; or as they were; or none."""
    if not text or rng.random() < 0.05:
        return rng.choice([None, ""])
    parts = text.split()
    if rng.random() < 0.3 and len(parts) > 1:
        parts.remove(rng.choice(parts))
    if rng.random() < 0.3:
        parts.insert(rng.randrange(len(parts) + 1), rng.choice(NOISE))
    if rng.random() < 0.1:
        rng.shuffle(parts)
    shown = " ".join(parts)
    return shown.upper() if rng.random() < 0.1 else shown


def stretch(text: str, position: int, rng: random.Random) -> str | None:
    """A stretch of the article around ``position``, mostly its sentence, sometimes off the mark, its white space changed."""
    start = max(text.rfind(". ", 0, position) + 2, position - 400) if rng.random() < 0.8 else max(0, position - rng.randrange(60))
    stop = text.find(".", position) + 1 or len(text)
    found: str | None = text[start : stop if rng.random() < 0.8 else position + rng.randrange(60)]
    if rng.random() < 0.3:
        found = re.sub(r"\s+", rng.choice(["\n", "  ", " \t"]), found or "")
    if rng.random() < 0.03:
        found = rng.choice([None, "", "No such sentence stands there."])
    return found


def a_date(fact: dict[str, Any], rng: random.Random) -> str | None:
    if rng.random() < 0.4 or not fact["date_norm"]:
        return rng.choice([None, "2024-06-18", "2023"])
    return re.sub("X", lambda _: rng.choice("X29"), rng.choice(fact["date_norm"]))


def from_fact(fact: dict[str, Any], others: list[dict[str, Any]], text: str, rng: random.Random) -> dict[str, Any]:
    ends = {}
    for side, end in (("subject", "source"), ("object", "target")):
        taken = fact if rng.random() < 0.85 else rng.choice(others)
        ends[side] = spoil(rng.choice(taken[end] + taken[f"{end}_mention"] + (taken.get(f"{end}_heads") or [])), rng)
        ends[f"{side}_mention"] = spoil(rng.choice(taken[f"{end}_mention"] or taken[end]), rng)
    if rng.random() < 0.2:
        ends = {
            ("object" if key[0] == "s" else "subject") + key[key.find("_") if "_" in key else 99 :]: value for key, value in ends.items()
        }
    lemma = rng.choice((fact if rng.random() < 0.7 else rng.choice(others))["relation"])
    statement = {
        "article": rng.choice(["", "", "folder/sub/"]) + fact["article"],
        "sentence": stretch(text, rng.choice(fact["pos"]), rng),
        "trigger": rng.choice([rng.choice(fact["triggers"]), lemma, None, "one two three four five six " + lemma]),
        "type": rng.choice([lemma.upper().replace(" ", "_") + "_WITH", "ACTED_ON", None]),
        "category": rng.choice(CATEGORIES),
        "modality": rng.choice([*MODALITIES, rng.choice(fact["modality"])]),
        "polarity": rng.choice(["positive", "positive", "positive", "negative", None]),
        "date": a_date(fact, rng),
        "place": spoil(rng.choice(fact["place"] or [None, "Zubrowka"]), rng),
        "extractor": rng.choice(["rules", "verbs+nouns", "titles"]),
        **ends,
    }
    for key in rng.sample(sorted(statement), k=rng.choice([0, 0, 0, 1, 2])):
        if key not in ("article",):
            del statement[key]
    return statement


def from_trap(trap: dict[str, Any], text: str, rng: random.Random) -> dict[str, Any]:
    pattern = rng.choice([p for p in trap["must_not"] if len(p) == 3] or [["Zubrowka", "attack", "Freedonia"]])
    ends = ["Freedonia" if word == "*" else spoil(word, rng) for word in (pattern[0], pattern[2])]
    return {
        "article": trap["article"],
        "sentence": text[trap["pos"] : trap["end"] - rng.choice([0, 0, 5])],
        "subject": ends[0],
        "object": ends[1],
        "subject_mention": ends[0],
        "object_mention": None,
        "type": "ACTED_ON",
        "trigger": pattern[1],
        "modality": rng.choice(["asserted", "planned"]),
    }


def spoilt_gold(gold: list[dict[str, Any]], rng: random.Random) -> list[dict[str, Any]]:
    """The gold with what it lacks: categories, denials, facts that may be told either way, dates."""
    changed = []
    for row in gold:
        one = dict(row)
        if one["type"] == "fact":
            one["plover"] = rng.sample(["AGREE", "CONSULT", "AID"], k=rng.randrange(3))
            one["polarity"] = rng.choice([["positive"], ["positive"], ["negative"], ["positive", "negative"]])
            one["modality"] = rng.choice([one["modality"], ["reported"], ["asserted", "possible"], ["planned", "requested"]])
            one["date_norm"] = rng.choice([one["date_norm"], ["2024-06-18", "2024-06"], ["XXXX-10-18/XXXX-10-19"]])
            one["symmetric"] = rng.random() < 0.5
            one["required"] = rng.random() < 0.6
            if rng.random() < 0.3:
                one["source_heads"] = None
        elif rng.random() < 0.5:
            del one["end"]
        changed.append(one)
    return changed


@pytest.mark.parametrize("seed", SEEDS)
def test_fact_figures_are_the_scorer_s(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    original = rows(GOLD / "seed_gold.jsonl")
    gold = original if seed % 3 == 0 else spoilt_gold(original, rng)
    gold_path = write(tmp_path / "gold.jsonl", gold)
    texts = {row["article"]: (ARTICLES / row["article"]).read_text(encoding="utf-8") for row in gold}
    facts = [row for row in original if row["type"] == "fact"]
    traps = [row for row in original if row["type"] == "negative"]
    statements = []
    for _ in range(rng.choice([0, 3, 150, 400])):
        if rng.random() < 0.2:
            trap = rng.choice(traps)
            statements.append(from_trap(trap, texts[trap["article"]], rng))
        else:
            fact = rng.choice(facts)
            statements.append(from_fact(fact, facts, texts[fact["article"]], rng))
    if statements:
        statements += rng.sample(statements, k=len(statements) // 5)
        statements.append({**statements[0], "article": "another.txt"})
    printed = scorer("score_statements.py", gold_path, ARTICLES, write(tmp_path / "statements.jsonl", statements), "--misses", "--false")

    report = score(read_gold(gold_path), statements, ARTICLES)
    own = [*report.lines(), *report.misses(), *report.false()]

    assert "\n".join(own) + "\n" == printed


def from_event(event: dict[str, Any], others: list[dict[str, Any]], rng: random.Random) -> dict[str, Any]:
    taken = [event if rng.random() < 0.8 else rng.choice(others) for _ in range(3)]
    nobody = [{"text": None, "code": None}]
    source = rng.choice(taken[0]["sources"] or nobody)
    target = rng.choice(taken[1]["targets"] or taken[1]["sources"] or nobody)
    statement = {
        "article": event["id"],
        "subject": spoil(source["text"], rng),
        "subject_mention": rng.choice([None, spoil(source["text"], rng)]),
        "subject_country": rng.choice([source["code"], source["code"], None, "IGO", "USA"]),
        "object": spoil(target["text"], rng),
        "object_mention": rng.choice([None, spoil(target["text"], rng)]),
        "object_country": rng.choice([target["code"], None, "USAGOV"]),
        "object_kind": rng.choice(["Person", "Place", "place", None]),
        "trigger": rng.choice([*taken[2]["relation"].split(), "", None]),
        "type": rng.choice(["ACTED_ON", "SENT_LETTER_TO", taken[2]["relation"].upper().replace(" ", "_"), None]),
        "category": rng.choice([taken[2]["relation_code"], taken[2]["relation_code"], *CATEGORIES]),
        "place": spoil(rng.choice([event["place"], "Zubrowka"]), rng) if isinstance(event["place"], str) else None,
        "place_country": rng.choice([None, "USA"]),
        "extractor": "rules",
    }
    for key in rng.sample(sorted(set(statement) - {"article"}), k=rng.choice([0, 0, 1, 3])):
        del statement[key]
    return statement


def other_event_gold(gold: list[dict[str, Any]], rng: random.Random) -> list[dict[str, Any]]:
    """The gold in the other spellings of the format: one source and target as words, places as objects and lists."""
    changed = []
    for row in gold:
        one = dict(row)
        if rng.random() < 0.4:
            del one["sources"], one["targets"]
            one["symmetric"] = rng.random() < 0.5
            one["source_canonical"] = rng.choice([None, "Zubrowka"])
        if isinstance(one["place"], str):
            one["place"] = rng.choice([one["place"], {"text": one["place"]}, one["place"].split()])
        changed.append(one)
    return changed


@pytest.mark.parametrize("seed", SEEDS)
def test_event_figures_are_the_scorers(seed: int, tmp_path: Path) -> None:
    rng = random.Random(1000 + seed)
    original = rows(GOLD / "plover_gsr_dev.jsonl")
    gold = original if seed % 3 == 0 else other_event_gold(original, rng)
    gold_path = write(tmp_path / "gold.jsonl", gold)
    statements = [from_event(rng.choice(original), original, rng) for _ in range(rng.choice([0, 5, 150, 600]))]
    statements_path, events_path = write(tmp_path / "statements.jsonl", statements), tmp_path / "events.jsonl"
    printed = scorer("statements_to_events.py", gold_path, statements_path, events_path) + scorer(
        "score_triples.py", gold_path, events_path
    )

    report = score(read_gold(gold_path), statements)

    assert "\n".join(report.lines()) + "\n" == printed


def newsgraph(*arguments: object) -> str:
    command = [sys.executable, "-c", "from graph.cli import main; main()", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.model
def test_the_command_prints_the_scorers_lines_first_for_facts(tmp_path: Path) -> None:
    statements = tmp_path / "statements.jsonl"
    newsgraph("extract", ARTICLES, "-o", statements)
    printed = scorer("score_statements.py", GOLD / "seed_gold.jsonl", ARTICLES, statements, "--misses", "--false")
    assert newsgraph("eval", GOLD / "seed_gold.jsonl", "--misses", "--false").startswith(printed)


@pytest.mark.model
def test_the_command_prints_the_scorers_lines_first_for_event_sentences(tmp_path: Path) -> None:
    gold = GOLD / "plover_gsr_dev.jsonl"
    records = write(tmp_path / "records.jsonl", [{"id": row["id"], "text": row["sentence"]} for row in rows(gold)])
    statements, events = tmp_path / "statements.jsonl", tmp_path / "events.jsonl"
    newsgraph("extract", records, "-o", statements)
    printed = scorer("statements_to_events.py", gold, statements, events) + scorer("score_triples.py", gold, events)
    assert newsgraph("eval", gold).startswith(printed)
