"""What must hold of any input at all, one function a target: used by test_fuzz.py (Hypothesis) and by scripts/fuzz.py (atheris).
Where the inputs come from is left to those two."""

from __future__ import annotations

import csv
import gzip
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

from builders import article, extraction, person, statement

from graph.articles import read_articles
from graph.config import Config, load_config
from graph.errors import ArticleError, QueryError
from graph.export.registry import find_exporter, format_names
from graph.export.tables import COLUMNS
from graph.model import Article, Skipped
from graph.queries.files import read_query
from graph.store.engine import Store
from graph.store.loader import load

NAMES = ("a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.html.gz", "a.zip")
CONFIG = load_config()


def readers(data: bytes, name: str, folder: Path, *, pack: bool = False) -> None:
    """Any bytes under any name are articles or reports; nothing outside the file is read or written."""
    path = folder / name
    if pack and name.endswith(".gz"):
        data = gzip.compress(data, 1)
    if pack and name.endswith(".zip"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, member in enumerate(("../../a.txt", "b.html", "c.jsonl")):
                archive.writestr(member, data[number:])
        data = packed.getvalue()
    path.write_bytes(data)
    before = sorted(folder.rglob("*"))
    skipped: list[Skipped] = []
    try:
        articles = list(read_articles([path], Config(), on_skip=skipped.append))
    except ArticleError as error:
        assert error.reason == "conflict"  # noqa: PT017 -- no test of its own: two made-up records may share an id
        return
    assert sorted(folder.rglob("*")) == before
    assert articles or skipped
    for one in articles:
        one.text.encode()
        assert all(0 <= start < end <= len(one.text) for start, end in one.boilerplate)


def query_file(text: str, folder: Path) -> None:
    """Any text is a query that only reads, or an error that names the file."""
    path = folder / "friends.cypher"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        query = read_query(path)
    except QueryError as error:
        assert str(error).startswith(str(path))  # noqa: PT017 -- as above
    else:
        assert query.name == "friends"


@cache
def _extraction() -> tuple[Any, Any]:
    from graph.extract import Extractor
    from graph.nlp import load_model

    return load_model(CONFIG.model.name), Extractor(CONFIG)


def extractors(text: str) -> None:
    """Any text gives statements whose every offset holds what it says, between actors that are listed."""
    from graph.nlp import parse

    model, extractor = _extraction()
    given = Article("a", "a", "made", "a", text, "")
    for one, doc in parse([given], model, batch_size=1):
        found = extractor(one, doc)
        known = {actor.local for actor in found.actors} | {place.id for place in found.places}
        for said in found.statements:
            assert text[said.start_char : said.end_char].split() == said.sentence.split()
            for end in (said.subject, said.object, *([said.said_by] if said.said_by else [])):
                assert end.local in known
                assert 0 <= end.start_char < end.end_char <= len(text)


def exporters(texts: list[str], store: Store, folder: Path) -> None:
    """Any texts in the graph leave it whole, in files that the formats' own readers take."""
    people = [person(f"A{number} {text}") for number, text in enumerate(texts)]
    spelt = dict.fromkeys(actor.local for actor in people)
    assert len(spelt) == len(people)
    made = [
        extraction(
            article(f"{number}", text=text, title=text, source=text),
            statement(people[number], "MET", people[number - 1], verb=text, office=text),
            actors=[people[number], people[number - 1]],
        )
        for number, text in enumerate(texts)
    ]
    load(store, made, CONFIG, fingerprint="f")
    files: dict[str, bytes] = {}
    for name in format_names():
        exporter = find_exporter(name)
        if exporter.write is not None:
            out = io.BytesIO()
            exporter.write(store, CONFIG, out)
            files[name] = out.getvalue()
        elif exporter.write_folder is not None:
            (folder / name).mkdir(exist_ok=True)
            exporter.write_folder(store, CONFIG, folder / name)
    ET.fromstring(files["graphml"])
    ET.fromstring(files["gexf"])
    json.loads(files["json"])
    told = [json.loads(line) for line in files["jsonl"].split(b"\n")[:-1]]
    assert sorted(row["verb"] for row in told) == sorted(texts)
    with zipfile.ZipFile(io.BytesIO(files["csv-zip"])) as archive:
        assert sorted(archive.namelist()) == sorted(f"{name}.csv" for name in COLUMNS)
        for name, columns in COLUMNS.items():
            rows = list(csv.reader(io.StringIO(archive.read(f"{name}.csv").decode(), newline="")))
            assert {len(row) for row in rows} == {len(columns)}
            numbers = [i for i, column in enumerate(columns) if column in ("latitude", "longitude")]
            cells = [cell for row in rows for i, cell in enumerate(row) if i not in numbers]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
            if name == "statements":
                verb = columns.index("verb")
                assert sorted(row[verb].removeprefix("'") for row in rows[1:]) == sorted(texts)
