"""Files of actors of other programs become entries, and merge into an actors.yaml without loss. All people are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.actorfiles.ftm import read_ftm
from graph.actorfiles.phoenix import read_phoenix
from graph.actorfiles.records import SkippedRecord, format_of, read_csv, read_jsonl
from graph.cli import cli
from graph.errors import UsageError
from graph.resolve.actors_file import load_gazetteer, read_entries
from graph.resolve.gazetteer import Entry, Role

CSV = """name,aliases,kind,country,wikidata
Mira Solberg,Maria Tveit | Solberg,Person,NOR,Q10
Arven Holt,,Organization,,
"Holm, Ada",x,Alien,,
"""
PHOENIX = """# a dictionary
NORWAY_  [NOR]
+NORWEGIAN_
MIRA_SOLBERG_  ; a comment
+MARIA_TVEIT_
\t[NORELI 600101-20290301]
\t[NORGOVFRM 20290302-20310314]
\t[NOROPP >20310315]
ARVEN_HOLT_ORGANISATION_ [IGO]
JAN-ERIK_DAHL_ [NORMIL <050101]
BLUE SHELL [NGOHLH]
NOBODY_
"""
FTM = [
    {"id": "o1", "schema": "Occupancy", "properties": {"holder": ["p1"], "post": ["f1"], "startDate": ["2029-03-02"], "endDate": ["2031"]}},
    {"id": "o2", "schema": "Occupancy", "properties": {"holder": ["p9"], "post": ["f1"]}},
    {"id": "p1", "schema": "Person", "properties": {"name": ["Mira Solberg"], "alias": ["Maria Tveit"], "weakAlias": ["Mi"],
                                                    "nationality": ["no"], "country": ["de"], "wikidataId": ["Q10"]}},
    {"id": "p2", "schema": "Person", "properties": {"name": ["Mira Solberg"], "position": ["Norwegian trade minister"]}},
    {"id": "f1", "schema": "Position", "properties": {"name": ["Minister of Foreign Affairs of Norway"], "country": ["no"]}},
    {"id": "b1", "schema": "PublicBody", "properties": {"name": ["Fish Office"], "country": ["no", "se"]}},
    {"id": "l1", "schema": "LegalEntity", "properties": {"name": ["Arven Holt"], "jurisdiction": ["cl"]}},
    {"id": "v1", "schema": "Vessel", "properties": {"name": ["Sea Cat"]}},
    {"id": "w1", "schema": "Person", "properties": {"weakAlias": ["Cat"]}},
]  # fmt: skip


def split(read) -> tuple[list[Entry], list[tuple[int, str]]]:
    some = list(read)
    skipped = [(one.line, one.reason) for one in some if isinstance(one, SkippedRecord)]
    return [one for one in some if isinstance(one, Entry)], skipped


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def jsonl(records) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_csv():
    entries, skipped = split(read_csv("a.csv", lines(CSV)))
    assert entries == [
        Entry("Mira Solberg", ("Maria Tveit", "Solberg"), "Person", "NOR", (), "Q10"),
        Entry("Arven Holt", (), "Organization"),
    ]
    assert [line for line, _ in skipped] == [4]
    assert split(read_csv("t.csv", ["name,wikidata\n", "Norway,Q20\n"]))[0] == [Entry("Norway", wikidata="Q20")]


def test_json_lines():
    given = {"name": "Mira Solberg", "aliases": ["M T"], "roles": [{"office": "minister", "country": "NOR", "from": 2029}]}
    assert split(read_jsonl("a.jsonl", [json.dumps(given)]))[0] == [
        Entry("Mira Solberg", ("M T",), roles=(Role("minister", "NOR", None, "2029"),))
    ]


def test_entities_of_follow_the_money():
    text = jsonl(FTM)
    entries, skipped = split(read_ftm("a.json", lambda: lines(text)))
    assert entries == [
        Entry("Mira Solberg", ("Maria Tveit", "Mi"), "Person", "NOR",
              (Role("Minister of Foreign Affairs", "NOR", None, "2029-03-02", "2031"),), "Q10"),
        Entry("Mira Solberg", (), "Person", None, (Role("trade minister", "NOR"),)),
        Entry("Fish Office", (), "Organization"),
        Entry("Arven Holt", (), None, "CHL"),
    ]  # fmt: skip
    assert skipped == [(8, "no actor: Vessel"), (9, "weak aliases alone: Cat"), (2, "nobody in the file holds it: p9")]


def test_dictionaries_of_petrarch_and_tabari():
    entries, skipped = split(read_phoenix("a.txt", lines(PHOENIX)))
    assert entries == [
        Entry("Mira Solberg", ("Maria Tveit",), "Person", "NOR", (
            Role("elite", "NOR", None, "1960-01-01", "2029-03-01"),
            Role("government", "NOR", None, "2029-03-02", "2031-03-14"),
            Role("opposition", "NOR", None, "2031-03-15"),
        )),
        Entry("Arven Holt Organisation", (), "Organization", "IGO"),
        Entry("Jan-Erik Dahl", (), "Person", "NOR", (Role("military", "NOR", None, None, "2005-01-01"),)),
        Entry("Blue Shell", (), "Organization", "NGO"),
    ]  # fmt: skip
    assert skipped == [(2, "a country, which newsgraph knows: Norway"), (12, "no code: Nobody")]


@pytest.mark.parametrize("code", ["NORGOV 2031", "NORGOV >311315", "NORGOV 20310314-20300101"])
def test_a_code_that_cannot_be_read_is_skipped_alone(code):
    entries, skipped = split(read_phoenix("a.txt", ["A_B_ [NOR]\n", f"\t[{code}]\n"]))
    assert [entry.country for entry in entries] == ["NOR"]
    assert skipped[0][0] == 2
    assert skipped[0][1].endswith(f": [{code}]")


@pytest.mark.parametrize(
    ("text", "form"),
    [(CSV, "csv"), ('\ufeff{"name": "A B"}\n', "jsonl"), (jsonl(FTM), "ftm"), (PHOENIX, "phoenix"), ("; old\nA_B_ [NOR]", "phoenix")],
)
def test_the_format_is_told_by_the_content(text, form):
    assert format_of("a", lines(text)) == form


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (read_csv, "nome\nA B\n", "a:1: the columns name, aliases, kind, country, wikidata are read"),
        (read_csv, "name,age\nA B,3\n", "found the column 'age'"),
        (read_jsonl, '{"name": "A B"}\n{oops\n', "a:2: not JSON"),
        (read_jsonl, "[1]\n", "a:1: one object a line is expected"),
        (read_phoenix, "+A_B_\n", "a:1: a name is expected before synonyms"),
        (lambda path, text: iter([format_of(path, text)]), "Dear reader\n", "name the format with --format"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(read, text, message):
    with pytest.raises(UsageError) as error:
        list(read("a", lines(text)))
    assert message in str(error.value)


def invoke(*args: object) -> str:
    done = CliRunner().invoke(cli, ["actors", "import", *map(str, args)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_files_merge_into_an_actors_file_without_loss_and_the_same_way_again(tmp_path: Path):
    target = tmp_path / "actors.yaml"
    target.write_text("# mine\n- name: Zoe Falk\n- name: Mira Solberg\n  country: NOR\n  aliases: [Mi Solberg]\n", encoding="utf-8")
    for name, text in (("a.csv", CSV), ("b.txt", PHOENIX), ("c.json", jsonl(FTM)), ("d.csv", "name,wikidata\nZoe Falk,Q7\nNorway,Q20\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = sorted(tmp_path.glob("[abcd].*"))
    told = invoke(*files, "-o", target)
    assert "a.csv: 1 skipped: 'Holm, Ada'" in told
    assert "b.txt: 1 skipped: a country, which newsgraph knows (line 2: Norway)" in told
    once = target.read_text(encoding="utf-8")
    assert once.startswith("# mine\n- name: Arven Holt\n")
    found = {(entry.name, entry.wikidata): entry for entry in read_entries(target)}
    mira = found["Mira Solberg", "Q10"]
    assert (mira.kind, mira.country) == ("Person", "NOR")
    assert set(mira.aliases) == {"Mi Solberg", "Maria Tveit", "Solberg", "Mi"}
    assert len(mira.roles) == 4
    assert found["Zoe Falk", "Q7"]
    assert found["Norway", "Q20"]
    assert load_gazetteer(target).count == len(found)
    again = invoke(*files, "-o", target)
    assert "0 new, 0 added to" in again
    assert target.read_text(encoding="utf-8") == once


def test_comments_among_the_entries_are_told_of_before_they_go(tmp_path: Path):
    target = tmp_path / "actors.yaml"
    target.write_text("- name: Zoe Falk\n# hers\n- name: Ada Holm\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text("name\nOlaf Brandt\n", encoding="utf-8")
    assert "actors.yaml:2: comments among the entries are not kept" in invoke(tmp_path / "a.csv", "-o", target)
