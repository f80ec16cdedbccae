"""What the user's judgements of statements make of an article: rejected statements are withheld, corrected ones say what the user says.
A pure function of the extraction and the judgements, so that loading, restating and building afresh come to the same."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from graph.config import Config
from graph.errors import UsageError
from graph.extract.geography import by_code
from graph.extract.time.calendar import read as read_edtf
from graph.ids import actor_id, is_identifier, place_id, squeeze
from graph.judgements.record import Judgement
from graph.model import KINDS, MODALITIES, End, Extraction, LocalActor, Place, Statement, Withheld

ABOUT_STATEMENTS = frozenset({"rejected", "corrected"})
FIELDS = ("subject", "object", "type", "date", "place", "modality", "polarity")
"""What a correction may change."""
CORRECTED = "correction"
"""Stands in ``extractor`` of a corrected statement, beside what made it."""
_UNTOLD = object()
SURE = 1.0
"""The confidence of a corrected statement: its reader vouches for it."""


class StatementJudgements:
    """The judgements of statements in force, by article. Of several on one statement the latest counts."""

    def __init__(self, judgements: Iterable[Judgement], config: Config) -> None:
        self.config = config
        self._of: dict[str, list[Judgement]] = defaultdict(list)
        for one in judgements:
            if one.in_force and one.verdict in ABOUT_STATEMENTS and one.evidence:
                self._of[one.evidence[0].article].append(one)
        for some in self._of.values():
            some.sort(key=lambda one: (one.at, one.id), reverse=True)

    @property
    def articles(self) -> set[str]:
        """The ids of the articles that there are judgements on."""
        return set(self._of)

    def apply(self, extraction: Extraction) -> Extraction:
        """The extraction with the judgements in force: what was extracted and is not said so any more is ``withheld``."""
        some = self._of.get(extraction.article.id)
        if not some:
            return extraction
        extraction = unjudged(extraction)
        taken: dict[str, Judgement] = {}
        for one in some:
            found = fits(one, extraction.statements)
            if found is not None and not any(_problems(dict(one.change), self.config)):
                taken.setdefault(found.id, one)
        if not taken:
            return extraction
        made = _Judged(extraction, self.config)
        # In one order wherever the extraction comes from: the first that names a new actor or place brings it in.
        for statement in sorted(extraction.statements, key=lambda one: (one.start_char, one.id)):
            made.take(statement, taken.get(statement.id))
        return made.extraction()


def unjudged(extraction: Extraction) -> Extraction:
    """The extraction as it was before any judgement."""
    if not extraction.withheld:
        return extraction
    as_extracted = {one.statement.id: one.statement for one in extraction.withheld}
    added = {local for one in extraction.withheld for local in one.added}
    kept = [statement for statement in extraction.statements if statement.id not in as_extracted]
    return replace(
        extraction,
        actors=tuple(actor for actor in extraction.actors if actor.local not in added),
        places=tuple(place for place in extraction.places if place.id not in added),
        statements=tuple(sorted([*kept, *as_extracted.values()], key=lambda statement: (statement.start_char, statement.id))),
        withheld=(),
    )


def fits(judgement: Judgement, statements: Iterable[Statement]) -> Statement | None:
    """The statement that the judgement is about: the one of its id, else one that says the same by the same words in an equal sentence."""
    some = list(statements)
    for statement in some:
        if statement.id in judgement.about:
            return statement
    if judgement.original is None:
        return None
    words = _words(statement_of(json.loads(judgement.original)))
    return next((statement for statement in some if _words(statement) == words), None)


def _words(statement: Statement) -> tuple[str, ...]:
    return (
        squeeze(statement.sentence), statement.type, statement.trigger, statement.polarity,
        statement.subject.mention, statement.subject.local, statement.object.mention, statement.object.local,
    )  # fmt: skip


def to_json(statement: Statement) -> str:
    """A statement as a line of JSON, for what keeps it."""
    return json.dumps({name: value for name, value in asdict(statement).items() if value is not None}, ensure_ascii=False, sort_keys=True)


def statement_of(record: Mapping[str, Any]) -> Statement:
    """The statement of a record that ``to_json`` made."""
    ends = {name: End(**record[name]) for name in ("subject", "object", "said_by") if record.get(name) is not None}
    return Statement(**{"category": None, **record, **ends})


class _Judged:
    """An article under judgement."""

    def __init__(self, extraction: Extraction, config: Config) -> None:
        self.before = extraction
        self.config = config
        self.actors = {actor.local: actor for actor in extraction.actors}
        self.places = {place.id: place for place in extraction.places}
        self.statements: list[Statement] = []
        self.withheld: list[Withheld] = []

    def take(self, statement: Statement, judgement: Judgement | None) -> None:
        if judgement is None:
            self.statements.append(statement)
            return
        known = {*self.actors, *self.places}
        if judgement.verdict == "corrected":
            self.statements.append(self._corrected(statement, dict(judgement.change)))
        self.withheld.append(Withheld(judgement.id, statement, tuple(sorted({*self.actors, *self.places} - known))))

    def extraction(self) -> Extraction:
        withheld = tuple(sorted(self.withheld, key=lambda one: one.statement.id))
        return replace(
            self.before,
            actors=tuple(self.actors.values()),
            places=tuple(self.places.values()),
            statements=tuple(self.statements),
            withheld=withheld,
        )

    def _corrected(self, statement: Statement, change: dict[str, Any]) -> Statement:
        fields: dict[str, Any] = {name: change[name] for name in ("modality", "polarity") if name in change}
        if "type" in change and change["type"] != statement.type:
            fields |= {"type": change["type"], "category": self.config.ontology[change["type"]].category}
            if change["type"] not in self.config.role_types:
                fields |= {"office": None, "role_status": None}
        if "date" in change:
            stretch = read_edtf(change["date"]) if change["date"] else None
            date = stretch.told() if stretch is not None else None
            fields |= {"date": change["date"], "date_from": date and date.date_from, "date_to": date and date.date_to}
        for name in ("subject", "object"):
            if name in change:
                end = getattr(statement, name)
                fields[name] = replace(end, local=self._local(change[name]), is_place=change[name]["kind"] == "Place")
        if "place" in change:
            fields["place"] = self._local(change["place"]) if change["place"] is not None else None
        extractor = "+".join(sorted({*statement.extractor.split("+"), CORRECTED}))
        return replace(statement, **fields, confidence=SURE, extractor=extractor)

    def _local(self, told: Mapping[str, Any]) -> str:
        """The id inside the article of an end that a correction names."""
        if told["kind"] == "Place":
            place = place_told(told)
            self.places.setdefault(place.id, place)
            return place.id
        actor = actor_told(told)
        self.actors.setdefault(actor.local, actor)
        return actor.local


def actor_told(told: Mapping[str, Any]) -> LocalActor:
    """The actor that a correction names: ``kind``, ``name``, ``country``, and ``local`` where these do not give it."""
    kind, name = told["kind"], told["name"]
    if kind == "Country":
        country = by_code(told.get("local") or told["country"])
        at = (country.latitude, country.longitude) if country is not None else (None, None)
        code = told.get("local") or told["country"]
        return LocalActor(code, "Country", name, (), code, latitude=at[0], longitude=at[1])
    return LocalActor(told.get("local") or actor_id(kind, name), kind, name, ((name, 1),), told.get("country"))


def place_told(told: Mapping[str, Any]) -> Place:
    """The place that a correction names."""
    at = (told.get("latitude"), told.get("longitude"))
    return Place(place_id(told["name"], told.get("country")), told["name"], told.get("country"), *at, (told["name"],))


def check_change(change: Mapping[str, Any], config: Config) -> None:
    """Raise UsageError where a correction asks for what no statement can be."""
    for problem in _problems(change, config):
        raise UsageError(f"a correction cannot do this: {problem}")


def _problems(change: Mapping[str, Any], config: Config) -> Iterator[str]:
    for name in change:
        if name not in FIELDS:
            yield f"{name!r} is none of what can be corrected: {', '.join(FIELDS)}"
    type_ = change.get("type")
    if type_ is not None and (not is_identifier(type_) or type_ not in config.ontology):
        yield f"the type {type_!r} is not in the ontology; its types are {', '.join(sorted(config.ontology))}"
    date = change.get("date")
    if date is not None and (not isinstance(date, str) or read_edtf(date) is None):
        yield f"the date {date!r} is not EDTF as newsgraph writes it: 2024, 2024-06, 2024-06-18, 2024-06-18/2024-06-20"
    if change.get("modality", "asserted") not in MODALITIES:
        yield f"the modality {change['modality']!r} is none of {', '.join(MODALITIES)}"
    if change.get("polarity", "positive") not in ("positive", "negative"):
        yield f"the polarity {change['polarity']!r} is neither positive nor negative"
    for name, kinds in (("subject", KINDS), ("object", (*KINDS, "Place")), ("place", ("Country", "Place"))):
        told = change.get(name, _UNTOLD)
        nowhere = name == "place" and told is None
        fit = isinstance(told, dict) and isinstance(told.get("name"), str) and told.get("kind") in kinds
        if told is not _UNTOLD and not fit and not nowhere:
            yield f"`{name}` has a `name` and a `kind` out of {', '.join(kinds)}; it is {told!r}"
