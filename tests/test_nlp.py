"""Loading the model and parsing articles: offsets stay the article's, and the parses are sane."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from graph.config import load_config
from graph.errors import ModelError
from graph.model import Article
from graph.nlp import NEEDED_PIPES, load_model, parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(load_config().model.name)


def _parsed(nlp: Language, text: str, boilerplate: tuple[tuple[int, int], ...] = ()) -> Doc:
    ((_, doc),) = parse([Article("made", "made", "made", "made", text, "", boilerplate=boilerplate)], nlp)
    return doc


# -- loading -----------------------------------------------------------------------------------------------------------------------------


def test_loading_the_model_warns_of_nothing() -> None:
    code = "from graph.config import load_config\nfrom graph.nlp import load_model\nload_model(load_config().model.name)"
    done = subprocess.run([sys.executable, "-W", "error::UserWarning", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_the_model_brings_what_extraction_needs_and_no_more_than_that(nlp: Language) -> None:
    assert NEEDED_PIPES - {"attribute_ruler", "lemmatizer"} <= set(nlp.pipe_names)
    assert "senter" not in nlp.pipe_names
    assert "textcat" not in nlp.pipe_names


def test_a_missing_model_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ModelError, match=r"'no_such_model' is not installed.*pip install.*model\.name"):
        load_model("no_such_model")


def test_a_folder_that_is_no_model_is_the_same_error(tmp_path: pytest.TempPathFactory) -> None:
    with pytest.raises(ModelError, match="is not installed"):
        load_model(str(tmp_path))


# -- offsets -----------------------------------------------------------------------------------------------------------------------------

TEXTS = [
    "Ane Dahl met Boris Lund.",
    "\ufeffAne Dahl met Boris Lund.\r\n\r\nShe said: “It’s fine.”\r\n",
    "OSLO, March 10 (Nordwire) - Ane Dahl met Boris Lund.",
    "Ane\u00a0Dahl\tmet „Boris“ Lund ‘again’.",
    "Minister Schedules Visit With Oden\n\nThe minister schedules things.",
    "\U0001f600 Ane Dahl met Boris Lund \U0001f600.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_token_stands_where_the_article_has_its_word(text: str, nlp: Language) -> None:
    doc = _parsed(nlp, text)
    assert len(doc.text) == len(text)
    words = [(t.idx, t.text) for t in doc if t.is_alpha]
    assert words
    assert all(text[idx : idx + len(word)].lower() == word.lower() for idx, word in words if text[idx].isalpha())


def test_boilerplate_and_datelines_hold_no_words(nlp: Language) -> None:
    text = "Share this page\n\nOSLO, March 10 (Nordwire) - Ane Dahl met Boris Lund.\n\nRead more: Peter Holm"
    doc = _parsed(nlp, text, ((0, 15), (71, len(text))))
    assert [t.text for t in doc if not t.is_space] == ["Ane", "Dahl", "met", "Boris", "Lund", "."]


@pytest.mark.parametrize(
    "dateline",
    ["OSLO - ", "OSLO, 14 May 2025 — ", "OSLO, Oct 14, 2025 (Nordwire) - ", "ST. PETERSBURG, Russia, May 3 – ", "NAIROBI (Nordwire) — "],
)
def test_a_dateline_holds_no_words(nlp: Language, dateline: str) -> None:
    doc = _parsed(nlp, dateline + "Ane Dahl slept.")
    assert [t.text for t in doc if not t.is_space] == ["Ane", "Dahl", "slept", "."]


def test_curly_quotes_are_read_as_straight_ones(nlp: Language) -> None:
    assert [t.text for t in _parsed(nlp, "Oden’s “plan”")] == ["Oden", "'s", '"', "plan", '"']


def test_a_headline_and_a_list_item_are_sentences_of_their_own(nlp: Language) -> None:
    doc = _parsed(nlp, "Norway talks to Denmark\n\nAne Dahl met\nBoris Lund\n\nIt rained.")
    assert [s.text.strip() for s in doc.sents] == ["Norway talks to Denmark", "Ane Dahl met", "Boris Lund", "It rained."]


def test_text_wrapped_at_a_width_is_joined(nlp: Language) -> None:
    lines = [
        "The minister of fish and crabs, who had long been silent on the",
        "matter of quotas, met the envoys of the northern islands on the",
        "second day of the conference and told them that nothing could be",
        "done before the summer, when the boats come home and the prices",
        "fall, as they do in every year in which the herring is late and",
        "the cod is early, which the envoys of the islands did not like to",
        "hear at all.",
    ]
    assert len(list(_parsed(nlp, "\n".join(lines)).sents)) == 1


def test_a_name_is_seen_wherever_its_paragraph_stands(nlp: Language) -> None:
    doc = _parsed(nlp, "\n\n  Ane Dahl met Boris Lund.\n\nAne Dahl slept.\r\n\r\nAne Dahl woke.")
    assert [e.text for e in doc.ents] == ["Ane Dahl", "Boris Lund", "Ane Dahl", "Ane Dahl"]
    assert [s.text.strip() for s in doc.sents if s.text.strip()] == ["Ane Dahl met Boris Lund.", "Ane Dahl slept.", "Ane Dahl woke."]


@pytest.mark.parametrize("batch_size", [1, 3, 64])
def test_every_article_gets_its_own_paragraphs_in_any_batches(batch_size: int, nlp: Language) -> None:
    texts = ["Ane Dahl met Boris Lund.\n\nIt rained.\n\nIt poured.", "", "One line", "\n\n", "A.\n\nB.\n"]
    articles = [Article(str(n), str(n), "made", str(n), text, "") for n, text in enumerate(texts)]
    parsed = list(parse(articles, nlp, batch_size=batch_size))
    assert [article.id for article, _ in parsed] == [article.id for article in articles]
    assert [doc.text for _, doc in parsed] == texts


def test_an_empty_article_is_an_empty_document(nlp: Language) -> None:
    assert len(_parsed(nlp, "")) == 0


# -- parses ------------------------------------------------------------------------------------------------------------------------------

PARSES = [
    ("Ane Dahl met Boris Lund.", {("Dahl", "nsubj", "met"), ("Lund", "dobj", "met")}),
    ("Boris Lund was detained by police.", {("Lund", "nsubjpass", "detained"), ("by", "agent", "detained"), ("police", "pobj", "by")}),
    ("Norway and Denmark signed a treaty.", {("Norway", "nsubj", "signed"), ("Denmark", "conj", "Norway"), ("treaty", "dobj", "signed")}),
    ("Ane Dahl, the president, slept.", {("president", "appos", "Dahl"), ("Dahl", "nsubj", "slept")}),
    ("Lund, who attacked Norway, fled.", {("attacked", "relcl", "Lund"), ("who", "nsubj", "attacked"), ("Norway", "dobj", "attacked")}),
    ("Norway agreed to meet Denmark.", {("meet", "xcomp", "agreed"), ("Denmark", "dobj", "meet"), ("Norway", "nsubj", "agreed")}),
    ("Oden said that Norway lied.", {("lied", "ccomp", "said"), ("Norway", "nsubj", "lied"), ("Oden", "nsubj", "said")}),
    ("Norway did not attack Denmark.", {("not", "neg", "attack"), ("did", "aux", "attack")}),
    ("If Norway wins, Denmark will lose.", {("wins", "advcl", "lose"), ("If", "mark", "wins"), ("will", "aux", "lose")}),
    ("Oden's visit to Bergen ended.", {("Oden", "poss", "visit"), ("to", "prep", "visit"), ("Bergen", "pobj", "to")}),
]


@pytest.mark.parametrize(("sentence", "arcs"), PARSES)
def test_the_model_parses_as_it_was_trained_to(sentence: str, arcs: set[tuple[str, str, str]], nlp: Language) -> None:
    """The weights run under a newer spaCy than they were trained with: these parses show that nothing is lost."""
    found = {(t.text, t.dep_, t.head.text) for t in _parsed(nlp, sentence)}
    assert arcs <= found


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("Norway staged a protest and waged war.", ["stage", "wage"]),
        ("She hopes to meet him, who is hoping to be fined.", ["hope", "meet", "hope", "fine"]),
        ("They installed a king and rapped him.", ["install", "rap"]),
        ("He planned and plans to win, robbed and barred.", ["plan", "plan", "win", "rob", "bar"]),
    ],
)
def test_a_verb_s_forms_are_not_taken_for_a_shorter_verb_s(nlp: Language, sentence: str, lemmas: list[str]) -> None:
    assert [token.lemma_ for token in _parsed(nlp, sentence) if token.pos_ == "VERB"] == lemmas
