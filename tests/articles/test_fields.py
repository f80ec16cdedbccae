"""What metadata is called, the same in every format; and the day of publication that a text itself states."""

from __future__ import annotations

import csv
import io
import json
from itertools import permutations
from pathlib import Path

import pytest

from graph.articles import read_articles
from graph.articles.fields import SYNONYMS, TEXT, pick, squeezed
from graph.articles.stated import stated_date
from graph.config import Config
from graph.model import Article, Skipped

BODY = "Varga meets Lind in Brenna\n\nForeign Minister Anna Varga met President Olof Lind in Brenna on Tuesday, her office said.\n"
VALUES = {"id": "a7", "title": "Talks", "url": "https://x.example/7", "source": "Brenna Mail", "published": "2024-06-18", "language": "en"}
NAMES = [(field, name) for field, names in SYNONYMS.items() for name in names]
EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"


def read(folder: Path, **options: str) -> tuple[list[Article], list[Skipped]]:
    skipped: list[Skipped] = []
    return list(read_articles([folder], Config(), on_skip=skipped.append, **options)), skipped  # type: ignore[arg-type]


def table(record: dict[str, str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([record.keys(), record.values()])
    return out.getvalue()


def written(name: str, value: str) -> dict[str, str]:
    """A file of each format that gives one piece of metadata, by file name."""
    record = {"id": "other", "text": BODY, name: value}
    return {
        "a.json": json.dumps(record),
        "b.jsonl": json.dumps(record),
        "c.csv": table(record),
        "d.md": f"---\n{name}: {value}\n---\n{BODY}",
        "e.txt": f"Author: Jane Holt\n{name.capitalize()}: {value}\n\n{BODY}",
    }


@pytest.mark.parametrize(("field", "name"), NAMES)
def test_a_synonym_is_read_the_same_in_every_format(tmp_path: Path, field: str, name: str) -> None:
    forms = (name, name.replace(" ", "_"), "".join(part.capitalize() for part in name.split()), name.upper())
    for form in dict.fromkeys(forms):
        for file, data in written(form, VALUES[field]).items():
            folder = tmp_path / f"{form}-{file}"
            folder.mkdir()
            (folder / file).write_text(data, encoding="utf-8")
            (article,), skipped = read(folder)
            # An id in other letters beside the plain one yields to it.
            if field != "id" or file[0] in "de":
                assert getattr(article, field) == VALUES[field], (form, file)
            assert skipped == []


@pytest.mark.parametrize("name", [*TEXT, "articleBody", "full_text"])
def test_the_text_has_synonyms_in_records(tmp_path: Path, name: str) -> None:
    record = {"id": "x", name: BODY}
    for file, data in {"a.json": json.dumps(record), "b.jsonl": json.dumps(record), "c.csv": table(record)}.items():
        folder = tmp_path / file
        folder.mkdir()
        (folder / file).write_text(data, encoding="utf-8")
        (article,), skipped = read(folder)
        assert (article.id, article.text, skipped) == ("x", BODY, [])


def test_of_two_names_the_first_of_the_table_counts_whatever_their_order() -> None:
    for pairs in permutations(
        {"date": "2020-01-01", "published": "2024-06-18", "body": "b", "text": "t", "Published": "1999-01-01"}.items()
    ):
        found = pick(dict(pairs))
        assert (found["text"], found["published"]) == ("t", "2024-06-18")
    assert pick({"text": " ", "body": "b", "published": None, "date": "2020-01-01"}) == {"text": "b", "published": "2020-01-01"}
    assert pick({"date": 17, "pubDate": "2024-06-18"}) == {"published": "2024-06-18"}
    assert pick({"_id": "x", "author": "Jane Holt"}) == {}


def test_no_name_stands_for_two_fields() -> None:
    every = [squeezed(name) for names in (*SYNONYMS.values(), TEXT) for name in names]
    assert len(every) == len(set(every))


def test_a_record_without_an_id_takes_its_address(tmp_path: Path) -> None:
    line = {"text": BODY, "link": "https://X.example/b?utm_medium=z#top"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n" + json.dumps({"text": BODY}), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({**line, "link": "https://x.example/c"}), encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps({"body": BODY, "url": "https://x.example/"}), encoding="utf-8")
    articles, skipped = read(tmp_path, root="wire")
    assert [(a.id, a.name) for a in articles] == [
        ("https://x.example/b", "a.jsonl#1"),
        ("https://x.example/c", "b.json"),
        ("wire/c.json", "c.json"),
    ]
    assert [(s.path, s.reason, s.detail.split(":")[0]) for s in skipped] == [("a.jsonl", "missing", "line 2")]


PROSE = "Foreign Minister Anna Varga met President Olof Lind on Tuesday, her office said."
STATED = {
    f"LISBON, 14 May 2025 — {PROSE}": "2025-05-14",
    f"LIMA, Oct 14, 2025 (Andean News Service) - {PROSE}": "2025-10-14",
    f"Talks in Brenna\n\nBRENNA, Norland, Oct. 14, 2025 /Norland Wire/ -- {PROSE}": "2025-10-14",
    f"NEW BRENNA (Norland Wire), Tuesday, 14th May 2025: {PROSE}": "2025-05-14",
    f"BRENNA (14 May 2025) – {PROSE}": "2025-05-14",
    f"**BRENNA, 2025-05-14 —** {PROSE}": "2025-05-14",
    f"Lisbon, 14 May 2025 — {PROSE}": "2025-05-14",
    f"BRENNA, 14 May 2025 —\n\n{PROSE}": "2025-05-14",
    f"Talks\nBy Jane Holt | April 14, 2025\n\n{PROSE}": "2025-04-14",
    f"By Brenna Mail staff, Monday, 14 April 2025, 10:30 GMT\n\n{PROSE}": "2025-04-14",
    f"By May Collins | April 14, 2025\n\n{PROSE}": "2025-04-14",
    # None of these is the day of publication, or has its year.
    f"LISBON, 14 May — {PROSE}": None,
    f"By Jane Holt | April 14\n\n{PROSE}": None,
    f"By May 14, 2025\n\n{PROSE}": None,
    f"By Monday, May 14, 2025\n\n{PROSE}": None,
    f"By Monday, May 14, 2025, the two will have met.\n\n{PROSE}": None,
    f"Paris, 13 November 2015 - what happened\n\n{PROSE}": None,
    f"PARIS, 13 NOVEMBER 2015 - WHAT HAPPENED\n\n{PROSE}": None,
    f"In Brenna, 14 May 2025 was a holiday. {PROSE}": None,
    f"BRENNA, 31 February 2025 — {PROSE}": None,
    "\n\n".join([PROSE] * 5 + [f"LISBON, 14 May 2025 — {PROSE}"]): None,
}


@pytest.mark.parametrize("text", STATED)
def test_a_dateline_or_byline_with_its_year_gives_the_day(text: str) -> None:
    assert stated_date(text, ()) == STATED[text]


def test_a_dateline_goes_behind_what_is_stated_and_before_what_is_given(tmp_path: Path) -> None:
    dateline = f"LISBON, 14 May 2025 — {PROSE}\n"
    (tmp_path / "2023-02-01").mkdir()
    (tmp_path / "2023-02-01" / "a.txt").write_text(dateline, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Title: x\nDate: 2025-05-16\n\n{dateline}", encoding="utf-8")
    (tmp_path / "c.txt").write_text(f"Talks in Lisbon\nPublished 15 May 2025\n\n{dateline}", encoding="utf-8")
    articles, _ = read(tmp_path, published="2020-01-01")
    assert [a.published for a in articles] == ["2025-05-14", "2025-05-16", "2025-05-15"]


def test_the_examples_that_state_their_day_in_the_text_have_it() -> None:
    found = {a.path: a.published for a in read(EXAMPLES)[0]}
    assert found["lima-cabinet.txt"] == "2025-10-14"
    assert found["gdansk-visit-planned.txt"] == "2025-04-14"
