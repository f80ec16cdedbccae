"""A small graph with everything in it that a format may stumble over, loaded by the real loader; persons and events are invented."""

from __future__ import annotations

from builders import article, country, crowd, extraction, office, organization, person, place, statement

from graph.model import Extraction

NASTY = "He said: \"it's C:\\users\\new; 50 % $x {y} `z`\" // no /* comment */\r\n\tnext <line> & 'more' – Ωλ 🎻;"
"""Every kind of quote, what looks like an escape, a comment, a parameter, markup or the end of a statement; a letter of four bytes."""

mira, tomas = person("Mira Solberg", "Solberg", country="NOR"), person("Tomás Arreola", "=Arreola", country="CHL")
holt = organization("Arven & Holt <Ltd>")
norway, kenya = country("NOR", "Norway", latitude=62.0, longitude=10.0), country("KEN", "Kenya", latitude=1.0, longitude=38.0)
minister, police = office("KEN", "trade minister"), crowd("the police")
bergen = place("Bergen", "NOR", latitude=60.39, longitude=5.32)
lima = place("Lima", "PER", latitude=-12.05, longitude=-77.04)  # a country that no article names, and a negative number
ACTORS = [mira, tomas, holt, norway, kenya, minister]


def sample() -> list[Extraction]:
    """Four articles: symmetric and directed types, a place as object, a role, statements reported, negative and planned, a crowd."""
    return [
        extraction(
            article("a1", text=NASTY, source="Fjord Post", title="=HYPERLINK(1)", url="https://example.invalid/a1", published="2031-03-15"),
            statement(tomas, "MET", mira, at=bergen, date="2031-03-14", date_from="2031-03-14", date_to="2031-03-14", category="CONSULT"),
            statement(mira, "VISITED", bergen, at=bergen, date="2031-03", date_from="2031-03-01", date_to="2031-03-31", category="CONSULT"),
            statement(mira, "HOLDS_OFFICE_IN", norway, office="-minister", role_status="current", confidence=0.75),
            statement(norway, "AIDED", kenya, modality="planned", date="2032", date_from="2032-01-01", date_to="2032-12-31"),
            actors=ACTORS,
            places=[bergen, lima],
        ),
        extraction(
            article("a2", source="Nairobi Ledger"),
            statement(mira, "MET", tomas, at=lima, date="2031-05", date_from="2031-05-01", date_to="2031-05-31", category="CONSULT"),
            statement(police, "DETAINED", tomas, said_by=minister, modality="reported", category="COERCE", confidence=0.625),
            statement(holt, "ACTED_ON", mira, verb="@rebrand", date="2031-06-02", date_from="2031-06-02", date_to="2031-06-02"),
            actors=[*ACTORS, police],
            places=[bergen, lima],
        ),
        extraction(
            article("a3"),
            statement(norway, "AIDED", kenya, at=kenya, date="2030-12", date_from="2030-12-01", date_to="2030-12-31", category="AID"),
            statement(mira, "MET", tomas, polarity="negative", date="2031-05", date_from="2031-05-01", date_to="2031-05-31"),
            actors=ACTORS,
        ),
        extraction(article("https://example.invalid/π?q='1'"), actors=[norway]),
    ]
