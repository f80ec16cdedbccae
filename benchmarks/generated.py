"""Articles and bare rows that are made up by number, as many as are wanted: the same for the same number, whatever the machine.
What is measured with them is said by the modules that do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.ids import digest
from graph.model import Article, End, Extraction, LocalActor, Statement

FIRST = (
    "Ada Agnes Anton Arne Astrid Boris Bruno Carla Cecilia Dario David Edda Elena Emil Erik Farid Felix Fiona Frida Georg Greta "
    "Hanna Henrik Hugo Ida Ines Ivan Jakob Jonas Julia Karin Klara Lars Lena Luca Magnus Marta Mira Nadir Nina Olga Oscar Otto "
    "Paula Pavel Petra Rafael Rosa Sara Simon Sofia Sven Thea Tomas Tova Vera Viktor Wanda Yara"
).split()
STEMS = (
    "Ahl Berg Brand Cast Dahl Dorn Eck Eng Falk Fern Grub Haas Hall Holm Ivar Jans Kell Klein Land Lind Lund Mor Moss Niel Nord "
    "Ost Pet Quist Rask Ros Sand Sjö Strand Sund Thor Voss Wall West Wik Zell"
).split()
ENDINGS = (
    "gren berg sen er ström mann qvist by stad feld ner holt rud ling ov ek vik dal stein ani es in hof wald beck ić ård moen bach mark"
).split()
PEOPLE = 10_000
"""Of whom the articles tell: a paper's cast grows, but not with each article."""
VERBS = ("MET", "ATTACKED", "SUPPORTED", "ACCUSED")


def name(number: int) -> str:
    """A first and a last name, some 70,000 different ones; of the first 5,000 people four share a last name, or five."""
    number %= len(FIRST) * len(STEMS) * len(ENDINGS)
    return f"{FIRST[number % len(FIRST)]} {STEMS[number % len(STEMS)]}{ENDINGS[number // len(STEMS) % len(ENDINGS)]}"


def text(number: int) -> str:
    """Two sentences, each with a statement; what the articles tell differs."""
    one, two, three = (name(drawn % PEOPLE) for drawn in (number * 7, number * 11 + 3, number * 13 + 5))
    return (
        f"{one} met {two} in Oslo on {1 + number % 28} March 2031, and it was said that they had talked about the terms of report "
        f"{number}. {two} praised {three} for what was in the report, which had been written by the officials of both sides after the "
        "first of the talks."
    )


def write(folder: Path, first: int, last: int, sentences: int = 2) -> None:
    """The articles ``first`` to ``last``, one file each, two of the ``sentences`` to a paragraph."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, last):
        paragraphs = (text(number * (sentences // 2) + i) for i in range(sentences // 2))
        (folder / f"{number:06}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")


def extractions(count: int, each: int = 10, actors: int = 5000) -> Iterator[Extraction]:
    """``count`` articles with ``each`` statements between ``actors`` people, as an extractor would give them; nothing is parsed."""
    for number in range(count):
        people = [_person((number * 17 + i * i * 29) % actors) for i in range(each + 1)]
        known = {person.local: person for person in people}
        words = " ".join(person.name for person in people)
        article = Article(f"a{number}", f"{number}.txt", "made", f"a{number}", words, digest(words, number))
        said = tuple(_said(article.id, i, people[i], people[i + 1]) for i in range(each) if people[i] != people[i + 1])
        yield Extraction(article, tuple(known.values()), (), said)


def _said(article: str, number: int, subject: LocalActor, object_: LocalActor) -> Statement:
    return Statement(
        id=digest(article, number),
        article_id=article,
        type=VERBS[number % 4],
        verb="do",
        category="CONSULT",
        trigger="do",
        trigger_start=1,
        trigger_end=2,
        sentence=f"Sentence {article} {number}.",
        start_char=0,
        end_char=10,
        subject=_end(subject),
        object=_end(object_),
        said_by=None,
        place=None,
    )


def _person(number: int) -> LocalActor:
    said = name(number)
    return LocalActor(f"person:{number}", "Person", said, ((said, 1),), None)


def _end(person: LocalActor) -> End:
    return End(person.local, person.name, 0, 1, is_place=False)


def rows(nodes: int, relationships: int) -> tuple[list[dict[str, Any]], list[tuple[str, dict[str, Any]]]]:
    """Actors and typed relationships between them, as the loader's statements take them, and nothing else."""
    actors = [{"id": f"person:{i}", "props": {"name": name(i), "country": "NOR"}} for i in range(nodes)]
    links = []
    for i in range(relationships):
        start, end = i * 7 % nodes, (i * 13 + i // nodes * 31 + 1) % nodes
        props = {"statements": i % 9, "articles": i % 5, "confidence": 0.5}
        links.append((VERBS[i % 4], {"key": f"k{i}", "start": f"person:{start}", "end": f"person:{end}", "props": props}))
    return actors, links
