"""The golden annotation fits the example articles it describes; nothing here looks at what the extractor finds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import gold
import pytest


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return gold.article_texts()


@pytest.fixture(scope="module")
def records(texts: dict[str, str]) -> list[dict[str, Any]]:
    return list(gold.records(texts))


def test_every_article_is_annotated(texts: dict[str, str]) -> None:
    assert set(texts) == set(gold.read_gold()["articles"])
    assert len(texts) == 15


def test_every_trigger_stands_at_its_offset(texts: dict[str, str], records: list[dict[str, Any]]) -> None:
    for record in records:
        if record["type"] == "fact":
            start = record["pos"][0]
            words = record["triggers"][0].split()
            assert texts[record["article"]][start:].split()[0].startswith(words[0]), record["id"]


def test_the_annotation_is_as_large_as_it_claims(records: list[dict[str, Any]]) -> None:
    facts = [record for record in records if record["type"] == "fact"]
    assert len(facts) >= 320
    assert sum(fact["required"] for fact in facts) >= 220
    assert len(records) - len(facts) >= 30
    modes = Counter(mode for fact in facts for mode in fact["modality"])
    assert all(modes[mode] >= 4 for mode in gold.MODALITIES)
    assert sum(fact["polarity"] == ["negative"] for fact in facts) >= 10


def test_no_fact_is_annotated_twice(records: list[dict[str, Any]]) -> None:
    facts = [record for record in records if record["type"] == "fact"]
    keys = [(f["article"], f["pos"][0], f["triggers"][0], f["source"][0], f["target"][0]) for f in facts]
    assert len(set(keys)) == len(keys)


def test_the_table_of_actors_holds_no_strangers(records: list[dict[str, Any]]) -> None:
    facts = [record for record in records if record["type"] == "fact"]
    used = {fact[end][0] for fact in facts for end in ("source", "target")}
    assert used == set(gold.read_gold()["actors"])


def test_names_from_page_furniture_are_in_no_annotated_fact(records: list[dict[str, Any]]) -> None:
    names = [name for group in gold.read_gold()["furniture"].values() for name in group]
    for record in records:
        if record["type"] == "fact":
            said = " ".join(record["source"] + record["target"] + record["source_mention"] + record["target_mention"])
            assert not any(name in said for name in names), record["id"]


def matching(records: list[dict[str, Any]], article: str, a: str, b: str, rel: str) -> list[dict[str, Any]]:
    """Facts of one article between two actors, either way round, with one of the lemmas."""
    return [
        record
        for record in records
        if record["type"] == "fact"
        and record["article"] == article
        and {record["source"][0], record["target"][0]} == {a, b}
        and set(rel.split("|")) & set(record["relation"])
    ]


def test_the_sources_contradict_each_other_as_the_stories_say(records: list[dict[str, Any]]) -> None:
    for story in gold.read_gold()["stories"]["contradictions"]:
        said = matching(records, story["says"], story["a"], story["b"], story["rel"])
        denied = matching(records, story["denies"], story["a"], story["b"], story["rel"])
        assert any(fact["polarity"] == ["positive"] for fact in said)
        assert denied
        assert all(fact["polarity"] == ["negative"] for fact in denied)


def test_plans_are_planned_first_and_done_later(records: list[dict[str, Any]]) -> None:
    for story in gold.read_gold()["stories"]["kept_plans"]:
        planned = matching(records, story["planned"], story["a"], story["b"], story["rel"])
        done = matching(records, story["done"], story["a"], story["b"], story["rel"])
        assert planned
        assert all("asserted" not in fact["modality"] for fact in planned)
        assert any({"asserted", "reported"} & set(fact["modality"]) for fact in done)


def test_several_sources_tell_the_same_relation(records: list[dict[str, Any]]) -> None:
    for story in gold.read_gold()["stories"]["agreements"]:
        assert all(matching(records, article, story["a"], story["b"], story["rel"]) for article in story["articles"])


def test_a_quote_that_is_not_in_its_article_is_an_error_that_names_it() -> None:
    with pytest.raises(gold.GoldError, match=r"nairobi.*exactly once, found 0 times"):
        gold.find_once("Nothing of the kind.", "It accused the army", "nairobi")
    with pytest.raises(gold.GoldError, match="found 2 times"):
        gold.find_once("He left. He left.", "He left.", "x")


def test_a_quote_is_found_across_line_breaks() -> None:
    assert gold.find_once("She met\n  him there.", "met him", "x") == (4, 13)


def test_the_written_folder_is_what_eval_reads(tmp_path: Path, texts: dict[str, str]) -> None:
    gold.write(tmp_path)
    assert {path.name for path in (tmp_path / "articles").iterdir()} == set(texts)
    assert (tmp_path / "gold.jsonl").read_text(encoding="utf-8").count("\n") == len(list(gold.records(texts)))
