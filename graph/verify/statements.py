"""Checks of one statement: its ends, key, words, spans and dates. What is drawn from it is projection.py's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from graph.config import Config
from graph.ids import relationship_key
from graph.model import MODALITIES, PLOVER
from graph.store.rows import Row
from graph.verify.finding import Finding, found

WORDS: Mapping[str, tuple[str | None, ...]] = {
    "category": (None, *PLOVER),
    "modality": MODALITIES,
    "polarity": ("positive", "negative"),
    "role_status": (None, "current", "former", "acting", "designated"),
}
_DATE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[?~%]?")


def check_statement(
    row: Row, ends: Sequence[Row], mentions: Mapping[tuple[str, str], Row], article_text: str | None, config: Config
) -> Iterator[Finding]:
    """All that is wrong with a statement; ``mentions`` are its article's, by local name and id."""
    id_, props = row["id"], row["props"]
    by_type: dict[str, list[Row]] = defaultdict(list)
    for end in ends:
        by_type[end["type"]].append(end)
    yield from _ends(id_, by_type)
    yield from _mentioned(id_, row["article"], by_type, mentions)
    yield from _key(id_, props, by_type, config)
    if props.get("type") not in config.types:
        yield found("type", f"the type {props.get('type')} is not in the ontology", id_)
    for name, words in WORDS.items():
        if props.get(name) not in words:
            yield found("vocabulary", f"the {name} is {props.get(name)!r}", id_)
    confidence = props.get("confidence")
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        yield found("confidence", f"the confidence is {confidence!r}", id_)
    yield from _dates(id_, props)
    yield from _spans(id_, props, by_type, article_text)


def _ends(id_: str, by_type: Mapping[str, list[Row]]) -> Iterator[Finding]:
    for type_, least, most, labels in (
        ("SUBJECT", 1, 1, {"Actor"}),
        ("OBJECT", 1, 1, {"Actor", "Place"}),
        ("SAID_BY", 0, 1, {"Actor"}),
        ("AT", 0, 1, {"Place"}),
    ):
        some = by_type.get(type_, [])
        if not least <= len(some) <= most:
            yield found("ends", f"the statement has {len(some)} {type_}", id_)
        for end in some:
            if not labels & set(end["labels"]):
                yield found("ends", f"{type_} leads to {end['id']}, which is {' '.join(sorted(end['labels']))}", id_, end["id"])
    for type_ in sorted(by_type.keys() - {"FROM", "SUBJECT", "OBJECT", "SAID_BY", "AT"}):
        yield found("ends", f"a statement has no {type_}", id_)


def _mentioned(id_: str, article: str, by_type: Mapping[str, list[Row]], mentions: Mapping[tuple[str, str], Row]) -> Iterator[Finding]:
    ids = {actor for _, actor in mentions}
    bearers: dict[str, list[str]] = defaultdict(list)
    for local, actor in mentions:
        bearers[local].append(actor)
    for type_ in ("SUBJECT", "OBJECT", "SAID_BY"):
        for end in by_type.get(type_, []):
            local = str(end["props"].get("local"))
            if (local, end["id"]) not in mentions:
                who = f"; {local} is {' and '.join(sorted(bearers[local]))} there" if local in bearers else ""
                text = f"{type_} leads to {end['id']}, which {article} does not mention as {local}{who}"
                yield found("mentioned-end", text, id_, end["id"], repairable=bearer_of(end, mentions) is not None)
    for end in by_type.get("AT", []):
        if end["id"] not in ids:
            yield found("mentioned-end", f"AT leads to {end['id']}, which {article} does not mention", id_, end["id"], repairable=False)


def bearer_of(end: Row, mentions: Mapping[tuple[str, str], Row]) -> str | None:
    """The actor that an end should lead to by its local name, where the article tells of exactly one; None of places."""
    local = str(end["props"].get("local"))
    found_ = [row for (name, _), row in mentions.items() if name == local]
    if len(found_) != 1 or not all("Actor" in labels for labels in (found_[0]["labels"], end["labels"])):
        return None
    return str(found_[0]["id"])


def _key(id_: str, props: Row, by_type: Mapping[str, list[Row]], config: Config) -> Iterator[Finding]:
    subjects, objects = by_type.get("SUBJECT", []), by_type.get("OBJECT", [])
    if len(subjects) != 1 or len(objects) != 1:
        return
    type_, ends = str(props.get("type")), (str(subjects[0]["id"]), str(objects[0]["id"]))
    key = relationship_key(ends[0], type_, ends[1], symmetric=type_ in config.symmetric_types, verb=props.get("verb"))
    if props.get("key") != key:
        yield found("key", f"the key is {props.get('key')}; {ends[0]} {type_} {ends[1]} give {key}", id_)


def _dates(id_: str, props: Row) -> Iterator[Finding]:
    told, first, last = (props.get(name) for name in ("date", "date_from", "date_to"))
    if told is not None and not _is_edtf(told):
        yield found("date", f"the date {told!r} is not EDTF", id_)
    for name, day in (("date_from", first), ("date_to", last)):
        if day is not None and not _is_day(day):
            yield found("date", f"{name} {day!r} is no day", id_)
    if isinstance(first, str) and isinstance(last, str) and first > last:
        yield found("date", f"date_from {first} is after date_to {last}", id_)
    if told is None and (first is not None or last is not None):
        yield found("date", "the statement has a first or last day and no date", id_)


def _is_edtf(told: Any) -> bool:
    if not isinstance(told, str):
        return False
    parts = told.split("/")
    return len(parts) <= 2 and any(part != ".." for part in parts) and all(part in ("..", "") or _is_date(part) for part in parts)


def _is_date(part: str) -> bool:
    match = _DATE.fullmatch(part)
    if match is None:
        return False
    year, month, day = match["year"], match["month"], match["day"]
    if month is None or month == "XX":
        return day is None or day == "XX"
    if not (1 <= int(month) <= 12 or (21 <= int(month) <= 41 and day is None)):
        return False
    # A leap year stands for a year that is not known.
    return day is None or day == "XX" or _is_day(f"{year if year.isdigit() else '2000'}-{month}-{day}")


def _is_day(day: Any) -> bool:
    try:
        return isinstance(day, str) and date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _spans(id_: str, props: Row, by_type: Mapping[str, list[Row]], article_text: str | None) -> Iterator[Finding]:
    spans = [
        ("sentence", props.get("start_char"), props.get("end_char"), props.get("sentence")),
        ("trigger", props.get("trigger_start"), props.get("trigger_end"), props.get("trigger")),
    ]
    for type_ in ("SUBJECT", "OBJECT", "SAID_BY"):
        for end in by_type.get(type_, []):
            own = end["props"]
            spans.append((type_, own.get("start_char"), own.get("end_char"), own.get("mention")))
    for name, start, stop, said in spans:
        if not (isinstance(start, int) and isinstance(stop, int) and 0 <= start <= stop and isinstance(said, str)):
            yield found("span", f"{name} has no span: {start} to {stop}, {said!r:.80}", id_)
        elif article_text is not None and article_text[start:stop] != said:
            yield found("span", f"{name} says {said!r:.80}; the text from {start} to {stop} is {article_text[start:stop]!r:.80}", id_)
