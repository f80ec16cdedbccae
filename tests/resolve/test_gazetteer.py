"""What the user's gazetteer does in resolution, and what is said of a file that does not fit. All people are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import country, office, organization, person

from graph.config import load_config
from graph.errors import ConfigError
from graph.resolve.across import assign
from graph.resolve.actors_file import load_gazetteer, read_entries
from graph.resolve.clusters import cluster
from graph.resolve.evidence import in_words
from graph.resolve.gazetteer import Entry, Gazetteer, Role
from graph.resolve.profile import LocalRow

ROOT = Path(__file__).parents[2]


def ids(rows, *entries: Entry) -> list[str]:
    assignment = assign(rows, Gazetteer(entries))
    return [assignment.id_of(row) for row in rows]


def people(*names: str, **fields) -> list[LocalRow]:
    return [LocalRow(name, person(name, **fields)) for name in names]


def test_listed_names_are_one_actor_under_the_canonical_name():
    entry = Entry("Mira Solberg", ("Maria Tveit",), "Person", "NOR", wikidata="Q10")
    rows = people("Maria Tveit", "Mira Solberg", "Olaf Brandt")
    assignment = assign(rows, Gazetteer([entry]))
    assert [assignment.id_of(row) for row in rows] == ["person:mira-solberg", "person:mira-solberg", "person:olaf-brandt"]
    one = assignment.actor_of(rows[0])
    assert (one.name, one.country, one.wikidata, one.kind) == ("Mira Solberg", "NOR", "Q10", "Person")


def test_the_id_is_the_canonical_names_where_only_aliases_occur():
    assert ids(people("Maria Tveit"), Entry("Mira Solberg", ("Maria Tveit",))) == ["person:mira-solberg"]


def test_the_kind_must_agree():
    rows = [*people("Arven Holt"), LocalRow("b", organization("Arven Holt"))]
    assert ids(rows, Entry("Holt Group", ("Arven Holt",), "Organization")) == ["person:arven-holt", "organization:holt-group"]


def test_two_entries_are_never_joined():
    pair = people("Sergei Toldov", "Sergey Toldov")
    assert len(set(ids(pair))) == 1
    assert ids(pair, Entry("Sergei Toldov"), Entry("Sergey Toldov")) == ["person:sergei-toldov", "person:sergey-toldov"]


def test_a_variant_that_is_not_listed_still_joins_and_an_odd_alias_does_not_hinder_it():
    entry = Entry("Sergei Toldov", ("Grandfather Frost",), "Person")
    rows = people("Grandfather Frost", "Sergei Toldov", "Sergey Toldov")
    assert set(ids(rows, entry)) == {"person:sergei-toldov"}


def test_a_name_that_cannot_be_one_of_the_listed_ones_stays_out():
    entry = Entry("George H. W. Pell", ("George Pell",), "Person")
    assert len(set(ids(people("George H. W. Pell", "George Pell", "George W. Pell"), entry))) == 2


@pytest.mark.parametrize(
    ("others", "joined"),
    [([], True), (["Erik Solberg"], False), (["Mira Solberg"], True), (["Mira Solberg", "Erik Solberg"], False)],
)
def test_a_one_word_alias_joins_where_nobody_else_claims_it(others, joined):
    rows = people("Solberg", *others)
    assert (ids(rows, Entry("Mira Solberg", ("Solberg",), "Person"))[0] == "person:mira-solberg") is joined


def test_among_several_a_one_word_alias_joins_where_its_entry_fits_best():
    rows = [*people("Solberg", country="NOR"), *people("Erik Solberg", country="CHL")]
    assert ids(rows, Entry("Mira Solberg", ("Solberg",), "Person", "NOR"))[0] == "person:mira-solberg"


def test_an_alias_of_two_entries_decides_only_with_the_country():
    entries = (Entry("Ada Brandt", ("A. Holm",), "Person", "NOR"), Entry("Anna Brandt", ("A. Holm",), "Person", "CHL"))
    assert ids(people("A. Holm"), *entries) == ["person:a-holm"]
    assert ids(people("A. Holm", country="CHL"), *entries) == ["person:anna-brandt"]


def test_entries_of_one_name_have_ids_of_their_own():
    entries = (Entry("Ada Brandt", kind="Person", country="NOR"), Entry("Ada Brandt", kind="Person", country="CHL"))
    home, abroad, unknown = (ids(people("Ada Brandt", country=code), *entries)[0] for code in ("NOR", "CHL", None))
    assert len({home, abroad, unknown}) == 3
    assert unknown == "person:ada-brandt"
    with pytest.raises(ConfigError, match="nothing tells the two apart"):
        Gazetteer([entries[0], entries[0]])


def test_a_country_gets_what_its_entry_says():
    row = LocalRow("1", country("NOR", "Norway"))
    made = assign([row], Gazetteer([Entry("Norway", wikidata="Q20")])).actor_of(row)
    assert (made.id, made.wikidata) == ("NOR", "Q20")


HOLDERS = (
    Entry("Mira Solberg", kind="Person", country="NOR", roles=(Role("Foreign Minister", "NOR", None, "2029", "2031-03"),)),
    Entry("Erik Dahl", kind="Person", country="NOR", roles=(Role("foreign secretary", "NOR", None, "2031-04-01"),)),
    Entry("Olaf Brandt", kind="Person", roles=(Role("chief executive", body="AHO", since="2030"),)),
    Entry("Arven Holt Organisation", ("AHO",), "Organization"),
)


@pytest.mark.parametrize(
    ("local", "published", "who"),
    [
        ("NOR", "2031-03-31", "person:mira-solberg"),
        ("NOR", "2031-04-01", "person:erik-dahl"),
        ("NOR", "2040-01-01", "person:erik-dahl"),
        ("NOR", "2028-12-31", "office:NOR:foreign-minister"),
        ("NOR", None, "office:NOR:foreign-minister"),
        ("CHL", "2031-04-01", "office:CHL:foreign-minister"),
    ],
)
def test_an_office_is_who_held_it_when_the_article_appeared(local, published, who):
    row = LocalRow("1", office(local, "foreign minister"), published=published)
    made = assign([row], Gazetteer(HOLDERS)).actor_of(row)
    assert made.id == who
    assert made.kind == ("Person" if who.startswith("person") else "Office")


def test_the_office_of_a_body_goes_by_all_names_of_its_entry():
    row = LocalRow("1", office("arven-holt-organisation", "chief executive"), published="2031-01-01")
    assert ids([row], *HOLDERS) == ["person:olaf-brandt"]


def test_two_holders_on_one_day_decide_nothing():
    twice = (Entry("Mira Solberg", roles=(Role("foreign minister", "NOR", None, "2031"),)), HOLDERS[1])
    row = LocalRow("1", office("NOR", "foreign minister"), published="2031-05-01")
    assert ids([row], *twice) == ["office:NOR:foreign-minister"]


def test_the_decisions_are_told():
    gazetteer = Gazetteer([Entry("Mira Solberg", ("Maria Tveit",), roles=HOLDERS[0].roles)])
    told = []
    rows = [*people("Maria Tveit"), LocalRow("1", office("NOR", "foreign minister"), published="2030-01-01")]
    cluster(assign(rows, gazetteer).profiles, lambda decision: told.append(in_words(decision)), gazetteer=gazetteer)
    assert told == [
        "“maria tveit” is “mira solberg”: listed as one in actors.yaml: Mira Solberg",
        "“office:NOR:foreign-minister” is “mira solberg”: held the office when the articles appeared, by actors.yaml: Mira Solberg, "
        "Foreign Minister of NOR from 2029 to 2031-03",
    ]


# -- the file


def test_the_example_reads_and_norway_is_no_false_value(tmp_path):
    assert load_gazetteer(ROOT / "examples" / "actors.yaml").count == 5
    (tmp_path / "a.yaml").write_text("- name: NO\n  kind: Organization\n  roles:\n", encoding="utf-8")
    assert list(read_entries(tmp_path / "a.yaml")) == [Entry("NO", kind="Organization")]
    (tmp_path / "empty.yaml").write_text("# nobody\n", encoding="utf-8")
    assert load_gazetteer(tmp_path / "empty.yaml").fingerprint is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- name: A B\n- nane: X\n", "a.yaml:2: an entry needs a `name` with letters, found nothing"),
        ("- name: A B\n  alias: [X]\n", "a.yaml:1: 'A B': unknown key 'alias'; known here: name, aliases"),
        ("- name: A B\n  kind: Group\n", "`kind` is to be one of Person, Organization, Country, or left out, found 'Group'"),
        ("- name: A B\n  country: NO\n", "`country` is to be an ISO 3166 alpha-3 code such as NOR, or IGO or NGO, found 'NO'"),
        ("- name: A B\n  wikidata: 42\n", "`wikidata` is to be an item's id such as Q42, found '42'"),
        ("- name: A B\n  aliases: C D\n", "'A B': `aliases` is to be a list, found 'C D'"),
        ("- name: A B\n  roles: [{office: x, from: May}]\n", "role 1: `from` is to be a date (2031, 2031-03 or 2031-03-14), found 'May'"),
        ("- name: A B\n  roles: [{office: x, from: 2031, to: 2030}]\n", "role 1: it ends (2030) before it begins (2031)"),
        ("- name: A B\n  roles: [{office: x, country: NOR, body: Y}]\n", "an office is of a country or of a body"),
        ("- name: A B\n  name: C\n", "a.yaml:2: the key 'name' stands twice"),
        ("name: A B\n", "a.yaml:1: a list of entries (`- name: ...`) is expected"),
        ("- name: A B\n- C D\n", "a.yaml:2: an entry with the keys name"),
        ("- name: [\n", "not YAML"),
        ("- &x name\n- *x\n", "anchors and references are not read here"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, message):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        list(read_entries(tmp_path / "a.yaml"))
    assert message in str(error.value)


def test_the_fingerprint_is_of_what_is_said_and_the_path_counts_from_the_configuration(tmp_path):
    (tmp_path / "a.yaml").write_text("- name: A B\n  aliases: [C D, E F]\n- name: G H\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("# other order\n- {name: G H}\n- {aliases: [E F, C D], name: A B}\n", encoding="utf-8")
    (tmp_path / "config.yaml").write_text("actors: {gazetteer: a.yaml}\n", encoding="utf-8")
    assert load_gazetteer(tmp_path / "a.yaml").fingerprint == load_gazetteer(tmp_path / "b.yaml").fingerprint
    assert load_config(tmp_path / "config.yaml").actors.gazetteer == str(tmp_path / "a.yaml")
    with pytest.raises(ConfigError, match="cannot be read"):
        load_gazetteer(tmp_path / "none.yaml")
