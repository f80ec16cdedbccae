"""Articles and bare rows that are made up by number, as many as are wanted: the same for the same number, whatever the machine.
What is measured with them is said by the modules that do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.ids import digest
from graph.model import Article, End, Extraction, LocalActor, Statement

FIRST = "Ada Boris Carla Dario Edda Farid Greta Hugo Ines Jonas Karin Lars Mira Nadir Olga Pavel Rosa Sven Tova Viktor".split()
LAST = (
    "Ahlgren Brandt Castell Dorn Eklund Ferrand Gruber Haas Ivarsen Jansen Keller Lund Moreau Nilsen Orlov Petri Quist Roth Sandt Vogt"
).split()
VERBS = ("MET", "ATTACKED", "SUPPORTED", "ACCUSED")


def name(number: int) -> str:
    """A first name, an initial and a last name; some thousand different ones."""
    number %= len(FIRST) * 26 * len(LAST)
    return f"{FIRST[number % 20]} {chr(65 + number // 20 % 26)}. {LAST[number // 520]}"


def text(number: int) -> str:
    """Two sentences, each with a statement; what the articles tell differs."""
    one, two, three = name(number * 7), name(number * 11 + 3), name(number * 13 + 5)
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
    said = f"{name(number)} {number // 10400}".removesuffix(" 0")
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
