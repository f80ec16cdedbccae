"""What judgements say of names, without a graph: which pairs act, which are overruled, and what a division does to own ids."""

from __future__ import annotations

import pytest
from builders import organization, person
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UsageError
from graph.judgements.actors import NOTHING_JUDGED, check, judged_names
from graph.judgements.record import Judgement, judged
from graph.resolve.clusters import cluster
from graph.resolve.evidence import in_words
from graph.resolve.profile import LocalRow, Profile, own_id, words_of

SERGEI, SERGEY, ADA, IDA, HOLT = (
    "person:sergei-toldov",
    "person:sergey-toldov",
    "person:ada-brandt",
    "person:ida-brandt",
    "organization:holt",
)


def make(verdict, *about: str, day: int = 1, **change) -> Judgement:
    return judged(verdict, about, at=f"2024-03-{day:02}T10:00:00+00:00", by="ane", why="I know", change=change)


def clusters(names: list[str], *some: Judgement, tell=None) -> list[list[str]]:
    profiles = {}
    for own in names:
        kind, _, name = own.partition(":")
        actor = (person if kind == "person" else organization)(name.replace("-", " ").title())
        row = LocalRow("1", actor)
        profiles.setdefault(own_id(row), Profile(own_id(row), actor.kind)).add(row)
    return sorted(cluster(profiles, tell, judged=judged_names(some)).members.values())


def test_a_pair_is_one_whatever_the_rules_say_and_never_one_where_they_are_sure():
    assert clusters([SERGEI, SERGEY, ADA, IDA]) == [[ADA], [IDA], [SERGEI, SERGEY]]
    assert clusters([SERGEI, SERGEY, ADA, IDA], make("same", ADA, IDA), make("different", SERGEI, SERGEY)) == [
        [ADA, IDA], [SERGEI], [SERGEY],
    ]  # fmt: skip


def test_a_judgement_that_was_withdrawn_or_whose_names_are_not_there_does_nothing():
    from dataclasses import replace

    assert clusters([ADA, IDA], replace(make("same", ADA, IDA), withdrawn="2024-04-01")) == [[ADA], [IDA]]
    assert clusters([ADA, IDA], make("same", ADA, HOLT), make("same", HOLT, IDA)) == [[ADA], [IDA]]


def test_names_are_kept_apart_by_others_between_them():
    mike, michael = "person:mike-ferrand", "person:michael-ferrand"
    assert clusters([mike, michael, ADA], make("same", mike, ADA), make("different", michael, ADA)) == [[ADA, mike], [michael]]


def test_another_spelling_joins_a_name_that_has_a_pen_name():
    assert clusters([SERGEI, SERGEY, "person:anna-toldova"], make("same", "person:anna-toldova", SERGEI)) == [
        ["person:anna-toldova", SERGEI, SERGEY]
    ]


def test_a_word_is_where_a_judgement_put_it_and_not_where_it_kept_it_from():
    brandt = "person:brandt"
    assert clusters([brandt, ADA, IDA]) == [[ADA], [brandt], [IDA]]
    assert clusters([brandt, ADA, IDA], make("different", brandt, IDA)) == [[ADA, brandt], [IDA]]
    assert clusters([brandt, ADA, SERGEI], make("same", brandt, SERGEI)) == [[ADA], [brandt, SERGEI]]


@pytest.mark.parametrize(("kept", "id_"), [(HOLT, HOLT), (ADA, ADA), (None, HOLT)])
def test_the_id_is_that_of_the_name_to_keep(kept, id_):
    profiles = {ADA: Profile(ADA, "Person"), HOLT: Profile(HOLT, "Organization")}
    one = make("same", ADA, HOLT, **({"keep": kept} if kept else {}))
    assert cluster(profiles, judged=judged_names([one])).actor == {ADA: id_, HOLT: id_}


def test_the_newest_id_to_keep_counts_and_a_country_before_all():
    profiles = {own: Profile(own, "Person") for own in (ADA, IDA, "NOR")}
    some = [make("same", ADA, IDA, day=1, keep=ADA), make("same", ADA, IDA, day=2, keep=IDA)]
    assert cluster(profiles, judged=judged_names(some)).actor[ADA] == IDA
    assert cluster(profiles, judged=judged_names([*some, make("same", "NOR", ADA, keep=ADA)])).actor[IDA] == "NOR"


def test_of_judgements_that_contradict_each_other_the_newest_act_and_the_others_are_listed():
    one, two, three = make("same", ADA, IDA, day=1), make("same", IDA, HOLT, day=2), make("different", ADA, HOLT, day=3)
    ruling = judged_names([one, two, three]).ruling({ADA, IDA, HOLT})
    assert [pair.judgement for pair in ruling.always] == [two]
    assert [pair.judgement for pair in ruling.overruled] == [one]
    later = make("same", ADA, IDA, day=4)
    assert [pair.judgement for pair in judged_names([one, two, three, later]).ruling({ADA, IDA, HOLT}).overruled] == [two]
    assert judged_names([one, two, three]).ruling({ADA, IDA}).overruled == []


def test_two_countries_are_never_one():
    ruling = judged_names([make("same", "NOR", HOLT, day=1), make("same", "CHL", HOLT, day=2)]).ruling({"NOR", "CHL", HOLT})
    assert [pair.judgement.about for pair in ruling.overruled] == [("NOR", HOLT)]


@given(st.permutations([make("same", ADA, IDA, day=1), make("same", IDA, HOLT, day=2), make("different", ADA, HOLT, day=2)]))
def test_the_order_in_which_judgements_are_read_never_matters(order):
    first = judged_names(sorted(order, key=lambda one: one.id))
    assert judged_names(order) == first
    assert judged_names(order).ruling({ADA, IDA, HOLT}) == first.ruling({ADA, IDA, HOLT})


def test_the_rows_of_some_articles_are_a_name_of_their_own_the_newest_division_first():
    known = judged_names([
        make("divided", ADA, day=1, articles=["1", "2"], suffix="x"), make("divided", ADA, day=2, articles=["2", "3"], suffix="y"),
        make("divided", f"{ADA}~y", day=3, articles=["3"], suffix="z"),
    ])  # fmt: skip
    assert [known.own_of(article, ADA) for article in "12345"] == [f"{ADA}~x", f"{ADA}~y", f"{ADA}~y~z", ADA, ADA]
    assert NOTHING_JUDGED.own_of("1", ADA) == ADA
    assert words_of(f"{ADA}~y~z") == "ada brandt"
    assert not known.ruling({ADA, f"{ADA}~x", f"{ADA}~y"}).always


def test_parts_of_several_names_with_one_suffix_are_one():
    known = judged_names([make("divided", own, articles=["1"], suffix="x") for own in (ADA, "person:brandt")])
    assert {(pair.left, pair.right) for pair in known.ruling({f"{ADA}~x", "person:brandt~x"}).always} == {(f"{ADA}~x", "person:brandt~x")}


def test_a_decision_tells_by_whom_when_and_why():
    said: list[str] = []
    clusters([ADA, IDA], make("same", ADA, IDA), tell=lambda decision: said.append(in_words(decision)))
    assert said[0] == "“ada brandt” is “ida brandt”: joined by ane on 2024-03-01: I know"


@pytest.mark.parametrize(
    ("one", "wrong"),
    [
        (make("renamed", ADA), "the `name` to show"),
        (make("renamed", ADA, name=" "), "the `name` to show"),
        (make("divided", ADA), "lists the `articles`"),
        (make("divided", ADA, articles=["1"], suffix="A b"), "`suffix` is made of small letters"),
        (make("divided", ADA, articles=["1"], name=7), "are texts"),
        (make("divided", "NOR", articles=["1"]), "cannot be divided"),
        (make("same", ADA, "place:NOR:bergen"), "a place is no actor"),
        (make("same", "NOR", "CHL"), "two countries are never one"),
        (make("same", ADA, IDA, keep=HOLT), "`keep` is one of the two"),
    ],
)
def test_what_no_judgement_of_names_can_be_is_told(one, wrong):
    with pytest.raises(UsageError) as error:
        check(one)
    assert wrong in str(error.value)
