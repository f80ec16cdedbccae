"""An explanation as one HTML page that needs nothing else: displaCy's pictures of mentions and parse, statements and refusals in tables.
What is explained is made in __init__.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from graph.explain.records import Explanation, SentenceShown
from graph.explain.refusals import REASONS

_STYLE = """
body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; line-height: 1.4; }
section { border-top: 1px solid #ccc; padding-top: .5rem; } .parse { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0 1rem; } td, th { border: 1px solid #ddd; padding: .2rem .6rem; text-align: left; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
"""
_COLOURS = {"PERSON": "#aa9cfc", "ORGANIZATION": "#7aecec", "COUNTRY": "#feca74", "GROUP": "#c8e6a0", "OFFICE": "#ffb3c6", "PLACE": "#ddd"}


def page(explanations: Iterable[Explanation]) -> str:
    """The page of all of them."""
    body = "\n".join(part for number, one in enumerate(explanations) for part in _article(one, number))
    head = f'<meta charset="utf-8"><title>newsgraph explain</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'


def _article(one: Explanation, number: int) -> Iterator[str]:
    yield f"<h1>{escape(one.article)}</h1>"
    for place, sentence in enumerate(one.sentences):
        yield from _sentence(sentence, f"s{number}-{place}")
    if one.boilerplate:
        yield _table("Not read, as the page's own", ("words",), [(text,) for _, text in one.boilerplate])


def _sentence(sentence: SentenceShown, name: str) -> Iterator[str]:
    yield "<section>"
    yield _entities(sentence)
    yield f'<div class="parse">{_parse(sentence, name)}</div>'
    for statement in sentence.statements:
        title = f"{statement.subject} | {statement.type} | {statement.object} ({statement.extractor}: {statement.rule})"
        yield _table(title, ("", "value", "words", ""), [(p.name, p.value, p.words, p.note) for p in statement.parts])
    if sentence.refusals:
        rows = [(one.words, REASONS[one.reason], one.detail) for one in sentence.refusals]
        yield _table("Gave nothing", ("words", "why", ""), rows)
    yield "</section>"


def _entities(sentence: SentenceShown) -> str:
    from spacy.displacy import EntityRenderer  # type: ignore[attr-defined]

    shift, reach = sentence.start_char, 0
    spans = []
    for one in sorted(sentence.mentions, key=lambda m: (m.start_char, -m.end_char)):
        start, end = max(one.start_char - shift, 0), min(one.end_char - shift, len(sentence.text))
        if start >= reach and end > start:  # displaCy marks no span inside another
            who = f"{one.kind or one.form}: {', '.join(one.actors) or 'nobody'}"
            spans.append({"start": start, "end": end, "label": who})
            reach = end
    colours = {span["label"]: _COLOURS.get(str(span["label"]).split(":")[0].upper(), "#eee") for span in spans}
    return str(EntityRenderer({"colors": colours}).render_ents(sentence.text, spans, None))


def _parse(sentence: SentenceShown, name: str) -> str:
    from spacy.displacy import DependencyRenderer  # type: ignore[attr-defined]

    arcs = [
        {"start": min(i, word.head), "end": max(i, word.head), "label": word.dep, "dir": "left" if i < word.head else "right"}
        for i, word in enumerate(sentence.words)
        if word.head != i
    ]
    words = [{"text": word.word, "tag": word.pos, "lemma": None} for word in sentence.words]
    return str(DependencyRenderer({"compact": True, "distance": 110}).render_svg(name, words, arcs))


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in columns)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><caption>{escape(title)}</caption><tr>{head}</tr>{body}</table>"
