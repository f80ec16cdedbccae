"""The ontology's triggers: how many there are, that each has one type, and how config.yaml writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.config import load_config
from graph.errors import ConfigError
from graph.extract.lexicon import Lexicon
from graph.model import PLOVER
from graph.triggers import Trigger, Triggers, noun_trigger, verb_triggers

CLASSES = {"TALKS": ("talk", "negotiation")}


def test_the_shipped_lexicon_is_large_and_every_category_has_verbs_and_types_are_few() -> None:
    ontology = load_config().ontology
    assert sum(len(texts) for relation in ontology.values() for texts in relation.written.values()) >= 1200
    assert {relation.category for relation in ontology.values() if relation.verbs} >= set(PLOVER)
    assert len(ontology) <= 96


def test_no_trigger_is_written_twice() -> None:
    ontology = load_config().ontology
    written = [(kind, text) for relation in ontology.values() for kind, texts in relation.written.items() for text in texts]
    assert len(written) == len(set(written))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("meet", [Trigger("meet")]),
        ("meet with", [Trigger("meet", "with")]),
        ("crack down on", [Trigger("crack", "down on")]),
        ("hold talks", [Trigger("hold", noun="talk")]),
        ("fire gas", [Trigger("fire", noun="gas")]),
        ("engage in talks", [Trigger("engage", "in", "talk")]),
        ("walk out of TALKS", [Trigger("walk", "out of", "talk"), Trigger("walk", "out of", "negotiation")]),
        ("suspend TALKS", [Trigger("suspend", noun="talk"), Trigger("suspend", noun="negotiation")]),
    ],
)
def test_a_verb_trigger_is_read(written: str, read: list[Trigger]) -> None:
    assert list(verb_triggers(written, CLASSES)) == read


def test_a_noun_trigger_is_read() -> None:
    assert noun_trigger("visit") == Trigger("visit")
    assert noun_trigger("arms deal") == Trigger("deal", noun="arms")


def test_what_cannot_be_read_stands_twice_or_under_two_types_is_told_together() -> None:
    written = {
        "MET": {"verb": ["meet", "hold many long talks", "suspend TALK"], "noun": ["summit", "summit", "strike against"]},
        "HOSTED": {"verb": ["meet"], "inverse verb": ["hold talk"]},
        "SPOKE_WITH": {"verb": ["hold talks"]},
    }
    with pytest.raises(ValueError, match="trigger") as raised:
        Triggers.of(written, CLASSES | {"small": ("x",)})  # type: ignore[arg-type]
    message = str(raised.value)
    for part in (
        "'small' is no name of a noun class",
        "'hold many long talks' is no verb trigger",
        "'suspend TALK' names no noun class; there are TALKS, small",
        "noun 'summit' stands twice under MET",
        "'strike against' is no noun trigger",
        "verb 'meet' of HOSTED stands under MET too",
        "verb 'hold talks' of SPOKE_WITH stands under HOSTED too, as 'hold talk'",
    ):
        assert part in message


def test_a_trigger_that_is_written_out_goes_before_a_noun_class() -> None:
    found = Triggers.of({"MET": {"verb": ["suspend TALKS"]}, "BROKE_WITH": {"verb": ["suspend negotiations"]}}, CLASSES)
    assert found.verbs == {Trigger("suspend", noun="talk"): "MET", Trigger("suspend", noun="negotiation"): "BROKE_WITH"}


def test_two_noun_classes_that_bring_one_trigger_to_two_types_clash() -> None:
    classes = CLASSES | {"EVENTS": ("talk", "match")}
    with pytest.raises(ValueError, match="a trigger has one type"):
        Triggers.of({"MET": {"verb": ["suspend TALKS"]}, "BROKE_WITH": {"verb": ["suspend EVENTS"]}}, classes)


def test_a_type_of_ones_own_takes_its_triggers_from_the_shipped_type(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("ontology: {FETED: {label: feted, verbs: [entertain, fete], nouns: [reception]}}\n", encoding="utf-8")
    lexicon = Lexicon.of(load_config(own))
    assert {lexicon.verbs[one] for one in ("entertain", "fete")} == {"FETED"}
    assert lexicon.nouns["reception"] == "FETED"
    assert lexicon.verbs["host"] == "HOSTED"


def test_a_clash_in_a_configuration_is_an_error_that_names_both_types(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("ontology: {FETED: {verbs: [fete]}, TOASTED: {verbs: [toast, fete]}}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"own\.yaml: ontology: verb 'fete' of TOASTED stands under FETED too"):
        load_config(own)


def test_a_verb_with_a_noun_is_looked_up_by_what_stands_beside_it() -> None:
    acting = Lexicon.of(load_config()).acting
    assert acting.with_noun("call", ("offensive",), ("off",)) == "WITHDREW_FROM"
    assert acting.with_noun("call", ("offensive",)) is None
    assert acting.with_noun("hold", ("talks", "talk")) == "SPOKE_WITH"
    assert acting.with_noun("hold", ("talks", "talk"), ("in",), object_=False) is None
