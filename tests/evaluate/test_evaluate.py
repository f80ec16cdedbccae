"""Scoring on gold invented for it, where every figure can be counted by hand."""

import json
import math
from collections.abc import Iterable, Iterator
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.config import load_config
from graph.errors import UsageError
from graph.evaluate import EventReport, FactReport, Share, evaluate, read_gold, render, score
from graph.evaluate.located import LocatedText
from graph.evaluate.pairing import largest_pairing
from graph.model import Article

TEXT = "Ada Brandt met Otto Klein in Lindau.\n\nBrandt will  visit\nFreedonia in May. The market rose."
MET, VISIT = "Ada Brandt met Otto Klein in Lindau.", "Brandt will visit Freedonia in May."


def fact(id_: str, trigger: str, source: str, target: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "type": "fact",
        "article": "a.txt",
        "pos": [TEXT.index(trigger)],
        "triggers": [trigger],
        "source": [source],
        "source_mention": [source.rsplit(maxsplit=1)[-1]],
        "target": [target],
        "target_mention": [target.rsplit(maxsplit=1)[-1]],
        "relation": [trigger],
        "plover": [],
        "place": [],
        "date_norm": [],
        "modality": ["asserted"],
        "polarity": ["positive"],
        "kind": ["event"],
        "form": ["active"],
        "symmetric": False,
        "required": True,
        **changes,
    }


GOLD = [
    fact("f1", "met", "Ada Brandt", "Otto Klein", symmetric=True, place=["Lindau"]),
    fact("f2", "visit", "Ada Brandt", "Freedonia", modality=["planned"], date_norm=["XXXX-05"]),
    {
        "id": "t1",
        "type": "negative",
        "article": "a.txt",
        "pos": TEXT.index("The market"),
        "end": len(TEXT),
        "must_not": [["market", "rise", "*"]],
        "why": "x",
    },
]


def statement(sentence: str, subject: str, type_: str, object_: str, **more: Any) -> dict[str, Any]:
    verb = type_.split("_", maxsplit=1)[0].lower()
    return {"article": "a.txt", "sentence": sentence, "subject": subject, "type": type_, "object": object_, "trigger": verb, **more}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "facts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in GOLD), encoding="utf-8")
    return path


def report_on(gold: Path, *statements: dict[str, Any]) -> FactReport:
    report = score(read_gold(gold), statements)
    assert isinstance(report, FactReport)
    return report


def test_a_fact_matches_by_sentence_and_ends_either_way_round_where_symmetric(gold: Path) -> None:
    report = report_on(gold, statement(MET, "Otto Klein", "MET", "Ada Brandt", trigger="meeting", place="Lindau"))
    assert report.precision == Share(1, 1)
    assert report.recall(lambda verdict: verdict.ends) == Share(1, 2)
    assert "place right 1, given 1 of 1" in "\n".join(report.lines())


def test_a_directed_fact_does_not_match_the_other_way_round(gold: Path) -> None:
    report = report_on(gold, statement(VISIT, "Freedonia", "VISITED", "Ada Brandt"))
    assert report.precision == Share(0, 1)
    assert next(report.false()).startswith("FALSE a.txt Freedonia | VISITED | Ada Brandt | visited no such fact")


def test_a_plan_given_as_a_fact_is_wrongly_plain_and_does_not_count_as_found(gold: Path) -> None:
    plain = statement(VISIT, "Ada Brandt", "VISITED", "Freedonia", date="2024-05")
    report = report_on(gold, plain)
    assert report.wrongly_plain == 1
    assert report.recall(lambda verdict: verdict.relations) == Share(0, 2)
    assert "MISS f2 a.txt ['Ada Brandt'] ['visit'] ['Freedonia'] (ends found)" in list(report.misses())
    planned = report_on(gold, {**plain, "modality": "planned"})
    assert planned.wrongly_plain == 0
    assert planned.recall(lambda verdict: verdict.relations) == Share(1, 2)
    assert "date right 1, given 1 of 1" in "\n".join(planned.lines())


def test_a_statement_told_twice_is_a_copy(gold: Path) -> None:
    once = statement(MET, "Ada Brandt", "MET", "Otto Klein")
    assert report_on(gold, once, once).paired == (Share(1, 2), 1)


def test_a_trap_is_hit_by_a_plain_statement_of_its_sentence_alone(gold: Path) -> None:
    trapped = statement("The market rose.", "The market", "ROSE", "Freedonia")
    assert report_on(gold, trapped).traps == ("t1",)
    assert report_on(gold, {**trapped, "modality": "possible"}).traps == ()
    assert report_on(gold, {**trapped, "subject": "The parliament"}).traps == ()


def test_a_statement_of_several_constructions_counts_for_each(gold: Path) -> None:
    met = statement(MET, "Ada Brandt", "MET", "Otto Klein", extractor="nouns+verbs")
    wrong = statement(MET, "Otto Klein", "ATTACKED", "Lindau", extractor="verbs")
    groups = report_on(gold, met, wrong).by_extractor
    assert groups == {"nouns": (Share(1, 1), Share(1, 2)), "verbs": (Share(1, 2), Share(1, 2))}


def test_the_scorers_lines_come_first_then_misses_then_newsgraph_s_own(gold: Path) -> None:
    report = report_on(gold, statement(MET, "Ada Brandt", "MET", "Otto Klein", extractor="verbs"))
    lines = list(render([report], misses=True, false=True))
    assert lines[0] == "statements 1 (plain 1, sentence not found 0)"
    assert lines.index("precision (plain)  1/1 = 1.000   wrongly plain 0") < next(
        i for i, line in enumerate(lines) if line.startswith("MISS")
    )
    assert next(i for i, line in enumerate(lines) if line.startswith("MISS")) < lines.index("precision (plain)  1/1 = 1.000 [0.207, 1.000]")
    assert any(line.split()[:1] == ["verbs"] for line in lines)
    assert any(line.split()[:1] == ["active"] for line in lines)


EVENT = {
    "id": "e1",
    "sentence": "Freedonian envoys met Sylvanian rebels in Lindau.",
    "relation": "met",
    "relation_code": "CONSULT",
    "sources": [{"text": "Freedonian envoys", "code": "FRE", "sector": "GOV"}],
    "targets": [{"text": "Sylvanian rebels", "code": "SYL", "sector": "REB"}],
    "place": "Lindau",
}


def test_an_event_sentence_is_scored_by_text_code_and_place(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(json.dumps(EVENT) + "\n", encoding="utf-8")
    right = {
        "article": "e1",
        "subject": "Freedonian envoys",
        "object": "Sylvanian rebels",
        "trigger": "met",
        "type": "MET",
        "category": "CONSULT",
    }
    coded = {**right, "object": "Lindau", "subject_country": "FRE", "object_country": "SYL", "object_kind": "Place", "category": "AID"}
    report = score(read_gold(path), [right, coded])
    assert isinstance(report, EventReport)
    assert report.precision("full_text_type") == Share(1, 2)
    assert report.recall("dyad_code") == Share(1, 1)
    assert report.recall("full_code") == Share(0, 1)
    assert report.place == Share(1, 1)
    assert list(report.misses()) == []
    assert list(report.false()) == ["FALSE e1 Freedonian envoys | MET | Lindau | met"]


def test_evaluate_reads_the_articles_beside_the_gold_and_passes_them_to_the_extractor(gold: Path, tmp_path: Path) -> None:
    events = tmp_path / "gold" / "events.jsonl"
    events.write_text(json.dumps(EVENT) + "\n", encoding="utf-8")
    seen: list[tuple[str, str]] = []

    def extract(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
        for article in articles:
            seen.append((article.name, article.text))
            yield {**statement(MET, "Ada Brandt", "MET", "Otto Klein"), "article": article.name}

    facts, coded = evaluate([gold, events], None, load_config(), extract=extract)
    assert seen == [("a.txt", TEXT), ("e1", EVENT["sentence"])]
    assert isinstance(facts, FactReport)
    assert facts.precision == Share(1, 1)
    assert isinstance(coded, EventReport)
    assert len(coded.verdicts) == 1


def test_articles_may_be_records_in_a_file_of_the_folder(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "articles" / "a.txt").unlink()
    record = {"id": "a.txt", "text": TEXT}
    (tmp_path / "articles" / "all.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")

    def extract(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
        for article in articles:
            yield {**statement(MET, "Ada Brandt", "MET", "Otto Klein"), "article": article.name}

    (report,) = evaluate([gold], tmp_path / "articles", load_config(), extract=extract)
    assert isinstance(report, FactReport)
    assert report.precision == Share(1, 1)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "m1", "topic": "t", "doc": "d", "mention": "Brandt", "cluster": "c"}', "alias set"),
        ('{"id": "m1", "colour": "red"}', "line 1: no gold format"),
        ('{"id": "m1", "type": "fact", "article": "a.txt", "pos": [1]}', "the key 'triggers' is missing"),
        ("{", "line 1: not JSON"),
        ("[]", "an object is expected, found list"),
        ("", "no gold in it"),
    ],
)
def test_gold_that_cannot_be_scored_is_an_error_that_says_why(line: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        read_gold(path)


def test_two_formats_in_one_file_are_an_error_with_the_line(gold: Path) -> None:
    gold.write_text(gold.read_text(encoding="utf-8") + json.dumps(EVENT) + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 4: another gold format than in line 1"):
        read_gold(gold)


def test_missing_articles_are_an_error_that_names_one(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "articles" / "a.txt").unlink()
    with pytest.raises(UsageError, match=r"a\.txt.*--articles"):
        evaluate([gold], None, load_config(), extract=lambda articles: [])


def test_wilson_s_interval_is_that_of_the_literature() -> None:
    # Newcombe (1998), table I: 81 of 263 and 0 of 20.
    assert Share(81, 263).interval() == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert Share(0, 20).interval() == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert Share(0, 0).interval() == (0.0, 1.0)


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share_and_stays_between_0_and_1(hits: int, misses: int) -> None:
    share = Share(hits, hits + misses)
    low, high = share.interval()
    assert 0 <= low <= share.value + 1e-12
    assert (share.value if share.total else 0) <= high + 1e-12
    assert high <= 1
    assert math.isfinite(low + high)


@given(st.lists(st.lists(st.sampled_from("abcde"), unique=True, max_size=4), max_size=6))
def test_the_pairing_is_the_largest(choices: list[list[str]]) -> None:
    edges = [(i, fact) for i, facts in enumerate(choices) for fact in facts]
    subsets = chain.from_iterable(combinations(edges, size) for size in range(min(5, len(choices)), -1, -1))
    best = next(len(one) for one in subsets if len({i for i, _ in one}) == len({f for _, f in one}) == len(one))
    assert largest_pairing(choices) == best


@given(st.text(alphabet="ab \n\t\u00a0", max_size=30), st.data())
def test_a_piece_of_the_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text[start:end]
    wanted = piece.strip()
    spans = LocatedText(text).spans(piece.replace("\n", " \t "))
    if wanted:
        assert (start + piece.index(wanted), start + piece.index(wanted) + len(wanted)) in spans
    else:
        assert spans == []
