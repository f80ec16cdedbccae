"""Which names are one actor and which stay two, and what is said of why. Invented, but for names that everybody confuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import organization, person
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import actor_id
from graph.resolve.across import assign
from graph.resolve.clusters import cluster
from graph.resolve.evidence import Decision, in_words
from graph.resolve.names import DIFFERENT, bodies, persons
from graph.resolve.profile import LocalRow, Profile, local_rows
from graph.resolve.spelling import romanized, skeleton


def together(*rows: LocalRow) -> list[set[str]]:
    """The names of each actor that has several."""
    found: dict[str, set[str]] = {}
    assignment = assign(rows)
    for row in rows:
        found.setdefault(assignment.id_of(row), set()).add(row.actor.name)
    return sorted((names for names in found.values() if len(names) > 1), key=sorted)


def people(*names: str, **fields: object) -> list[LocalRow]:
    """Each in an article of its own."""
    return [LocalRow(name, person(name, **fields)) for name in names]  # type: ignore[arg-type]


ONE = [
    ("Sergei Toldov", "Sergey Toldov"),
    ("Aleksandr Petrenko", "Alexander Petrenko"),
    ("Viktor Yanukovich", "Viktor Yanukovych"),
    ("Mohammed Rahimi", "Muhammad Rahimi"),
    ("Kim Su-min", "Kim Su Min"),
    ("Viktor Halmos", "Halmos Viktor"),
    ("Mike Ferrand", "Michael Ferrand"),
    ("Bashar al-Hadi", "Bashar Hadi"),
    ("Tomás Arreola", "Tomas Arreola"),
    ("Dmitriy Orlov", "Dmitri Orlov"),
    ("Yuri Balashov", "Iouri Balashov"),
    ("George W. Pell", "George Walker Pell"),
    ("Ada Brandt", "Ada M. Brandt"),
    ("Su Min Kim", "Kim Su Min"),
]
TWO = [
    ("Kim Jong Un", "Kim Jong Il"),
    ("Fidel Castro", "Raúl Castro"),
    ("George H. W. Bush", "George W. Bush"),
    ("Ivan Lavrin", "Ivana Lavrin"),
    ("Igor Lavrin", "Igor Lavrina"),
    ("Mario Costa", "Maria Costa"),
    ("Ada Brandt", "Ida Brandt"),
    ("Olaf Brandt Jr", "Olaf Brandt Sr"),
    ("Thomas James", "James Thomas"),
    ("Mahmoud Rahimi", "Mohammed Rahimi"),
    ("Ada M. Brandt", "Ada K. Brandt"),
    ("Ahmed Rahimi", "Ahmad Rahimi"),
    ("Jan Miller", "Jan Muller"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_spellings_of_one_person_are_one(left, right):
    assert together(*people(left, right)) == [{left, right}]


@pytest.mark.parametrize(("left", "right"), TWO)
def test_people_of_like_names_stay_two(left, right):
    assert together(*people(left, right)) == []


def test_what_is_nearly_the_same_name_is_one_with_a_country_in_common_and_two_without():
    assert together(*people("Ahmed Rahimi", "Ahmad Rahimi", country="TCD")) == [{"Ahmed Rahimi", "Ahmad Rahimi"}]
    there = LocalRow("3", person("Mike Ferrand", country="NOR"))
    assert together(there, *people("Michael Ferrand", country="CHL")) == []


@pytest.mark.parametrize(
    ("left", "right"), [("Vladimir Orlov", "Vladislav Orlov"), ("Aleksandr Orlov", "Aleksei Orlov"), ("Mohammed Rahimi", "Mahmoud Rahimi")]
)
def test_two_given_names_of_one_country_company_and_office_are_two_all_the_same(left, right):
    fields = {"company": ("organization:arven-holt", "person:ada-brandt"), "offices": ("minister",)}
    assert not together(*(replace(row, **fields) for row in people(left, right, country="RUS")))


def test_offices_company_and_years_count():
    ahmed, ahmad = people("Ahmed Rahimi", "Ahmad Rahimi")
    assert together(replace(ahmed, offices=("interior minister",)), replace(ahmad, offices=("interior minister",)))
    both = ("organization:arven-holt", "person:ada-brandt")
    assert together(replace(ahmed, company=both), replace(ahmad, company=both))
    mike, michael = people("Mike Ferrand", "Michael Ferrand")
    assert not together(replace(mike, published="1971-01-01"), replace(michael, published="2024-01-01"))


def test_two_whom_an_article_names_side_by_side_are_two():
    mike, michael = people("Mike Ferrand", "Michael Ferrand")
    assert not together(replace(mike, company=("person:michael-ferrand",)), michael)


def test_a_name_that_says_less_joins_the_one_that_it_fits_and_none_of_several():
    assert together(*people("George Pell", "George W. Pell")) == [{"George Pell", "George W. Pell"}]
    assert together(*people("George Pell", "George W. Pell", "George H. W. Pell")) == []
    home = LocalRow("1", person("George Pell", country="NOR"))
    abroad = LocalRow("2", person("George H. W. Pell", country="CHL"))
    assert together(home, abroad, *people("George W. Pell", country="NOR")) == [{"George Pell", "George W. Pell"}]


def test_no_third_name_joins_two_that_cannot_be_one():
    rows = people("Mike Ferrand", "Michael Ferrand", "Mick Ferrand", "Ferrand Mike", "Michaela Ferrand")
    assert together(*rows) == [{"Mike Ferrand", "Michael Ferrand", "Mick Ferrand", "Ferrand Mike"}]


def test_one_word_means_whom_everybody_knows():
    known = [LocalRow(str(n), person("Ada Brandt")) for n in range(30)]
    other, word = people("Olaf Brandt", "Brandt")
    assert together(*known, other, word) == [{"Ada Brandt", "Brandt"}]
    assert together(*known[:5], other, word) == []


def test_a_given_name_alone_needs_more_than_that_it_fits():
    ada, word = people("Ada Brandt", "Ada")
    assert together(ada, word) == []
    assert together(replace(ada, actor=person("Ada Brandt", "Ada")), word) == [{"Ada", "Ada Brandt"}]


def test_a_family_name_that_stands_first_is_a_family_name():
    assert together(*people("Kim Su Min", "Kim")) == [{"Kim", "Kim Su Min"}]
    assert together(*people("Benedict XVI", "Benedict")) == [{"Benedict XVI", "Benedict"}]
    assert together(*people("Benedict XVI", "Benedict XIV", "Benedict")) == []


def test_a_particle_in_front_is_of_a_family_name_or_looks_like_one():
    assert together(*people("Nasr al-Hadi", "al-Hadi", "Hadi")) == [{"Nasr al-Hadi", "al-Hadi", "Hadi"}]
    assert together(*people("Nasr al-Hadi", "Nasr Hadi", "al-Hadi")) == [{"Nasr al-Hadi", "Nasr Hadi", "al-Hadi"}]
    assert together(*people("Nasr al-Hadi", "Omar al-Hadi", "al-Hadi")) == []
    assert together(*people("Ursula von der Marck", "von der Marck")) == [{"Ursula von der Marck", "von der Marck"}]
    assert together(*people("Al Pell", "Laura Pell", "Pell")) == []
    assert together(*people("Al Pell", "Pell")) == [{"Al Pell", "Pell"}]
    assert together(*people("Al Pell", "Albert Pell", "Pell")) == [{"Al Pell", "Albert Pell", "Pell"}]
    assert together(*people("Ash Ferrand", "Laura Ferrand")) == []


def test_bodies_of_one_name_are_one():
    def made(*names: str, **fields: str) -> list[LocalRow]:
        return [LocalRow(name, organization(name, **fields)) for name in names]

    assert together(*made("Arven Holt", "Arven Holt Inc.", "The Arven Holt")) == [{"Arven Holt", "Arven Holt Inc.", "The Arven Holt"}]
    assert together(*made("Nordic Grain Organisation", "Nordic Grain Organization"))
    assert together(*made("University of Arven", "Arven University"))
    assert together(*made("Nordic Grain Organisation", "NGO")) == []
    assert together(*made("Nordic Grain Council", "NGC", country="NOR")) == [{"Nordic Grain Council", "NGC"}]
    assert together(*made("Nordic Grain Council", "National Guard Command", "NGC", country="NOR")) == []
    assert together(*made("Arven", "Arven Holt")) == []
    assert together(*made("Central Council for Grains and Memoranda", "Central Grain and Memorandum Council"))
    assert bodies("university of arven", "university of upper norway") is None
    assert bodies("lions of holt", "riverton lions of arven") is None
    assert bodies("lions of arven", "riverton lions of arven") == bodies("lions", "riverton lions of arven")
    uses_both = LocalRow("x", organization("Arven Holt", "Arven"))
    assert together(uses_both, *made("Arven")) == [{"Arven", "Arven Holt"}]


def test_a_decision_is_told_in_words():
    heard: list[Decision] = []
    assignment = assign(people("Kim Jong Un", "Kim Jong Il", "Kim"))
    cluster(assignment.profiles, heard.append)
    assert [in_words(decision) for decision in heard] == [
        "“kim” is not “kim jong il” (3 points of 3): its family name +3; but it fits several, none clearly better than the others",
        "“kim” is not “kim jong un” (3 points of 3): its family name +3; but it fits several, none clearly better than the others",
    ]
    heard.clear()
    cluster(assign(people("Ada M. Brandt", "Ada K. Brandt")).profiles, heard.append)
    assert [in_words(d) for d in heard] == ["“ada k brandt” is not “ada m brandt” (cannot be): different middle names"]


@pytest.mark.parametrize(
    "words",
    [
        "sergei sergey sergej",
        "dmitri dmitry dmitriy",
        "yanukovich yanukovych janukowitsch",
        "viktor victor",
        "mohammed muhammad mohamad mohammad",
        "hussein husain hossein",
        "petr peter",
        "alexei aleksey",
    ],
)
def test_romanisations_of_one_word_are_one(words):
    assert len({romanized(word) for word in words.split()}) == 1
    assert len({skeleton(word) for word in words.split()}) == 1


names = st.lists(
    st.sampled_from("ada kim jong un il al w h george bush jr mike michael sergei orban viktor halmos".split()), min_size=1, max_size=4
)


@given(names, names)
def test_likeness_is_the_same_either_way_round(left, right):
    a, b = " ".join(left), " ".join(right)
    assert persons(a, b).points == persons(b, a).points
    one, other = bodies(a, b), bodies(b, a)
    assert (one and one.points) == (other and other.points)
    assert persons(a, a).points > DIFFERENT


@given(st.lists(st.sampled_from([*(name for pair in (*ONE, *TWO) for name in pair), "Brandt", "Kim"]), max_size=12), st.randoms())
def test_a_profile_is_the_sum_of_its_rows_in_any_order_and_survives_being_kept(given_, random):
    rows = [LocalRow(str(n), person(name, country="NOR"), company=(actor_id("Person", name),)) for n, name in enumerate(given_)]
    shuffled = list(rows)
    random.shuffle(shuffled)
    one, other = assign(rows), assign(shuffled)
    assert {own: p.to_json() for own, p in one.profiles.items()} == {own: p.to_json() for own, p in other.profiles.items()}
    for own, profile in one.profiles.items():
        assert Profile.from_json(own, "Person", profile.to_json()) == profile


def test_local_rows_know_their_company_and_offices():
    from builders import article, country, extraction, statement

    ada, holt, norway = person("Ada Brandt", "Brandt"), organization("Arven Holt"), country("NOR", "Norway")
    role = statement(ada, "HOLDS_OFFICE_IN", norway, office="Foreign Minister")
    rows = {row.actor.local: row for row in local_rows(extraction(article("1"), role, actors=[ada, holt, norway]))}
    assert rows[ada.local].company == ("organization:arven-holt",)
    assert rows[ada.local].offices == ("foreign minister",)
    assert rows["NOR"].company == ("organization:arven-holt", "person:ada-brandt")
