"""Extractions made by hand, in a line or two each: people and countries are invented where the gazetteer does not ask for real codes.
Offsets and mentions are made up but lawful; nothing here parses text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.ids import digest, place_id, slug
from graph.model import Article, End, Extraction, LocalActor, Place, Statement


def article(id_: str, *, text: str | None = None, source: str | None = None, **fields: Any) -> Article:
    """An article, the only one of its file; its hashes come from all that is given, its text from its id unless that is."""
    text = f"The text of {id_}." if text is None else text
    content = digest(text, source, sorted(fields.items()))
    place: dict[str, Any] = {"path": f"{id_}.txt", "root": "made", "name": id_, "source_hash": digest(content, id_)}
    return Article(id=id_, text=text, content_hash=content, source=source, **{**place, **fields})


def person(name: str, *spellings: str, country: str | None = None) -> LocalActor:
    return _named("Person", name, spellings, country)


def organization(name: str, *spellings: str, country: str | None = None) -> LocalActor:
    return _named("Organization", name, spellings, country)


def country(code: str, name: str, *, latitude: float | None = None, longitude: float | None = None) -> LocalActor:
    return LocalActor(code, "Country", name, ((name, 1),), code, latitude=latitude, longitude=longitude)


def office(code: str, words: str) -> LocalActor:
    return LocalActor(f"office:{code}:{slug(words)}", "Office", words, (), code)


def crowd(words: str, code: str | None = None) -> LocalActor:
    """An unnamed group whose identity ends with the article."""
    return LocalActor(f"group:{slug(words)}", "Group", words, (), code, scoped=True)


def place(name: str, code: str | None = None, *, latitude: float | None = None, longitude: float | None = None) -> Place:
    return Place(place_id(name, code), name, code, latitude, longitude, (name,))


def statement(
    subject: LocalActor,
    type_: str,
    object_: LocalActor | Place,
    *,
    at: Place | LocalActor | None = None,
    said_by: LocalActor | None = None,
    verb: str = "do",
    **fields: Any,
) -> Statement:
    """A statement; ``extraction`` gives it its id and article."""
    return Statement(
        id="",
        article_id="",
        type=type_,
        verb=verb,
        category=fields.pop("category", None),
        trigger=verb,
        trigger_start=5,
        trigger_end=7,
        sentence="Some text.",
        start_char=0,
        end_char=10,
        subject=_end(subject, 0),
        object=_end(object_, 8),
        said_by=None if said_by is None else _end(said_by, 9),
        place=None if at is None else at.id if isinstance(at, Place) else at.local,
        **fields,
    )


def extraction(article_: Article, *statements: Statement, actors: Iterable[LocalActor] = (), places: Iterable[Place] = ()) -> Extraction:
    """What ``article_`` gives; statement ids come from the article, the ends and the ordinal."""
    from dataclasses import replace

    made = tuple(
        replace(s, id=digest(article_.id, n, s.type, s.subject.local, s.object.local, s.verb), article_id=article_.id)
        for n, s in enumerate(statements)
    )
    return Extraction(article_, tuple(actors), tuple(places), made)


def _named(kind: Any, name: str, spellings: tuple[str, ...], code: str | None) -> LocalActor:
    names = tuple(sorted(dict.fromkeys((name, *spellings), 1).items()))
    return LocalActor(f"{kind.lower()}:{slug(name)}", kind, name, names, code)


def _end(thing: LocalActor | Place, start: int) -> End:
    local = thing.id if isinstance(thing, Place) else thing.local
    return End(local, thing.name, start, start + 1, is_place=isinstance(thing, Place))
