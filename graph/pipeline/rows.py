"""A statement as one JSON object, its actors those of the graph: what `newsgraph extract` prints and others read.
The keys and their order are an interface (docs/cli.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.model import End, Extraction
from graph.resolve.across import Assignment, LocalRow

COLUMNS = (
    "id", "article_id", "article", "type", "verb", "category", "trigger", "trigger_start", "trigger_end", "sentence", "start_char",
    "end_char", "subject", "subject_id", "subject_kind", "subject_country", "subject_mention", "object", "object_id", "object_kind",
    "object_country", "object_mention", "said_by", "place", "place_country", "latitude", "longitude", "date", "date_from", "date_to",
    "modality", "polarity", "office", "role_status", "confidence", "extractor",
)  # fmt: skip
"""The keys of a row, in order."""

_OWN = (
    "id", "article_id", "type", "verb", "category", "trigger", "trigger_start", "trigger_end", "sentence", "start_char", "end_char",
    "date", "date_from", "date_to", "modality", "polarity", "office", "role_status", "confidence", "extractor",
)  # fmt: skip


def rows_of(extraction: Extraction, assignment: Assignment) -> Iterator[dict[str, Any]]:
    """The rows of one article's statements, in their order; ``assignment`` knows its actors."""
    article = extraction.article
    actors = {actor.local: actor for actor in extraction.actors}
    places = {place.id: place for place in extraction.places}

    def end(name: str, which: End) -> dict[str, Any]:
        if which.is_place:
            place = places[which.local]
            known = (place.name, place.id, "Place", place.country)
        else:
            actor = assignment.actor_of(LocalRow(article.id, actors[which.local], published=article.published))
            known = (actor.name, actor.id, actor.kind, actor.country)
        return dict(zip((name, f"{name}_id", f"{name}_kind", f"{name}_country"), known, strict=True)) | {f"{name}_mention": which.mention}

    def where(place_id: str | None) -> dict[str, Any]:
        if place_id is None:
            return {}
        if place_id in places:
            place = places[place_id]
            return {"place": place.name, "place_country": place.country, "latitude": place.latitude, "longitude": place.longitude}
        country = actors[place_id]
        name = assignment.actor_of(LocalRow(article.id, country)).name
        return {"place": name, "place_country": country.country, "latitude": country.latitude, "longitude": country.longitude}

    for statement in extraction.statements:
        known: dict[str, Any] = {name: getattr(statement, name) for name in _OWN}
        known |= {"article": article.name} | end("subject", statement.subject) | end("object", statement.object) | where(statement.place)
        if statement.said_by is not None:
            known["said_by"] = end("said_by", statement.said_by)["said_by"]
        yield {column: known.get(column) for column in COLUMNS}
