"""Judgements as records and as text: what is written is read back, and what is no judgement is told where and why."""

from __future__ import annotations

import pytest

from graph.errors import UsageError
from graph.judgements.record import Evidence, from_text, judged, to_text

SAME = judged(
    "same", ["person:sergey-toldov", "person:sergei-toldov"], at="2024-03-01T10:00:00+00:00", by="ane", why="one man: “he” in both",
    evidence=[Evidence("demo/a.txt", "Sergei Toldov met Ane Dahl.", ("Sergei Toldov",))],
)  # fmt: skip
RENAMED = judged("renamed", ["person:ane-dahl"], at="2024-03-02T10:00:00+00:00", by="ane", change={"name": "Ane Sørli Dahl"})


def test_what_is_written_is_read_back() -> None:
    assert from_text(to_text([RENAMED, SAME]), "f.yaml") == [SAME, RENAMED]


def test_ids_come_from_content_and_the_order_of_a_pair_is_none() -> None:
    again = judged("same", reversed(SAME.about), at=SAME.at, by=SAME.by, why=SAME.why, evidence=SAME.evidence)
    assert again == SAME
    assert judged("different", SAME.about, at=SAME.at, by=SAME.by).id != SAME.id


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b", "f.yaml: a list of judgements is wanted"),
        ("- [", "f.yaml: not YAML"),
        ("- 7", "entry 1: an entry with `verdict` and `about` is wanted, it is int"),
        ("- {verdict: maybe, about: [a]}", "`verdict` is one of same, different"),
        ("- {verdict: same, about: [a], at: 'x', by: y}", "`about` is a list of 2 ids; it is ['a']"),
        ("- {verdict: rejected, about: [a], by: y}", "`at` (when, ISO 8601) and `by`"),
        ("- {verdict: rejected, about: [a], at: 2024-01-01, by: y}", "`at` must be a text (put it in quotes)"),
        ("- {verdict: rejected, about: [a], at: 'x', by: y, wyh: z}", "unknown key 'wyh'"),
        ("- {id: '1', verdict: rejected, about: [a], at: 'x', by: y}", "it was edited"),
    ],
)
def test_what_is_no_judgement_is_told(text: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        from_text(text, "f.yaml")
    assert said in str(error.value)
