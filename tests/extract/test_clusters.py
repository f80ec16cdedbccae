"""A coreference plug-in beside the rules, staged: it is asked only where they abstain, and only names that agree count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from graph.config import load_config
from graph.errors import PluginError
from graph.extract import Extractor
from graph.extract import clusters as module
from graph.model import Article
from graph.nlp import load_model, parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from graph.extract.clusters import Function

TEXT = "Ane Dahl and Marta Oden quarrelled. Boris Lund left. The admired lady met Hugo Lind."


@dataclass(frozen=True)
class Point:
    """A staged entry point."""

    name: str
    function: Any
    value: str = "staged:function"
    dist: Any = None

    def load(self) -> Any:
        if isinstance(self.function, Exception):
            raise self.function
        return self.function


def _clusters_of(*groups: tuple[str, ...]) -> Function:
    def function(doc: Doc) -> Iterator[list[tuple[int, int]]]:
        for words in groups:
            yield [(doc.text.index(w), doc.text.index(w) + len(w)) for w in words]

    return function


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(load_config().model.name)


def _met(function: Function | None, nlp: Language) -> list[tuple[str, str]]:
    extractor = Extractor(load_config())
    extractor.coreference = function
    article = Article("made", "made", "made", "made", TEXT, "", published="2025-03-12")
    ((_, doc),) = parse([article], nlp)
    found = extractor(article, doc)
    names = {a.local: a.name for a in found.actors}
    return [(names[s.subject.local], names[s.object.local]) for s in found.statements if s.type == "MET"]


@pytest.mark.model
def test_a_plug_in_says_who_it_is_where_the_rules_abstain(nlp: Language) -> None:
    assert _met(None, nlp) == []
    assert _met(_clusters_of(("Marta Oden", "The admired lady")), nlp) == [("Marta Oden", "Hugo Lind")]


@pytest.mark.model
def test_a_cluster_of_two_persons_says_nothing(nlp: Language) -> None:
    assert _met(_clusters_of(("Marta Oden", "Ane Dahl", "The admired lady")), nlp) == []


@pytest.mark.model
def test_a_name_keeps_its_own_actor(nlp: Language) -> None:
    assert _met(_clusters_of(("Marta Oden", "Hugo Lind")), nlp) == []


@pytest.mark.model
def test_a_failure_is_the_plug_ins(nlp: Language) -> None:
    def broken(doc: Doc) -> Iterator[list[tuple[int, int]]]:
        raise ValueError(len(doc))

    with pytest.raises(PluginError, match="ValueError"):
        _met(broken, nlp)


def test_a_plug_in_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    function = _clusters_of()
    monkeypatch.setattr(module, "entry_points", lambda group: [Point("staged", function)])
    assert module.load(None) is None
    assert module.load("staged") is function
    assert module.version("staged") == "staged:function"
    with pytest.raises(PluginError, match=r"no coreference is called 'other'.*staged"):
        module.load("other")


@pytest.mark.parametrize("unfit", [ImportError("no weights"), 7])
def test_a_plug_in_that_is_none_is_named(unfit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "entry_points", lambda group: [Point("staged", unfit)])
    with pytest.raises(PluginError, match="staged"):
        module.load("staged")


def test_two_packages_with_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [Point("staged", _clusters_of(), value) for value in ("one:f", "two:f")]
    monkeypatch.setattr(module, "entry_points", lambda group: points)
    with pytest.raises(PluginError, match="one:f, two:f"):
        module.load("staged")
