"""Extractions made into the rows that the Cypher files of the loader take: only the fields each uses, grouped by shape.
Nothing here talks to a database; which actors the names stand for so far is given."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graph.config import Config
from graph.errors import StoreError
from graph.ids import alias_id, digest, relationship_key, squeeze
from graph.judgements.statements import to_json
from graph.model import End, Extraction, Place, Statement
from graph.resolve.copies import BANDS, bands, signature
from graph.resolve.given import NOTHING_GIVEN, Given
from graph.resolve.profile import LocalRow, kind_of, own_id

Row = dict[str, Any]


class Touched(NamedTuple):
    """A relationship of the projection that is to be computed again: its type, the actor it starts from and its key."""

    type: str
    start: str
    key: str


def touched(type_: str, subject: str, object_: str, key: str, config: Config) -> Touched:
    """The relationship that a statement with these ends stands behind."""
    return Touched(type_, min(subject, object_) if type_ in config.symmetric_types else subject, key)


@dataclass(slots=True)
class Rows:
    """The rows of some articles, by the Cypher file that takes them."""

    articles: list[Row] = field(default_factory=list)
    actors: dict[str, dict[str, Row]] = field(default_factory=dict)
    """By kind, then id."""
    places: dict[str, Row] = field(default_factory=dict)
    within: list[Row] = field(default_factory=list)
    actor_mentions: list[Row] = field(default_factory=list)
    place_mentions: list[Row] = field(default_factory=list)
    about_actors: list[Row] = field(default_factory=list)
    about_places: list[Row] = field(default_factory=list)
    said_by: list[Row] = field(default_factory=list)
    at: list[Row] = field(default_factory=list)
    scoped: list[Row] = field(default_factory=list)
    """Of the actors, those that only their article knows: no other says what they are."""
    scoped_aliases: list[Row] = field(default_factory=list)
    touched: set[Touched] = field(default_factory=set)


def rows_of(
    extractions: Iterable[Extraction],
    standing: Mapping[str, str],
    config: Config,
    fingerprint: str,
    given: Given = NOTHING_GIVEN,
) -> Rows:
    """The rows of articles; ``standing`` is the actor of each name (own id) that the graph has.

    Raises StoreError where a statement names an end that its article does not have, or two have one id.
    """
    rows = Rows()
    for extraction in extractions:
        _Article(extraction, standing, config, rows, given).add(fingerprint)
    return rows


def text_hash(text: str) -> str:
    """What articles with one and the same text have in common, however its white space is laid out."""
    return digest(squeeze(text))


def withheld(extraction: Extraction) -> list[str] | None:
    """The property of an article that holds what judgements of the user keep from being said; null where that is nothing."""
    lines = [json.dumps([one.judgement, to_json(one.statement), list(one.added)], ensure_ascii=False) for one in extraction.withheld]
    return lines or None


def likes(kept: str | None) -> Row:
    """The properties of an article that its near-duplicates are found by; null where its text is too short for that."""
    found = bands(kept) if kept is not None else [None] * BANDS
    return {"minhash": kept, **{f"band{n}": band for n, band in enumerate(found, 1)}}


def bare_country(code: str) -> Row:
    """What is known of a country that no article names but one of its places."""
    from graph.extract.geography import by_code

    country = by_code(code)
    if country is None:
        return {"name": code, "country": code, "latitude": None, "longitude": None}
    return {"name": country.name, "country": code, "latitude": degrees(country.latitude), "longitude": degrees(country.longitude)}


def degrees(number: float | None) -> float | None:
    """Whole degrees as well: 62 and 62.0 are equal here and different in a database."""
    return None if number is None else float(number)


class _Article:
    def __init__(self, extraction: Extraction, standing: Mapping[str, str], config: Config, rows: Rows, given: Given) -> None:
        self.extraction = extraction
        self.article = extraction.article
        self.config = config
        self.rows = rows
        self.places = {place.id: place for place in extraction.places}
        self.locals = {row.actor.local: row for row in given.rows(extraction)}
        self.ids = {local: standing.get(own_id(row), own_id(row)) for local, row in self.locals.items()}

    def add(self, fingerprint: str) -> None:
        article = self.article
        props = {
            "path": article.path,
            "root": article.root,
            "name": article.name,
            "title": article.title,
            "url": article.url,
            "source": article.source,
            "published": article.published,
            "language": article.language,
            "text": article.text if self.config.store.text else None,
            "content_hash": article.content_hash,
            "source_hash": article.source_hash,
            "text_hash": text_hash(article.text),
            **likes(signature(article.text, article.boilerplate)),
            "fingerprint": fingerprint,
            "withheld": withheld(self.extraction),
        }
        self.rows.articles.append({"id": article.id, "props": props})
        for row in self.locals.values():
            self._actor(row)
        for place in self.places.values():
            self._place(place)
        seen: dict[str, Statement] = {}
        for statement in self.extraction.statements:
            twin = seen.get(statement.id)
            if twin is None:
                seen[statement.id] = statement
                self._statement(statement)
            elif twin != statement:
                raise StoreError(
                    f"article {article.id}: two different statements have the id {statement.id}: {twin.trigger!r}, {statement.trigger!r}"
                )

    def _actor(self, row: LocalRow) -> None:
        actor = row.actor
        id_ = self.ids[actor.local]
        props: Row = {"name": actor.name, "country": actor.country}
        if actor.scoped:
            props["scoped"] = True
            self.rows.scoped_aliases.append({"id": alias_id(id_), "name": id_, "of": id_})
        if actor.kind == "Country":
            props |= {"latitude": degrees(actor.latitude), "longitude": degrees(actor.longitude)}
        # A name that the graph has may stand for an actor of another kind.
        kind = actor.kind if id_ == own_id(row) else kind_of(id_)
        self.rows.actors.setdefault(kind, {})[id_] = {"id": id_, "props": props}
        if actor.scoped:
            self.rows.scoped.append(self.rows.actors[kind][id_])
        mention = {
            "kind": actor.kind,
            "name": actor.name,
            "names": [name for name, _ in actor.names],
            "counts": [count for _, count in actor.names],
            "country": actor.country,
            "scoped": actor.scoped,
            "own": own_id(row),
            "company": list(row.company) or None,
            "offices": list(row.offices) or None,
            "latitude": degrees(actor.latitude),
            "longitude": degrees(actor.longitude),
        }
        self.rows.actor_mentions.append({"article": self.article.id, "id": id_, "local": actor.local, "props": mention})

    def _place(self, place: Place) -> None:
        props: Row = {
            "name": place.name,
            "country": place.country,
            "latitude": degrees(place.latitude),
            "longitude": degrees(place.longitude),
        }
        self.rows.places.setdefault(place.id, {"id": place.id, "props": props})
        if place.country:
            countries = self.rows.actors.setdefault("Country", {})
            if place.country not in countries:
                countries[place.country] = {"id": place.country, "props": bare_country(place.country)}
            self.rows.within.append({"id": place.id, "country": place.country})
        mention = {**props, "kind": "Place", "names": list(place.names), "scoped": False, "own": place.id}
        self.rows.place_mentions.append({"article": self.article.id, "id": place.id, "local": place.id, "props": mention})

    def _statement(self, statement: Statement) -> None:
        if statement.type not in self.config.types:
            raise StoreError(
                f"article {self.article.id}: the type {statement.type} is not in the ontology; add it to `ontology` in the configuration"
            )
        subject, object_ = self._end(statement, statement.subject), self._end(statement, statement.object)
        if statement.subject.is_place:
            raise StoreError(f"article {self.article.id}: the subject of statement {statement.id} is a place; only actors act")
        key = relationship_key(
            subject, statement.type, object_, symmetric=statement.type in self.config.symmetric_types, verb=statement.verb
        )
        self.rows.touched.add(touched(statement.type, subject, object_, key, self.config))
        props = {name: getattr(statement, name) for name in _PROPERTIES} | {"key": key}
        about = self.rows.about_places if statement.object.is_place else self.rows.about_actors
        about.append(
            {
                "id": statement.id,
                "article": self.article.id,
                "subject": subject,
                "object": object_,
                "props": props,
                "subject_props": _end_props(statement.subject),
                "object_props": _end_props(statement.object),
            }
        )
        if statement.said_by is not None:
            speaker = self._end(statement, statement.said_by)
            self.rows.said_by.append({"id": statement.id, "actor": speaker, "props": _end_props(statement.said_by)})
        if statement.place is not None:
            place = statement.place if statement.place in self.places else self.ids.get(statement.place)
            if place is None:
                self._missing(statement, statement.place)
            self.rows.at.append({"id": statement.id, "place": place})

    def _end(self, statement: Statement, end: End) -> str:
        found = (end.local if end.local in self.places else None) if end.is_place else self.ids.get(end.local)
        return found if found is not None else self._missing(statement, end.local)

    def _missing(self, statement: Statement, local: str) -> str:
        raise StoreError(
            f"article {self.article.id}: statement {statement.id} names {local!r}, "
            "which is neither among the article's actors nor its places; the extractor that made it must give both"
        )


_PROPERTIES = (
    "type", "verb", "category", "trigger", "trigger_start", "trigger_end", "sentence", "start_char", "end_char",
    "date", "date_from", "date_to", "modality", "polarity", "office", "role_status", "confidence", "extractor",
)  # fmt: skip


def _end_props(end: End) -> Row:
    return {"mention": end.mention, "start_char": end.start_char, "end_char": end.end_char, "local": end.local}
