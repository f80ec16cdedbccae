"""Two runs compared, and the lists and tables beside the scorers' lines, on gold small enough to count by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from test_evaluate import EVENT, MET, VISIT, gold, report_on, statement

from graph.errors import UsageError
from graph.evaluate import compared, read_gold, render, saved, score
from graph.evaluate.compare import mcnemar
from graph.evaluate.located import sentence_at

__all__ = ["gold"]
ABOUT = "newsgraph 0, a model 1"
RIGHT = statement(MET, "Ada Brandt", "MET", "Otto Klein", extractor="active")
PLAN = statement(VISIT, "Ada Brandt", "VISITED", "Freedonia", modality="planned", extractor="active")


def against(gold: Path, before: list[dict[str, Any]], now: list[dict[str, Any]]) -> list[str]:
    kept = gold.with_name("run.json")
    kept.write_text(saved(kept, ABOUT, [report_on(gold, *before)]), encoding="utf-8")
    return list(compared(kept, [report_on(gold, *now)]))


def test_gains_losses_and_what_became_false_stand_with_their_sentences(gold: Path) -> None:
    lines = against(gold, [PLAN], [RIGHT, {**PLAN, "modality": "asserted"}])
    assert lines[0] == f"# facts.jsonl compared with run.json, made with {ABOUT}"
    assert lines[lines.index("GAINED f1 a.txt Ada Brandt | met | Otto Klein [asserted]") + 1] == f"    {MET}"
    assert lines[lines.index("LOST f2 a.txt Ada Brandt | visit | Freedonia [planned]") + 1] == f"    {VISIT}"
    became = next(line for line in lines if line.startswith("BECAME FALSE"))
    assert became.endswith("| visited: wrongly plain: f2 is planned (was planned, positive)")
    assert any("1 gained, 1 lost" in line and line.split()[:2] == ["recall", "+relation"] for line in lines)


def test_what_is_false_no_longer_is_told_with_what_it_is_now(gold: Path) -> None:
    lines = against(gold, [{**PLAN, "modality": "asserted"}, statement(MET, "Lindau", "ATTACKED", "Otto Klein")], [PLAN])
    gone = [line for line in lines if line.startswith("NO LONGER FALSE")]
    assert [line.rpartition("(")[2] for line in gone] == ["now planned, positive)", "now not told)"]
    assert any("2 false gone, 0 became false" in line for line in lines)


def test_the_same_run_twice_has_no_changes(gold: Path) -> None:
    lines = against(gold, [RIGHT, PLAN], [RIGHT, PLAN])
    assert not [line for line in lines if line.startswith(("GAINED", "LOST", "BECAME", "NO LONGER"))]
    assert [line.split()[-1] for line in lines if " 0 lost" in line] == ["1.000", "1.000"]


def test_event_sentences_are_compared_too(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(json.dumps(EVENT) + "\n", encoding="utf-8")
    right = {"article": "e1", "subject": "Freedonian envoys", "object": "Sylvanian rebels", "trigger": "met", "type": "MET"}
    wrong = {**right, "object": "Lindau"}
    kept = tmp_path / "run.json"
    kept.write_text(saved(kept, ABOUT, [score(read_gold(path), [wrong])]), encoding="utf-8")
    lines = list(compared(kept, [score(read_gold(path), [right])]))
    assert "GAINED e1 Freedonian envoys -> Sylvanian rebels | met | CONSULT" in lines
    assert "NO LONGER FALSE e1 Freedonian envoys | MET | Lindau | met (now not told)" in lines


def test_a_run_on_other_gold_or_no_run_at_all_is_an_error_that_says_so(gold: Path, tmp_path: Path) -> None:
    kept, report = tmp_path / "run.json", report_on(gold, RIGHT)
    kept.write_text(saved(kept, ABOUT, [report]), encoding="utf-8")
    gold.write_text(gold.read_text(encoding="utf-8").replace('"met"', '"saw"'), encoding="utf-8")
    with pytest.raises(UsageError, match=r"another facts\.jsonl"):
        list(compared(kept, [report]))
    other = gold.with_name("other.jsonl")
    gold.rename(other)
    with pytest.raises(UsageError, match=r"not on other\.jsonl"):
        list(compared(kept, [score(read_gold(other), [], gold.parent.parent / "articles")]))
    for text in ("{}", "[1]", "no JSON", json.dumps({"newsgraph_eval": 99})):
        kept.write_text(text, encoding="utf-8")
        with pytest.raises(UsageError, match=r"run\.json"):
            list(compared(kept, [report]))
    with pytest.raises(UsageError, match=r"two gold files are called facts\.jsonl"):
        saved(kept, ABOUT, [report, report])


def test_mcnemar_s_exact_test_is_that_of_the_literature() -> None:
    # The sign test's table: 1 of 9 and 2 of 12 changes go the other way.
    assert mcnemar(1, 8) == pytest.approx(0.0391, abs=5e-5)
    assert mcnemar(10, 2) == pytest.approx(0.0386, abs=5e-5)
    assert mcnemar(0, 0) == mcnemar(3, 3) == 1.0


def test_misses_and_false_ones_are_listed_with_their_whole_sentences(gold: Path) -> None:
    lines = list(render([report_on(gold, {**PLAN, "modality": "asserted"})], misses=True, false=True))
    at = lines.index("\nmissed, with the sentence")
    assert lines[at + 1 : at + 5] == [
        "f1 a.txt Ada Brandt | met | Otto Klein [asserted]",
        f"    {MET}",
        "f2 a.txt Ada Brandt | visit | Freedonia [planned] (ends found)",
        f"    {VISIT}",
    ]
    assert lines[-2:] == ["a.txt Ada Brandt | VISITED | Freedonia | visited: wrongly plain: f2 is planned", f"    {VISIT}"]


def test_the_modality_table_tells_plans_and_denials_from_facts(gold: Path) -> None:
    lines = list(report_on(gold, RIGHT, {**PLAN, "polarity": "negative"}).details())
    rows = {line.split()[0]: line.split()[1:] for line in lines[lines.index("by modality") :] if line.startswith("  ")}
    assert rows["asserted"][0] == "1/1"
    assert rows["denied"][0] == "0/1"
    assert "planned told as denied" in "\n".join(lines)


def test_the_category_table_stands_only_where_the_gold_has_categories(gold: Path) -> None:
    told = {**RIGHT, "category": "CONSULT"}
    assert "by category" not in list(report_on(gold, told).details())
    gold.write_text(gold.read_text(encoding="utf-8").replace('"plover": []', '"plover": ["CONSULT"]', 1), encoding="utf-8")
    lines = list(report_on(gold, told, {**PLAN, "category": "AID"}).details())
    rows = [line.split() for line in lines[lines.index("by category") + 2 :][:2]]
    assert [row[:2] for row in rows] == [["AID", "0/1"], ["CONSULT", "1/1"]]


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One. Dr. A. Lund came. Two.", "Lund", "Dr. A. Lund came."),
        ("A headline\n\nThe first \nline. The second.", "first", "The first line."),
        ("He said: “Go.” She went.", "went", "She went."),
    ],
)
def test_the_sentence_shown_is_the_one_about_the_trigger(text: str, word: str, sentence: str) -> None:
    assert sentence_at(text, text.index(word)) == sentence
