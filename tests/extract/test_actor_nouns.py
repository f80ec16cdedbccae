"""The lexicon of actor nouns: what its file holds, and which class a noun is of."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.extract import actor_nouns, words

FILE = Path(actor_nouns.__file__).parent / "data" / "actor_nouns.txt"
CLASSES = {
    "office": "minister commissioner treasurer spokesman ambassador judge general vice-president co-founder vice-chancellor bishop referee",
    "profession": "surgeon trader herder teacher paediatrician pediatrician paramedic policewoman astronomer bodyguard player "
    "etymologist lichenologist crystallographer",
    "person": "suspect victim hostage refugee protester protestor voter shareholder resident villager witness horsewoman",
    "combatant": "soldier rebel gunman mercenary conscript sapper ex-soldier",
    "kin": "wife stepson mother-in-law great-grandson half-brother",
    "collective": "crowd patrol crew jury family community mob staff police panel clan squad",
    "body": "court ministry regulator union company bank fund watchdog agency tribunal council club league foundation-board",
    "business": "carmaker drugmaker insurer retailer wholesaler",
    "craft": "warship corvette drone frigate patrolboat",
    "descriptor": "magazine station society network",
    "ambiguous": "star agent source anchor",
}
NO_ACTORS = """
    number paper growth power figure exchange casualty missile rocket computer printer career talisman checklist gist bout letter
    matter order danger answer dinner weather leather counter corner summer bulletin crime strike election resistance hearing
    talks visit agreement gathering statement rumour Norwegian Liberian republican
"""


@pytest.mark.parametrize(("name", "lemma"), [(name, lemma) for name, lemmas in CLASSES.items() for lemma in lemmas.split()])
def test_a_noun_has_its_class(name: str, lemma: str) -> None:
    assert actor_nouns.class_of(lemma) == name


@pytest.mark.parametrize("lemma", NO_ACTORS.split())
def test_what_is_mostly_a_thing_has_none(lemma: str) -> None:
    assert actor_nouns.class_of(lemma) is None


def test_case_does_not_matter() -> None:
    assert actor_nouns.class_of("Surgeon") == "profession"


def test_the_file_holds_each_noun_once_in_lower_case_and_in_order() -> None:
    listed = list(actor_nouns.sections().values())
    everything = [lemma for lemmas in listed for lemma in lemmas]
    assert len(everything) == len(set(everything)) >= 1_200
    assert all(lemma == lemma.lower() and " " not in lemma for lemma in everything)
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    sections = "\n".join(lines).split("[")[1:]
    for section in sections:
        name, *lemmas = section.strip().splitlines()
        assert lemmas == sorted(lemmas), name
    assert sum(len(section.strip().splitlines()) - 1 for section in sections) == len(everything)


def test_every_class_of_the_file_has_examples_here_and_no_other() -> None:
    assert {name.split()[-1] for name in actor_nouns.sections()} == set(CLASSES)


def test_lists_that_name_a_kind_of_actor_hold_none_of_another() -> None:
    assert not words.OFFICES & words.PERSONS
    assert not words.BODIES & words.PERSONS
    assert not words.LEADING - words.OFFICES
    assert not words.SPEAKING - words.OFFICES
