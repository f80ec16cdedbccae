"""Headlines in title case are read as prose is written, character for character."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.headlines import lower_headlines

VERBS = frozenset({"visit", "schedule", "plan", "warn", "deny", "pursue"})


def _lowered(headline: str, prose: str = "") -> str:
    text = f"{headline}\n\n{prose}"
    end = len(headline)
    return lower_headlines(text, [(0, end), (end + 2, len(text))], VERBS)[:end]


def test_an_inflected_verb_is_written_small() -> None:
    assert _lowered("Minister Schedules Visit With Oden") == "Minister schedules Visit With Oden"
    assert _lowered("Minister Denies Oden's Latest Claim") == "Minister denies Oden's Latest Claim"
    assert _lowered("Oden Pursuing Gunmen Across Hills") == "Oden pursuing Gunmen Across Hills"


def test_a_word_that_the_article_writes_small_is_written_small() -> None:
    assert (
        _lowered("Minister Meets Oden Over Fish Quotas", "The minister spoke of fish and quotas.") == "minister Meets Oden Over fish quotas"
    )


def test_a_name_keeps_its_capital() -> None:
    prose = "On Monday, visitors saw Plans, a poet, and the minister."
    assert _lowered("Minister Warns Poet Plans Again", prose) == "minister warns poet Plans Again"


def test_prose_and_shouting_stay_as_they_are() -> None:
    for line in ("The minister visits Oden on Monday to talk.", "MINISTER VISITS ODEN AGAIN TODAY", "Minister Visits Oden Again Today."):
        assert _lowered(line, "the minister") == line


@given(text=st.text(alphabet="Aabc İßŁł\n'’-.", max_size=80), ends=st.lists(st.integers(0, 80), max_size=6))
def test_only_case_changes_and_no_offset(text: str, ends: list[int]) -> None:
    cuts = sorted({min(e, len(text)) for e in ends})
    lowered = lower_headlines(text, list(pairwise(cuts)), VERBS)
    assert len(lowered) == len(text)
    assert lowered.lower() == text.lower()
