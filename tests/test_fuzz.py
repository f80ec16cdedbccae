"""Readers, the parser of query files, extractors and exporters, fed with anything: short here, 10,000 inputs with NEWSGRAPH_SOAK=1.
Hypothesis draws anew in each run and prints what failed; the same targets under atheris: scripts/fuzz.py."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import fuzzing
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.queries import load_queries
from graph.store.engine import Store

SOAK = bool(os.environ.get("NEWSGRAPH_SOAK"))
TEXTS = 25
"""Texts in one graph that is exported."""


def examples(short: int, long: int) -> settings:
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=long if SOAK else short, deadline=None, suppress_health_check=checks)


PARTS = [
    '{"id":', '"x"', ',"text":', "}", "[", "]", "\n", "---\n", "title: ", "id,text\n", '"', "<p>", "</p>", "<html lang=en>",
    "<meta name=date",
    "Share", "Next Article", "é", "\x00", "\r", "\ufeff", "<script>", "<!--", "&#0;", "PK\x03\x04", "1e999", "﷽", "\u202e",
    "url: http://[::1", "2024-13-45",
]  # fmt: skip
BYTES = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(PARTS), max_size=40).map(lambda parts: "".join(parts).encode()),
)
WORDS = (
    "Ane Dahl|Boris Lund|Norway|the minister|She|they|who|met|will not visit|was detained by|said that|denied|in Oslo|on Monday|"
    "on 31 February|"
    "of|and|,|.|;|“|”|'s|\n\n|(|)|--|the two leaders|former|President|if|because|a deal with|Inc.|U.N.|–|\ufffd|\u200b|🎻|=|\t"
).split("|")
PROSE = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join),
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=120),
)
CELL = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30) | st.sampled_from(
    ["=1+1", "-x", "+1", "@a", "\ta", "\ra", "\na", "'a", '"', ";\n", "*/", "$x", "\\", "`", "]]>", "a,b", "\r", "\u2028", "\x85", "\x1f"]
)
QUERIES = [query.path.read_text(encoding="utf-8") for query in load_queries().values()]


@examples(60, 4000)
@given(data=BYTES, name=st.sampled_from(fuzzing.NAMES), pack=st.booleans())
def test_any_bytes_are_read_or_reported(tmp_path: Path, data: bytes, name: str, pack: bool) -> None:
    fuzzing.readers(data, name, tmp_path, pack=pack)


@st.composite
def query_files(draw: st.DrawFn) -> str:
    """A real file called ``friends`` with lines cut, doubled, swapped or changed; or any text."""
    if draw(st.booleans()):
        return draw(st.text(max_size=300))
    lines = draw(st.sampled_from(QUERIES)).splitlines()
    lines[0] = "// name: friends"
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["cut", "double", "text", "swap"]))
        if change == "cut" and len(lines) > 1:
            del lines[at]
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "text":
            start = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:start] + draw(st.text(max_size=8) | st.sampled_from(["'", "/*", "`", ";", " SET ", "$", "(", ":param "]))
        else:
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


@examples(60, 2000)
@given(text=query_files())
def test_any_query_file_is_read_or_refused(tmp_path: Path, text: str) -> None:
    fuzzing.query_file(text, tmp_path)


@pytest.mark.model
@examples(30, 2000)
@given(text=PROSE)
def test_any_text_gives_statements_that_point_into_it(text: str) -> None:
    fuzzing.extractors(text)


@examples(2, 2000 // TEXTS)
@given(texts=st.lists(CELL, min_size=TEXTS, max_size=TEXTS))
def test_any_texts_are_exported_whole(embedded_store: Store, empty: Callable[[Store], None], tmp_path: Path, texts: list[str]) -> None:
    empty(embedded_store)
    fuzzing.exporters(texts, embedded_store, tmp_path)
