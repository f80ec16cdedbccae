"""Where a word's event happened, asked of the place finder alone: the trigger is given, so that what verbs.py reads does not matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.config import load_config
from graph.extract.candidates import Candidate, Context, Reading
from graph.extract.coreference import resolve
from graph.extract.lexicon import Lexicon
from graph.extract.mention import Mention
from graph.extract.places import Places
from graph.extract.tokens import plain
from graph.model import Article
from graph.nlp import load_model, parse

pytestmark = pytest.mark.model

ROWS: list[dict[str, Any]] = yaml.load((Path(__file__).parent / "places.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
Where = Callable[[str, str], str | None]


@pytest.fixture(scope="module")
def where() -> Where:
    config = load_config()
    nlp, lexicon = load_model(config.model.name), Lexicon.of(config)

    def find(text: str, word: str) -> str | None:
        ((_, parsed),) = parse([Article("made", "made", "made", "made", text, "", published="2025-03-12")], nlp)
        doc = plain(parsed)
        mentions, cast = resolve(doc, "made")
        context = Context(doc, mentions, cast, lexicon)
        trigger = [token for token in doc if token.text == word][-1]
        lemma = trigger.lemma_.lower()
        beside = tuple(c.lower_ for c in trigger.children if c.dep_ in {"prep", "prt"})
        objects = tuple(c.lemma_.lower() for c in trigger.children if c.dep_ == "dobj")
        type_ = lexicon.verb(lemma, beside, objects) or (lexicon.nouns if trigger.pos_ == "NOUN" else lexicon.verbs).get(lemma, "ACTED_ON")
        somebody = Reading(Mention(trigger.i, trigger.i + 1, trigger.i, "Group", "nominal", "somebody"))
        found = Places(context).of(Candidate((trigger,), trigger, None, lemma, type_, somebody, somebody, "active"))
        place = cast.places.get(found) if found else None
        return found if place is None else place.name if place.country is None else f"{place.name}, {place.country}"

    return find


def _rows() -> list[Any]:
    return [
        pytest.param(
            row, id=f"{row['trigger']}-{row['text']}", marks=[pytest.mark.xfail(strict=True, reason=row["xfail"])] if "xfail" in row else []
        )
        for row in ROWS
    ]


@pytest.mark.parametrize("row", _rows())
def test_an_event_is_where_its_sentence_says_and_nowhere_else(row: dict[str, Any], where: Where) -> None:
    assert where(row["text"], row["trigger"]) == row["place"]


def test_the_first_mentioned_country_does_not_matter_to_a_name_that_one_capital_has(where: Where) -> None:
    assert where("U.S. sailors fought with American tourists in Athens.", "fought") == "Athens, GRC"
