"""Every format read on its good path, and every bad input reported with its reason. All texts are invented."""

# ruff: noqa: E501 -- tables of cases read best one a line

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.articles import read_articles
from graph.articles.metadata import canonical, iso_date
from graph.config import ArticlesSection, Config
from graph.errors import ArticleError, ConfigError, UsageError
from graph.model import Article, Skipped

TEXT = "Varga meets Lind in Brenna\n\nForeign Minister Anna Varga met President Olof Lind in Brenna on Tuesday, her office said.\n"
GERMAN = "Die Außenministerin traf am Dienstag den Präsidenten in der Hauptstadt und sprach mit ihm über die Lage an der Grenze. " * 4
HTML = """<!doctype html><html lang="en-GB"><head><title>Varga meets Lind in Brenna | Brenna Mail</title>
<meta charset="{charset}"><link rel="canonical" href="https://mail.example/a/varga?utm_source=x">
<meta property="article:published_time" content="2024-06-18T23:30:00-05:00"><meta property="og:site_name" content="Brenna Mail"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Varga meets Lind in Brenna</h1>
<p>Foreign Minister Anna Varga met President Olof Lind in Brenna’s old town on Tuesday, her office said in a statement.</p>
<p>She handed him a letter of the prime minister. The two agreed to meet again in the autumn, he told reporters.</p></article>
<footer><a>Privacy Policy</a></footer></body></html>"""


def read(*inputs: Any, config: Config | None = None, **options: Any) -> tuple[list[Article], list[Skipped]]:
    skipped: list[Skipped] = []
    return list(read_articles(inputs, config or Config(), on_skip=skipped.append, **options)), skipped


def limits(**values: Any) -> Config:
    return Config(articles=ArticlesSection(**values))


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    data = data.encode() if isinstance(data, str) else data
    path.write_bytes(gzip.compress(data, mtime=0) if name.endswith(".gz") else data)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    return made


LINE = json.dumps(
    {"id": "a1", "text": TEXT, "title": "T", "source": "Mail", "published": "2024-06-18", "url": "https://x.example/1", "author": 7}
)
GOOD = {
    "a.txt": TEXT,
    "a.md": "# Varga meets Lind in Brenna\n\nForeign Minister **Anna Varga** met [Lind](https://x.example) in Brenna on Tuesday.\n",
    "a.html": HTML.format(charset="utf-8"),
    "a.htm": HTML.format(charset="utf-8"),
    "a.jsonl": LINE + "\n",
    "a.ndjson": LINE,
    "a.json": LINE,
    "a.csv": 'id,title,text\na1,T,"' + TEXT + '"\n',
}


@pytest.mark.parametrize("gz", ["", ".gz"])
@pytest.mark.parametrize("name", GOOD)
def test_each_format_is_read_packed_or_not(folder: Path, name: str, gz: str) -> None:
    put(folder, name + gz, GOOD[name])
    (article,), skipped = read(folder)
    assert skipped == []
    assert "met" in article.text
    assert article.root == "news"
    assert article.path == name + gz
    assert article.language == "en"
    assert len(article.content_hash) == 64


def test_plain_text_is_kept_to_the_last_code_point(folder: Path) -> None:
    given_text = "\ufeff" + TEXT.replace("\n", "\r\n") + "Share\r\n"
    put(folder, "a.txt", given_text)
    (article,), _ = read(folder)
    assert article.text == given_text
    assert [article.text[s:e] for s, e in article.boilerplate] == ["Share"]
    assert (article.id, article.name, article.published, article.title, article.source) == ("news/a.txt", "a.txt", None, None, None)


def test_json_text_is_kept_exactly(folder: Path) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    put(folder, "a.jsonl", json.dumps({"id": "x", "text": text}))
    assert read(folder)[0][0].text == text


def test_utf16_is_read_by_its_mark_alone(folder: Path) -> None:
    put(folder, "le.txt", TEXT.encode("utf-16"))
    put(folder, "be.txt", b"\xfe\xff" + TEXT.encode("utf-16-be"))
    put(folder, "none.txt", TEXT.encode("utf-16-le"))
    articles, skipped = read(folder)
    assert [a.text for a in articles] == ["\ufeff" + TEXT] * 2
    assert [(s.path, s.reason) for s in skipped] == [("none.txt", "binary")]


def test_record_ids_and_names(folder: Path) -> None:
    put(folder, "several.jsonl", LINE + "\n\n" + json.dumps({"id": 7, "text": TEXT}) + "\n")
    put(folder, "table.csv", f'text;url\n"{TEXT}";https://y.example/b?utm_medium=z#top\n"{TEXT} More.";\n')
    articles, skipped = read(folder)
    assert skipped == []
    assert [(a.id, a.name, a.path) for a in articles] == [
        ("a1", "a1", "several.jsonl"),
        ("7", "7", "several.jsonl"),
        ("https://y.example/b", "table.csv#1", "table.csv"),
        ("news/table.csv#2", "table.csv#2", "table.csv"),
    ]
    assert (articles[0].title, articles[0].source, articles[0].published, articles[2].source) == ("T", "Mail", "2024-06-18", "y.example")


def test_json_arrays_hold_several_articles(folder: Path) -> None:
    put(folder, "a.json", json.dumps([{"id": "x", "text": TEXT}, {"id": "y"}, 3, {"id": "z", "text": TEXT}]))
    articles, skipped = read(folder)
    assert [a.name for a in articles] == ["x", "z"]
    assert [(s.reason, s.detail.split(":")[0]) for s in skipped] == [("missing", "item 2"), ("malformed", "item 3")]


def test_html_gives_text_headline_and_metadata(folder: Path) -> None:
    put(folder, "a.html", HTML.format(charset="utf-8"))
    (article,), _ = read(folder)
    assert article.text.count("Varga meets Lind in Brenna") == 1
    assert "Privacy Policy" not in article.text
    assert (article.id, article.title, article.source) == ("https://mail.example/a/varga", "Varga meets Lind in Brenna", "Brenna Mail")
    assert article.published == "2024-06-18"
    assert article.name == "a.html"


def test_html_is_read_in_the_encoding_it_declares(folder: Path) -> None:
    put(folder, "a.html", HTML.format(charset="windows-1252").encode("cp1252"))
    put(folder, "b.html", HTML.format(charset="utf-8").replace("/a/", "/b/").encode("cp1252"))
    articles, skipped = read(folder)
    assert "Brenna’s" in articles[0].text
    assert [(s.path, s.reason) for s in skipped] == [("b.html", "encoding")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_is_metadata_and_marked(folder: Path, end: str) -> None:
    head = "---\ntitle: 'Talks: what next'\ndate: 2024-06-18\nurl: https://x.example/7\nlang: en-US\ntags: [a, b]\n---\n".replace("\n", end)
    put(folder, "a.md", head + TEXT)
    (article,), _ = read(folder)
    assert (article.title, article.published, article.id, article.source) == (
        "Talks: what next",
        "2024-06-18",
        "https://x.example/7",
        "x.example",
    )
    assert article.boilerplate[0] == (0, len(head))
    assert article.text == head + TEXT


def test_front_matter_that_is_no_yaml_is_read_by_lines(folder: Path) -> None:
    put(folder, "a.txt", "---\ntitle: Talks: what next\ndate: 18 June 2024\n---\n" + TEXT)
    (article,), _ = read(folder)
    assert (article.title, article.published) == ("Talks: what next", "2024-06-18")


def test_header_lines_are_metadata_and_marked(folder: Path) -> None:
    head = "Title: Varga meets Lind\nPublished: 2024-06-18\nSource: Brenna Mail\nAuthor: Jane Holt\n"
    put(folder, "a.txt", head + "\n" + TEXT)
    (article,), _ = read(folder)
    assert (article.title, article.published, article.source) == ("Varga meets Lind", "2024-06-18", "Brenna Mail")
    assert article.boilerplate == ((0, len(head)),)


def test_a_headline_with_a_colon_is_no_header(folder: Path) -> None:
    for number, line in enumerate(
        ("Source: Varga to visit Sund", "Tarsk: Varga to visit", "Exclusive: Pell quits", "Location: the key to the deal")
    ):
        put(folder, f"{number}.txt", f"{line}\n\n{TEXT}")
    articles, _ = read(folder)
    assert [(a.title, a.source, a.boilerplate) for a in articles] == [(None, None, ())] * 4


def test_markdown_markup_is_marked_and_words_are_kept(folder: Path) -> None:
    put(folder, "a.md", GOOD["a.md"])
    (article,), _ = read(folder)
    marked = [article.text[s:e] for s, e in article.boilerplate]
    assert marked == ["# ", "**", "**", "[", "](https://x.example)"]
    assert article.title == "Varga meets Lind in Brenna"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-06-18", "2024-06-18"), ("2024-06-18T10:00:00Z", "2024-06-18"), ("20240618", "2024-06-18"), ("2024/6/18", "2024-06-18"),
        ("June 18, 2024", "2024-06-18"), ("18th of June 2024", "2024-06-18"), ("Tue, 18 Jun 2024 10:00:00 +0200", "2024-06-18"),
        ("Sept. 3, 2024 5 pm", "2024-09-03"), ("18/06/2024", "2024-06-18"), ("06/18/2024", "2024-06-18"), ("06/07/2024", None),
        ("06.07.2024", "2024-07-06"), ("05/05/2024", "2024-05-05"), ("2024-13-40", None), ("yesterday", None), ("2024", None), ("June 2024", None),
        ("", None), ("1718668800", None), ("2024-06-18 to 2024-06-19", None), ("31 February 2024", None),
    ],
)  # fmt: skip
def test_a_date_is_taken_only_where_it_can_be_one_day(written: str, day: str | None) -> None:
    assert iso_date(written) == day


def test_the_order_of_publication_dates(folder: Path) -> None:
    put(folder, "2023-02-01/stated.txt", "Title: x\nPublished: 2024-06-18\n\n" + TEXT)
    put(folder, "2023-02-01/line.txt", "Varga meets Lind\nPublished 19 June 2024\n\n" + TEXT)
    put(folder, "2023-02-01/path.txt", TEXT)
    put(folder, "none.txt", TEXT)
    dates = [a.published for a in read(folder)[0]]
    assert dates == ["2024-06-19", "2023-02-01", "2024-06-18", None]
    assert [a.published for a in read(folder, published="2020-01-01")[0]] == ["2024-06-19", "2020-01-01", "2024-06-18", "2020-01-01"]
    assert [a.published for a in read(folder, config=limits(published="2019-01-01"))[0]][-1] == "2019-01-01"
    with pytest.raises(UsageError, match="ISO"):
        read_articles([folder], Config(), published="18.6.2024")
    with pytest.raises(ConfigError, match=r"articles\.published"):
        read_articles([folder], limits(published="soon"))


BAD: dict[str, tuple[str, str | bytes, str, str]] = {
    "nothing": ("a.txt", b"", "empty", "0 bytes"),
    "white space": ("a.txt", " \r\n\t", "empty", ""),
    "only a mark": ("a.txt", "\ufeff\n", "empty", ""),
    "only furniture": ("a.txt", "Share\nTweet\n", "empty", "furniture"),
    "only front matter": ("a.md", "---\ntitle: x\n---\n", "empty", ""),
    "NUL": ("a.txt", b"abc\0def", "binary", "offset 3"),
    "PDF": ("a.txt", b"%PDF-1.7 abc", "binary", "PDF"),
    "control characters": ("a.txt", bytes(range(1, 200)) * 9, "binary", ""),
    "latin-1": ("a.txt", "Line one.\nCaf\xe9 in Brenna.\n".encode("latin-1"), "encoding", "line 2"),
    "latin-1 in Markdown": ("a.md", "Caf\xe9".encode("latin-1"), "encoding", "offset 3"),
    "half UTF-16": ("a.txt", b"\xff\xfea\0b", "encoding", "UTF-16"),
    "not packed": ("a.txt.gz", b"plain", "malformed", ""),
    "JSON": ("a.json", '{"id": "x", "text": ', "malformed", "line 1"),
    "lines in .json": ("a.json", LINE + "\n" + LINE, "malformed", ".jsonl"),
    "deep JSON": ("a.json", "[" * 200_000, "malformed", "deep"),
    "deep JSON line": ("a.jsonl", "[" * 200_000, "malformed", "line 1"),
    "huge number": ("a.jsonl", '{"id": ' + "9" * 5000 + "}", "malformed", "line 1"),
    "no array items": ("a.json", "[]", "empty", ""),
    "no text key": ("a.jsonl", '{"id": "x", "story": "y"}', "missing", "'text'"),
    "no id": ("a.jsonl", '{"text": "y"}', "missing", "'id'"),
    "no id and a front page": ("a.jsonl", '{"text": "y", "url": "https://x.example/"}', "missing", "line 1: give it an 'id', or a 'url'"),
    "no id in an array": ("a.json", '[{"text": "y"}]', "missing", "item 1: give it an 'id'"),
    "blank id": ("a.jsonl", '{"id": " ", "text": "y"}', "missing", "blank"),
    "id is a list": ("a.jsonl", '{"id": [1], "text": "y"}', "malformed", "list"),
    "text is null": ("a.jsonl", '{"id": "x", "text": null}', "missing", "'text'"),
    "blank text": ("a.jsonl", '{"id": "x", "text": " "}', "empty", "line 1"),
    "surrogate": ("a.jsonl", '{"id": "x", "text": "a\\ud800b"}', "encoding", "D800"),
    "escaped NUL": ("a.jsonl", '{"id": "x", "text": "a\\u0000b"}', "binary", "NUL"),
    "bytes in a line": ("a.jsonl", b'\n{"id": "x", "text": "\xe9"}', "encoding", "line 2"),
    "no lines": ("a.jsonl", "\n\n", "empty", ""),
    "no text column": ("a.csv", "id,story\n1,x\n", "missing", "'story'"),
    "no rows": ("a.csv", "id,text\n", "empty", ""),
    "too many cells": ("a.csv", "id,text\n1,He came, he saw\n", "malformed", "quotes"),
    "bytes in a row": ("a.csv", b"id,text\n1,caf\xe9\n", "encoding", "row 1"),
    "empty page": ("a.html", "<html><body></body></html>", "empty", ""),
    "no page": ("a.html", "x", "empty", "tag"),
    "German": ("a.txt", GERMAN, "language", "de"),
    "declared German": ("a.jsonl", '{"id": "x", "text": "Varga in Brenna", "language": "de-DE"}', "language", "declared"),
    "Chinese": ("a.txt", "外交部长星期二在首都会见了总统并就边境局势交换了意见双方同意继续会谈" * 6, "language", "zh"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_reported_and_the_others_go_on(folder: Path, case: str) -> None:
    name, data, reason, detail = BAD[case]
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    put(folder, "z.txt", TEXT)
    articles, skipped = read(folder)
    assert [a.path for a in articles] == ["z.txt"]
    assert [(s.path, s.reason) for s in skipped] == [(name, reason)], skipped
    assert detail in skipped[0].detail
    with pytest.raises(ArticleError) as raised:
        read(folder, strict=True)
    assert (raised.value.path, raised.value.reason) == (name, reason)


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.html.gz"])
def test_a_truncated_gzip_is_reported(folder: Path, name: str) -> None:
    path = put(folder, name, GOOD[name[:-3]] * 50)
    path.write_bytes(path.read_bytes()[:-9])
    _, skipped = read(folder)
    assert skipped[-1].reason == "truncated"


def test_bad_lines_and_rows_leave_the_others(folder: Path) -> None:
    put(folder, "a.jsonl", "\n".join([LINE, "{oops", '{"id": "b"}', json.dumps({"id": "c", "text": TEXT})]))
    put(folder, "b.csv", f'id,text\nd,"{TEXT}"\ne,\nf,"{TEXT}"\n')
    articles, skipped = read(folder)
    assert [a.id for a in articles] == ["a1", "c", "d", "f"]
    assert [(s.path, s.reason) for s in skipped] == [("a.jsonl", "malformed"), ("a.jsonl", "missing"), ("b.csv", "empty")]
    assert "line 2" in skipped[0].detail
    assert "line 3" in skipped[1].detail


def test_what_is_too_large_is_not_read(folder: Path) -> None:
    put(folder, "a.txt", TEXT * 100)
    put(folder, "b.txt.gz", "The end. " * 10_000)
    put(folder, "c.jsonl", json.dumps({"id": "big", "text": TEXT * 100}) + "\n" + LINE)
    put(folder, "d.jsonl.gz", b"\n" * 5_000_000)
    put(folder, "e.csv", f'id,text\n1,"{TEXT * 100}"\n')
    articles, skipped = read(folder, config=limits(max_bytes=2000))
    names = ("a.txt", "b.txt.gz", "c.jsonl", "d.jsonl.gz", "e.csv")
    assert [a.id for a in articles] == ["a1"]
    assert [(s.path, s.reason) for s in skipped] == [(name, "too-large") for name in names]
    assert read(folder / "a.txt", config=limits(max_characters=50))[1][0].reason == "too-large"


def test_english_passes_however_short_or_full_of_names(folder: Path) -> None:
    texts = [
        "Varga meets Lind",
        "Putin, Kim sign pact",
        TEXT,
        TEXT * 20,
        "Lavrov Choe Wonsan Pyongyang Kim Jong Un Sergei Shoigu Andrei Rudenko",
    ]
    put(folder, "a.jsonl", "\n".join(json.dumps({"id": str(i), "text": t}) for i, t in enumerate(texts)))
    articles, skipped = read(folder)
    assert (len(articles), skipped) == (5, [])


def test_other_languages_are_read_where_wanted(folder: Path) -> None:
    put(folder, "a.txt", GERMAN)
    (article,), _ = read(folder, config=limits(languages=("en", "de")))
    assert article.language == "de"


def test_one_id_with_two_contents_names_both_and_ends_the_run(folder: Path) -> None:
    put(folder, "a.jsonl", LINE)
    put(folder, "b.jsonl", LINE.replace("Tuesday", "Monday"))
    with pytest.raises(ArticleError, match=r"news/a\.jsonl and news/b\.jsonl"):
        read(folder)


def test_the_same_record_twice_is_one_article(folder: Path) -> None:
    put(folder, "a.jsonl", LINE + "\n" + LINE)
    put(folder, "b.jsonl.gz", LINE)
    assert [a.id for a in read(folder)[0]] == ["a1"]


def test_the_content_hash_follows_content_and_metadata_alone(folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    first = read(path)[0][0].content_hash
    assert read(put(folder, "b.txt.gz", TEXT))[0][0].content_hash == first
    assert read(path, published="2024-06-18")[0][0].content_hash != first
    put(folder, "a.txt", TEXT + " ")
    assert read(path)[0][0].content_hash != first


def test_addresses_as_ids() -> None:
    assert canonical("HTTPS://Mail.Example/a?b=1&utm_source=x#frag") == "https://mail.example/a?b=1"
    for none in ("https://mail.example/", "mail.example/a", "javascript:x", "http://[bad", None, ""):
        assert canonical(none) is None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(lambda s: s.encode("utf-8", "surrogatepass")),
        st.lists(st.sampled_from(['{"id":', '"x"', ',"text":', "}", "[", "]", "\n", "---\n", "title: ", "id,text\n", '"', "<p>", "</p>", "<html", "Share", "Next Article", "é", "\x00", "\r"]), max_size=30).map(lambda p: "".join(p).encode()),
    ),
    name=st.sampled_from([*GOOD, *(f"{n}.gz" for n in GOOD), "a.zip", "a.bin"]),
    pack=st.booleans(),
)  # fmt: skip
def test_any_bytes_give_articles_or_reports(tmp_path: Path, data: bytes, name: str, pack: bool) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if pack else data)
    try:
        articles, skipped = read(path)
    except ArticleError as error:
        if error.reason == "conflict":  # two made-up records may share an id
            return
        raise
    assert articles or skipped
    for article in articles:
        previous = 0
        for start, end in article.boilerplate:
            assert previous <= start < end <= len(article.text)
            previous = end
