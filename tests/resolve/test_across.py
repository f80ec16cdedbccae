"""Who is who across articles, decided from what the articles know of their actors."""

from __future__ import annotations

from builders import country, crowd, office, organization, person
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Actor, LocalActor
from graph.resolve.across import LocalRow, assign

NAMES = ["Mira Solberg", "Mira  Solberg", "MIRA SOLBERG", "Solberg", "Ada Solberg", "Tomás Arreola", "Tomas Arreola", "Arreola", "Al-Hadi",
         "Nasr al-Hadi", "Hadi", "Pelo"]  # fmt: skip


def ids(*rows: tuple[str, LocalActor]) -> list[str]:
    made = [LocalRow(article, actor) for article, actor in rows]
    assignment = assign(made)
    return [assignment.id_of(row) for row in made]


def actor(id_: str, *rows: tuple[str, LocalActor]) -> Actor:
    return {a.id: a for a in assign(LocalRow(article, local) for article, local in rows).actors()}[id_]


def test_one_full_name_is_one_person_however_it_is_written():
    assert (
        ids(("1", person("Tomás Arreola-Ruiz")), ("2", person("TOMAS ARREOLA RUIZ")), ("3", person("Tomas Arreola Ruiz’s")))
        == ["person:tomas-arreola-ruiz"] * 3
    )


def test_a_last_name_joins_the_one_person_whose_full_name_ends_with_it():
    assert ids(("1", person("Solberg")), ("2", person("Mira Solberg", "Solberg"))) == ["person:mira-solberg"] * 2


def test_a_last_name_that_fits_two_persons_stays_its_own():
    assert ids(("1", person("Solberg")), ("2", person("Mira Solberg")), ("3", person("Ada Solberg")))[0] == "person:solberg"


def test_a_last_name_that_fits_nobody_stays_its_own():
    assert ids(("1", person("Solberg")), ("2", person("Solberg Mira"))) == ["person:solberg", "person:solberg-mira"]


def test_a_last_name_with_a_hyphen_is_one_word():
    assert ids(("1", person("al-Hadi")), ("2", person("Nasr al-Hadi"))) == ["person:nasr-al-hadi"] * 2


def test_a_person_and_an_organisation_of_one_name_are_two():
    assert ids(("1", person("Arven Holt")), ("1", organization("Arven Holt"))) == ["person:arven-holt", "organization:arven-holt"]


def test_an_organisation_does_not_join_a_longer_one():
    assert ids(("1", organization("Holt")), ("2", organization("Arven Holt"))) == ["organization:holt", "organization:arven-holt"]


def test_countries_are_one_by_code_and_offices_by_country_and_words():
    assert ids(("1", country("NOR", "Norway")), ("2", country("NOR", "Norway"))) == ["NOR", "NOR"]
    assert ids(
        ("1", office("NOR", "defence minister")), ("2", office("NOR", "defence minister")), ("3", office("CHL", "defence minister"))
    ) == [
        "office:NOR:defence-minister",
        "office:NOR:defence-minister",
        "office:CHL:defence-minister",
    ]


def test_an_unnamed_group_ends_with_its_article():
    one, same, other = ids(("1", crowd("protesters")), ("1", crowd("protesters")), ("2", crowd("protesters")))
    assert one == same != other
    assert one.startswith("group:")
    assert one.endswith(":protesters")


def test_the_name_is_the_most_frequent_full_name_and_of_several_the_least():
    often = LocalActor("person:tomas-arreola", "Person", "Tomás Arreola", (("Arreola", 9), ("Tomás Arreola", 3)))
    once = LocalActor("person:tomas-arreola", "Person", "Tomas Arreola", (("Tomas Arreola", 1),))
    assert actor("person:tomas-arreola", ("1", once), ("2", often)).name == "Tomás Arreola"
    assert actor("person:tomas-arreola", ("1", once), ("2", person("Tomás Arreola"))).name == "Tomas Arreola"


def test_the_country_is_the_most_frequent_and_the_names_are_all_spellings():
    made = actor(
        "person:mira-solberg",
        ("1", person("Mira Solberg", country="NOR")),
        ("2", person("Solberg", country="NOR")),
        ("3", person("MIRA SOLBERG", country="CHL")),
    )
    assert made == Actor("person:mira-solberg", "Person", "MIRA SOLBERG", "NOR", ("MIRA SOLBERG", "Mira Solberg", "Solberg"))


def test_a_name_of_no_letters_keeps_its_local_id():
    assert ids(("1", LocalActor("person:x1", "Person", "–", ()))) == ["person:x1"]


def test_kinds_never_share_an_id():
    assert ids(("1", LocalActor("defence", "Group", "defence", ())), ("1", LocalActor("defence", "Office", "defence", ()))) == [
        "group:defence",
        "office:defence",
    ]


locals_ = st.one_of(
    st.builds(person, st.sampled_from(NAMES), country=st.sampled_from([None, "NOR", "CHL"])),
    st.builds(organization, st.sampled_from(NAMES)),
    st.builds(crowd, st.sampled_from(["police", "soldiers"])),
)
rows_ = st.lists(st.builds(LocalRow, st.sampled_from(["1", "2", "3"]), locals_), max_size=12)


@given(rows_, st.randoms())
def test_the_order_of_rows_never_matters(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    one, other = assign(rows), assign(shuffled)
    assert list(one.actors()) == list(other.actors())
    assert [one.id_of(row) for row in rows] == [other.id_of(row) for row in rows]
    assert [one.actor_of(row) for row in rows] == [other.actor_of(row) for row in rows]


@given(rows_)
def test_every_row_has_an_actor_of_its_id_and_kind_that_has_its_spellings(rows):
    assignment = assign(rows)
    listed = {a.id: a for a in assignment.actors()}
    for row in rows:
        found = assignment.actor_of(row)
        assert found.id == assignment.id_of(row)
        assert found.kind == row.actor.kind
        assert {row.actor.name, *(name for name, _ in row.actor.names)} <= set(found.names)
        assert row.actor.scoped or listed[found.id] == found
    assert set(listed) == {assignment.id_of(row) for row in rows if not row.actor.scoped}
