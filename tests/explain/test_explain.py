"""What `explain` says of invented sentences: who is who and how, which words made a statement so, why others made none."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from graph.config import load_config
from graph.explain import Explanation, SentenceShown, StatementShown, Word, explain
from graph.explain.pictures import page
from graph.explain.refusals import REASONS
from graph.explain.statements import RULES
from graph.explain.tree import tree
from graph.extract import Extractor
from graph.extract.confidence import CONFIDENCE
from graph.extract.trace import Trace
from graph.model import Article
from graph.nlp import load_model, parse

pytestmark = pytest.mark.model
PUBLISHED = "2025-03-12"


class Explainer:
    """The model, loaded once."""

    def __init__(self) -> None:
        self.config = load_config()
        self.nlp = load_model(self.config.model.name)

    def __call__(self, text: str, boilerplate: tuple[tuple[int, int], ...] = ()) -> Explanation:
        article = Article("made", "made", "made", "made", text, "", published=PUBLISHED, boilerplate=boilerplate)
        (found,) = explain([article], self.config, self.nlp)
        return found


@pytest.fixture(scope="module")
def explained() -> Explainer:
    return Explainer()


def parts(statement: StatementShown) -> dict[str, tuple[str, str]]:
    return {one.name: (one.value, one.words) for one in statement.parts}


def refused(sentence: SentenceShown) -> dict[str, str]:
    return {one.words: one.reason for one in sentence.refusals}


def test_a_statement_shows_its_rule_and_the_words_of_each_part(explained: Explainer) -> None:
    text = "Marta Oden said that Norway may not attack Denmark on 14 March 2025."
    (sentence,) = explained(text).sentences
    (one,) = sentence.statements
    assert (one.subject, one.type, one.object, one.extractor) == ("Norway", "ATTACKED", "Denmark", "active")
    assert one.rule == RULES["active"]
    shown = parts(one)
    assert shown["trigger"] == ("ATTACKED", "attack")
    assert shown["modality"] == ("possible", "may")
    assert shown["also"] == ("reported", "said")
    assert shown["polarity"] == ("negative", "not")
    assert shown["said by"] == ("Marta Oden", "Marta Oden")
    assert shown["date"] == ("2025-03-14", "14 March 2025")
    assert next(p.note for p in one.parts if p.name == "trigger") == "“attack” in the ontology"
    met = explained("Ane Dahl met Boris Lund in Oslo.").sentences[0].statements[0]
    assert parts(met)["place"] == ("Oslo", "Oslo")
    # The verb of saying has had its say as the scope.
    assert sentence.refusals == ()


@pytest.mark.parametrize(
    ("text", "mood", "word"),
    [
        ("Ane Dahl plans to visit Bergen.", "planned", "plans"),
        ("If Norway attacks Denmark, Sweden will suffer.", "hypothetical", "If"),
        ("Norway abandoned plans to visit Kenya.", "planned", "plans"),
        ("Boris Lund appears to have met Marta Oden.", "possible", "appears"),
        ("Norway attacked Denmark, according to Marta Oden.", "reported", "according"),
        ("Ane Dahl's upcoming visit to Bergen made news.", "planned", "upcoming"),
        ("Ane Dahl meets Boris Lund next week.", "planned", ""),
    ],
)
def test_the_word_that_sets_the_modality_is_named(text: str, mood: str, word: str, explained: Explainer) -> None:
    shown = [parts(one)["modality"] for one in explained(text).sentences[0].statements]
    assert (mood, word) in shown


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("Did Norway attack Denmark?", "attack", "question"),
        ("Norway believes Denmark.", "believes", "unknown verb"),
        ("Ane Dahl praised the weather.", "praised", "object is no actor"),
        ("The rain praised Ane Dahl.", "praised", "subject is no actor"),
        ("Boris Lund was arrested.", "arrested", "no subject"),
        ("Ane Dahl slept.", "slept", "one end"),
        ("Ane Dahl praised Ane Dahl.", "praised", "same actor"),
        ("The talks of Ane Dahl were long.", "talks", "one end"),
    ],
)
def test_what_gave_nothing_says_why(text: str, word: str, reason: str, explained: Explainer) -> None:
    (sentence,) = explained(text).sentences
    assert sentence.statements == ()
    assert refused(sentence)[word] == reason


def test_a_duplicate_names_the_candidate_that_came_second(explained: Explainer) -> None:
    (sentence,) = explained("Ane Dahl and Boris Lund met with each other.").sentences
    assert len(sentence.statements) == 1
    (duplicate,) = [one for one in sentence.refusals if one.reason == "duplicate"]
    assert (duplicate.words, duplicate.detail) == ("met", "Ane Dahl | MET | Boris Lund (mutual)")


@pytest.mark.parametrize(
    ("text", "category", "note"),
    [
        ("Norway attacked Denmark.", "ASSAULT", "of the relation type"),
        ("Norway will attack Denmark.", "THREATEN", "promised, threatened or refused; done it would be ASSAULT"),
        ("Norway refused to meet Denmark.", "REJECT", "promised, threatened or refused; done it would be CONSULT"),
    ],
)
def test_the_category_says_whether_it_is_that_of_the_act(text: str, category: str, note: str, explained: Explainer) -> None:
    (one,) = explained(text).sentences[0].statements
    assert next((p.value, p.note) for p in one.parts if p.name == "category") == (category, note)


def test_mentions_say_how_they_were_resolved(explained: Explainer) -> None:
    text = "The Kenyan minister, Ane Dahl, met Boris Lund in Oslo. The two leaders praised Norway. She left. Dahl slept. It rained on them."
    found = [m for sentence in explained(text).sentences for m in sentence.mentions]
    ways = {m.words: (m.form, m.actors, m.how) for m in found}
    assert ways["Boris Lund"] == ("name", ("Boris Lund",), "by its name")
    assert ways["Norway"] == ("name", ("Norway",), "gazetteer (NOR)")
    assert ways["Oslo"] == ("name", ("Oslo",), "gazetteer of places (NOR)")
    assert ways["Dahl"] == ("name", ("Ane Dahl",), "by its name, a spelling of Ane Dahl")
    assert ways["The two leaders"][2] == "coreference to “Ane Dahl” and “Boris Lund”"
    assert ways["She"] == ("pronoun", ("Ane Dahl",), "coreference to “Ane Dahl”")
    assert ways["The Kenyan minister"][2] == "set beside the name “Ane Dahl”"
    for mention in found:
        assert text[mention.start_char : mention.end_char] == mention.words


def test_a_pronoun_that_stands_for_nobody_is_shown_as_such(explained: Explainer) -> None:
    (sentence,) = explained("She praised Boris Lund.").sentences
    assert sentence.mentions[0].words == "She"
    assert sentence.mentions[0].actors == ()
    assert refused(sentence) == {"praised": "subject is no actor"}


def test_boilerplate_is_told_and_not_read(explained: Explainer) -> None:
    found = explained("Norway attacked Denmark.\n\nAne Dahl met Boris Lund.", boilerplate=((0, 24),))
    assert found.boilerplate == (((0, 24), "Norway attacked Denmark."),)
    assert [sentence.text for sentence in found.sentences] == ["Ane Dahl met Boris Lund."]


def test_the_tree_has_every_word_but_punctuation_once(explained: Explainer) -> None:
    (sentence,) = explained("The old Kenyan minister, who met Ane Dahl, will visit Bergen and Oslo.").sentences
    lines = list(tree(sentence.words))
    words = [word.partition("/")[0] for line in lines for word in line.partition(": ")[2].split()]
    assert sorted(words) == sorted(word.word for word in sentence.words if word.pos != "PUNCT")
    assert lines[0] == "ROOT: will visit/VB"
    assert "  nsubj: The old Kenyan minister/NN" in lines


def test_the_tree_of_a_very_deep_parse_is_no_matter_of_recursion() -> None:
    words = [Word("w", "w", "NN", "NOUN", "prep", max(0, i - 1)) for i in range(3000)]
    assert len(list(tree(words))) == 3000


class Tags(HTMLParser):
    """The tags of a page that wait for their end."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_has_the_pictures_stands_alone_and_is_the_same_each_time(explained: Explainer) -> None:
    text = "Ane Dahl <b>met</b> Boris Lund in Oslo. Norway believes Denmark."
    html = page([explained(text)])
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    assert tags.addresses == []
    assert html.count("<svg") == len(explained(text).sentences)
    assert "Person: Boris Lund" in html
    assert REASONS["unknown verb"] in html
    assert "<b>" not in html
    assert html == page([explained(text)])


def test_a_trace_changes_nothing_that_is_extracted(explained: Explainer) -> None:
    text = "Ane Dahl said that she had met Boris Lund. Did Norway attack Denmark? The two leaders may visit Kenya."
    article = Article("made", "made", "made", "made", text, "", published=PUBLISHED)
    extractor = Extractor(explained.config)
    ((_, doc),) = parse([article], explained.nlp)
    trace = Trace()
    assert extractor(article, doc) == extractor(article, doc, trace)
    assert len(trace.made) == len(extractor(article, doc).statements)


def test_every_construction_is_described() -> None:
    assert set(CONFIDENCE) <= set(RULES)
