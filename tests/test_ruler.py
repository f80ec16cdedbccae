"""The attribute ruler from memory gives each word what the model's own gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import spacy
from spacy.pipeline import AttributeRuler

from graph.ruler import QuickRuler, foreseeable, quicken

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Rule = tuple[list[dict[str, Any]], dict[str, str]]
PATTERNS: list[Rule] = [
    ([{"TAG": "NN"}], {"POS": "NOUN", "MORPH": "Number=Sing"}),
    ([{"TAG": {"IN": ["VBD", "VBP"]}}], {"POS": "VERB"}),
    ([{"TAG": "VBD", "DEP": {"NOT_IN": ["ROOT", ""]}}], {"POS": "AUX"}),
    ([{"LOWER": {"REGEX": "^n[ou]thin'$"}}], {"LEMMA": "nothing"}),
    ([{"LOWER": "gon"}, {"LOWER": "na"}], {"LEMMA": "go"}),
    ([{"IS_SPACE": True}], {"TAG": "_SP", "POS": "SPACE"}),
]
WORDS = [
    (["Lund", "had", "nuthin'"], ["NN", "VBD", "NN"], ["nsubj", "ROOT", "dobj"]),
    (["Lund", "had", "gon", "na"], ["NN", "VBD", "NN", "NN"], ["nsubj", "aux", "ROOT", "dobj"]),
    (["na", " ", "gon", "had"], ["NN", "NN", "VBP", "VBD"], ["nsubj", "dep", "aux", "ROOT"]),
    (["Gon", "na", "had", "nothin'"], ["NN", "NN", "VBD", "VBP"], ["dep", "dep", "aux", "ROOT"]),
]


def _ruled(patterns: list[Rule]) -> Language:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    for pattern, attrs in patterns:
        ruler.add([pattern], attrs)  # type: ignore[list-item]
    return nlp


def _given(nlp: Language) -> list[list[tuple[str, ...]]]:
    from spacy.tokens import Doc

    def ruled(doc: Doc) -> Doc:
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        return doc

    docs = [Doc(nlp.vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words)) for words, tags, deps in WORDS * 2]
    return [[(t.text, t.tag_, t.pos_, t.dep_, t.lemma_, str(t.morph)) for t in ruled(doc)] for doc in docs]


def test_words_get_what_the_ruler_gives_them_met_before_or_not() -> None:
    own, quick = _ruled(PATTERNS), _ruled(PATTERNS)
    quicken(quick)
    assert isinstance(quick.get_pipe("attribute_ruler"), QuickRuler)
    assert _given(quick) == _given(own)


@pytest.mark.parametrize(
    "pattern",
    [
        ([{"SHAPE": "Xx"}], {"POS": "PROPN"}),
        ([{"TAG": {"REGEX": "^N"}}], {"POS": "NOUN"}),
        ([{"LOWER": "had"}], {"TAG": "VBD"}),
        ([{"LOWER": "gon", "OP": "?"}, {"LOWER": "na"}], {"LEMMA": "go"}),
    ],
)
def test_a_ruler_that_asks_for_more_is_left_as_it_is(pattern: Rule) -> None:
    nlp = _ruled([*PATTERNS, pattern])
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    assert not foreseeable(ruler)
    quicken(nlp)
    assert nlp.get_pipe("attribute_ruler") is ruler


def test_a_model_without_a_ruler_needs_none() -> None:
    nlp = spacy.blank("en")
    quicken(nlp)
    assert nlp.pipe_names == []
