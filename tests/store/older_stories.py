"""The articles of the stored dump of a graph of schema version 1, ``version-1.jsonl.gz``, as a loader takes them; all is invented.

The dump was made by loading ``stories()`` with newsgraph as it was before version 2, and dumping that."""

from __future__ import annotations

from dataclasses import replace

from builders import article, country, crowd, extraction, office, organization, person, place, statement

from graph.model import Extraction

norway = country("NOR", "Norway", latitude=62.0, longitude=10.0)
bergen, lima = place("Bergen", "NOR", latitude=60.39, longitude=5.32), place("Lima", "PER", latitude=-12.05, longitude=-77.04)
ada, brandt, adda = person("Ada Brandt", "Brandt", country="NOR"), person("Brandt"), person("Adda Brandt")
olaf, holt = person("Olaf Vik"), organization("Arven Holt", "Holt")
minister, mob = office("NOR", "trade minister"), crowd("the crowd")
WIRE = " ".join(f"word{n}" for n in range(80))


def stories() -> list[Extraction]:
    """Copies with and without a source, a name in two spellings, a short one, an office, a crowd, a place in a country nobody names."""
    told = [
        extraction(
            article("o1", text=WIRE, source="Daily", published="2031-03-15"),
            statement(ada, "MET", olaf, at=bergen, date_from="2031-03-14", category="CONSULT", confidence=0.75),
            statement(ada, "HOLDS_OFFICE_IN", norway, office="trade minister", role_status="current"),
            statement(mob, "ACTED_ON", ada, verb="mock", said_by=minister, modality="reported"),
            actors=[ada, olaf, norway, minister, mob],
            places=[bergen],
        ),
        extraction(
            article("o2", text=WIRE + " edited", source="Weekly"),
            statement(brandt, "MET", olaf, at=lima, date_from="2031-03-20", category="CONSULT"),
            actors=[brandt, olaf],
            places=[lima],
        ),
        extraction(article("o3"), statement(adda, "SANCTIONED", holt), actors=[adda, holt, olaf]),
        extraction(article("o4", text=WIRE), statement(holt, "VISITED", bergen), actors=[holt], places=[bergen]),
    ]
    return [replace(one, article=replace(one.article, source_hash=None)) for one in told]  # which no graph had then
