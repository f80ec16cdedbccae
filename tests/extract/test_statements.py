"""What the rules read in invented sentences, construction by construction, with the real model; and what holds of any text at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import load_config
from graph.extract import Extractor
from graph.model import Article, Extraction, Statement
from graph.nlp import load_model, parse

pytestmark = pytest.mark.model

TABLE = [
    group
    for path in sorted(Path(__file__).parent.glob("sentences*.yaml"))
    for group in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
]
PUBLISHED = "2025-03-12"
SYMMETRIC = {name for name, relation in load_config().ontology.items() if relation.symmetric}


def _row(construction: str, row: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=row["xfail"])] if "xfail" in row else []
    return pytest.param(row, id=f"{construction}-{row['text']}", marks=marks)


ROWS = [_row(group["construction"], row) for group in TABLE for row in group["sentences"]]


def _article(text: str, id_: str = "made") -> Article:
    return Article(id_, id_, "made", id_, text, "", published=PUBLISHED)


class Reader:
    """The model and the rules, loaded once."""

    def __init__(self) -> None:
        config = load_config()
        self.nlp = load_model(config.model.name)
        self.extractor = Extractor(config)

    def __call__(self, text: str) -> Extraction:
        ((article, doc),) = parse([_article(text)], self.nlp)
        return self.extractor(article, doc)


@pytest.fixture(scope="module")
def read() -> Reader:
    return Reader()


def _described(extraction: Extraction) -> list[dict[str, str | None]]:
    named = {a.local: a.name for a in extraction.actors} | {p.id: p.name for p in extraction.places}

    def one(s: Statement) -> dict[str, str | None]:
        return {
            "subject": named[s.subject.local],
            "type": s.type,
            "category": s.category,
            "object": named[s.object.local],
            "modality": s.modality,
            "polarity": s.polarity,
            "place": named[s.place] if s.place else None,
            "date": s.date,
            "said_by": named[s.said_by.local] if s.said_by else None,
            "office": s.office,
            "role_status": s.role_status,
        }

    return [one(s) for s in extraction.statements]


def _fits(given: dict[str, str | None], wanted: str) -> bool:
    subject, types, object_, *rest = (part.strip() for part in wanted.split("|"))
    stated = dict(pair.strip().split("=") for pair in rest[0].split(";")) if rest else {}
    stated = {"modality": "asserted", "polarity": "positive"} | stated
    ends = {(subject, object_)} | ({(object_, subject)} if given["type"] in SYMMETRIC else set())
    return (
        (given["subject"], given["object"]) in ends
        and given["type"] in types.split("/")
        and all((given[key] or "none") == value for key, value in stated.items())
    )


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_says_what_the_table_says_and_nothing_else(row: dict[str, Any], read: Reader) -> None:
    given = _described(read(row["text"]))
    says, may = row.get("says", []), row.get("may", [])
    missing = [wanted for wanted in says if not any(_fits(one, wanted) for one in given)]
    surplus = [one for one in given if not any(_fits(one, wanted) for wanted in [*says, *may])]
    assert not missing, given
    assert not surplus
    assert len(given) <= len(says) + len(may)


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(ROWS) >= 110
    assert all(len({"says", "may", "nothing"} & set(row)) >= 1 for group in TABLE for row in group["sentences"])


# -- any text ----------------------------------------------------------------------------------------------------------------------------

NAMES = [
    "Ane Dahl",
    "Boris Lund",
    "Norway",
    "the Kremlin",
    "Kenyan soldiers",
    "the minister",
    "She",
    "they",
    "Bergen",
    "Novatek Marine",
    "the two leaders",
]
VERBS = [
    "met",
    "did not attack",
    "will visit",
    "was detained by",
    "held talks with",
    "and",
    "said that",
    "whose",
    "accused",
    "'s visit to",
    "of",
]
ENDS = [".", "?", ", ", "\n\n", " on Monday. ", " in Oslo. ", "\r\n", "\ufeff", " \u201c", "\u2019s ", "\u2028", "\x00", "\U0001f600 "]
WORDS = st.sampled_from(NAMES + VERBS + ENDS) | st.text(max_size=6)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_is_read_and_every_statement_points_at_its_words(text: str, read: Reader) -> None:
    extraction = read(text)
    known = {a.local for a in extraction.actors} | {p.id for p in extraction.places}
    assert len({s.id for s in extraction.statements}) == len(extraction.statements)
    assert len(known) == len(extraction.actors) + len(extraction.places)
    for s in extraction.statements:
        ends = [s.subject, s.object, *([s.said_by] if s.said_by else [])]
        assert all(text[e.start_char : e.end_char] == e.mention and e.mention for e in ends)
        assert text[s.trigger_start : s.trigger_end] == s.trigger
        assert text[s.start_char : s.end_char] == s.sentence
        assert s.start_char <= s.trigger_start < s.trigger_end <= s.end_char
        assert {e.local for e in ends} | ({s.place} if s.place else set()) <= known
        assert s.subject.local != s.object.local


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_a_text_read_twice_gives_the_same(text: str, read: Reader) -> None:
    assert read(text) == read(text)


def test_an_edit_elsewhere_leaves_a_statement_its_id(read: Reader) -> None:
    (one,) = read("Ane Dahl met Boris Lund.").statements
    other = read("The weather was fine.\n\nAne Dahl met Boris Lund.\n\nIt rained later.").statements
    assert [s.id for s in other] == [one.id]


def test_boilerplate_gives_nothing_and_moves_no_offset(read: Reader) -> None:
    text = "Norway attacked Denmark.\n\nAne Dahl met Boris Lund."
    article = Article("made", "made", "made", "made", text, "", published=PUBLISHED, boilerplate=((0, 24),))
    ((_, doc),) = parse([article], read.nlp)
    (one,) = read.extractor(article, doc).statements
    assert one.type == "MET"
    assert one.start_char == 26
    assert text[one.start_char : one.end_char] == one.sentence
