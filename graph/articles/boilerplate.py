"""Where in a plain text the page speaks and not the article: navigation, teasers, forms, share bars, credits, notices.
Lines are judged by shape, place and the vocabulary of web pages (phrases.py); the text is not changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from graph.articles.phrases import BYLINE, CONTROLS, CREDIT_TAIL, LABELS, LINE, LISTS, SECTIONS, TEASERS, TERMINAL
from graph.model import Span

_LINES = re.compile(r"[^\r\n\u2028\u2029]+")
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDS = re.compile(r"[\w&'’-]+")
_DECORATION = ' \t\ufeff\u00a0*•·|:>»›«‹→←…-–—[](){}"“”.,!✕×▲▼+_=#~'
_END = re.compile(r"[.!?][\"”’')\]]*$")
_PROSE_WORDS = 9
_LONG = 30
_TEASER_WORDS = 32
_PATTERN_CHARACTERS = 400
_FOOT_SHARE = 0.6
"""Of the article's prose that must stand before a comment form for all after it to be the page's."""


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str
    label: str
    """Folded for the look-up of phrases."""
    words: int
    after_blank: bool
    marked: bool = False
    tail: int | None = None
    """Where a credit at the line's end begins."""

    @property
    def prose(self) -> bool:
        """A paragraph, by its shape."""
        return self.words >= _LONG or (self.words >= _PROSE_WORDS and _END.search(self.text) is not None)


def find_boilerplate(text: str, known: Iterable[Span] = ()) -> tuple[Span, ...]:
    """The stretches of ``text`` that are the page's: whole lines, and credits at the end of captions. Sorted, not overlapping.

    ``known`` is what is boilerplate anyway (front matter) and is not looked at. The headline, subheads, bullet points and quotes stay.
    """
    lines = _split(text, sorted(known))
    for line in lines:
        line.marked = _is_furniture(line)
    _mark_teasers(lines)
    _mark_lists(lines)
    _mark_foot(lines)
    _mark_head(lines)
    for line in lines:
        if not line.marked and (credit := CREDIT_TAIL.search(line.text)) and credit.start() > 0:
            line.tail = line.start + credit.start()
    return _spans(lines)


def _split(text: str, known: list[Span]) -> list[_Line]:
    lines: list[_Line] = []
    last_end = 0
    spans = iter(known)
    span = next(spans, None)
    for match in _LINES.finditer(text):
        while span and span[1] <= match.start():
            span = next(spans, None)
        if span and span[0] <= match.start() and span[1] >= match.end():
            continue
        stripped = match[0].strip(" \t\ufeff\u00a0\f\v")
        if not stripped:
            continue
        start = match.start() + match[0].index(stripped)
        between = text[last_end:start]
        label = " ".join(stripped.replace("’", "'").casefold().strip(_DECORATION).split()) if len(stripped) < 200 else ""
        blank = between.count("\n") > 1 or between.count("\r") > 1 or not lines
        lines.append(_Line(start, start + len(stripped), stripped, label, len(_WORDS.findall(stripped)), blank))
        last_end = start + len(stripped)
    return lines


def _is_furniture(line: _Line) -> bool:
    """Whether the line, wherever it stands, is a label, notice or credit."""
    if line.label in LABELS or line.label in TEASERS or line.label in LISTS or line.label in TERMINAL:
        return True
    if len(line.text) > _PATTERN_CHARACTERS:
        return False
    if LINE.fullmatch(line.text):
        return True
    parts = _unglued(line.text)
    return bool(parts) and (
        (len(parts) > 1 and all(part in CONTROLS for part in parts) and not _END.search(line.text)) or _is_glued_labels(line.text)
    )


def _unglued(text: str) -> list[str]:
    """The words of a short line in lower case, those run together parted: ``AsiaWorld News`` gives asia, world, news."""
    if len(text) > 160:
        return []
    text = re.sub(r"You(?=Tube\b)|Linked(?=In\b)|Whats(?=App\b)|Tik(?=Tok\b)", lambda m: m[0].lower(), text)
    text = re.sub(r"youTube|linkedIn|whatsApp|tikTok", lambda m: m[0].lower().capitalize(), text)
    return [word.casefold() for word in _WORDS.findall(_GLUE.sub(" ", text))]


def _is_glued_labels(text: str) -> bool:
    """``Previous ArticleNext Article``, ``Leave a CommentCancel Reply``: labels run together."""
    if len(text) > 160 or not _GLUE.search(text):
        return False
    parts = [part.strip(_DECORATION).casefold() for part in _GLUE.split(text)]
    known = LABELS | TEASERS | LISTS | CONTROLS
    return len(parts) > 1 and all(part in known for part in parts)


def _mark_teasers(lines: list[_Line]) -> None:
    """The line after ``Next article`` is another article's headline; so is a glued ``Next ArticleMinister resigns``."""
    for line, following in zip_longest(lines, lines[1:]):
        if line.label in TEASERS and following and following.words <= _TEASER_WORDS:
            following.marked = True
        elif not line.marked and len(line.text) < 300:
            cut = _GLUE.search(line.text)
            line.marked = bool(cut and line.text[: cut.start()].strip(_DECORATION).casefold() in TEASERS)


def _mark_lists(lines: list[_Line]) -> None:
    """The headlines below ``Related articles``, up to the next paragraph; a subhead right above that paragraph stays."""
    index = 0
    while index < len(lines):
        heading = lines[index]
        index += 1
        if heading.label not in LISTS:
            continue
        first = index
        while index < len(lines) and not lines[index].prose and lines[index].words <= _TEASER_WORDS:
            index += 1
        block = lines[first:index]
        above_prose = index < len(lines)
        packed = len(block) > 1 and not any(line.after_blank for line in block[1:-1])
        if above_prose and packed and block[-1].after_blank and not block[-1].marked:
            block.pop()
        for line in block:
            line.marked = True


def _mark_foot(lines: list[_Line]) -> None:
    """Below the last paragraph, from the first label on all is the page's; below a comment form near the end, paragraphs too."""
    total = sum(line.words for line in lines if line.prose and not line.marked)
    before = 0
    for index, line in enumerate(lines):
        closes = line.marked and (
            line.label in TERMINAL or re.fullmatch(r"\d+ (?:comments?|repl(?:y|ies)|responses?|thoughts? on .*)", line.label)
        )
        if closes and total and before >= total * _FOOT_SHARE:
            for later in lines[index:]:
                later.marked = True
            break
        before += line.words if line.prose and not line.marked else 0
    last = max((i for i, line in enumerate(lines) if line.prose and not line.marked), default=None)
    if last is None:
        return
    foot = lines[last + 1 :]
    for index, line in enumerate(foot):
        if _is_section(line, whole=False) or _is_byline(line):
            line.marked = True
        if line.marked:
            for later in foot[index:]:
                later.marked = later.marked or later.words <= _TEASER_WORDS
            break


def _mark_head(lines: list[_Line]) -> None:
    """Above the first paragraph: section names, glued navigation, bylines. The headline stays."""
    first = next((i for i, line in enumerate(lines) if line.prose and not line.marked), None)
    if first is None:
        return
    head = lines[:first]
    for index, line in enumerate(head):
        others = index > 0 or len(head) > 1
        if not line.marked and (_is_section(line, whole=not others) or (index > 0 and _is_byline(line))):
            line.marked = True
    _mark_menu(head)


def _mark_menu(head: list[_Line]) -> None:
    """Short lines inside a run of labels and section names are items of the same menu."""
    marked = [i for i, line in enumerate(head) if line.marked]
    for left, right in pairwise(marked):
        between = head[left + 1 : right]
        if len(between) <= 3 and all(line.words <= 3 and not _END.search(line.text) for line in between) and len(marked) >= 3:
            for line in between:
                line.marked = True


def _is_section(line: _Line, *, whole: bool) -> bool:
    """A line of section names: glued ones need most words to be such, spaced ones all, and no more than four."""
    if _END.search(line.text) or line.words > 12:
        return False
    words = _unglued(line.text)
    named = sum(word in SECTIONS for word in words)
    if not words or not all(word[:1].isupper() or not word[:1].isalpha() or word in ("and", "of", "the") for word in line.text.split()):
        return False
    if len(words) > len(_WORDS.findall(line.text)):
        return named * 2 >= len(words) and named >= 2
    return not whole and named == len(words) and len(words) <= 4


def _is_byline(line: _Line) -> bool:
    first, _, rest = line.text.partition(" ")
    return line.words <= 16 and BYLINE.fullmatch(f"{first.lower()} {rest}") is not None


def _spans(lines: list[_Line]) -> tuple[Span, ...]:
    spans: list[Span] = []
    previous_marked = False
    for line in lines:
        if line.marked and previous_marked:
            spans[-1] = (spans[-1][0], line.end)
        elif line.marked:
            spans.append((line.start, line.end))
        elif line.tail is not None:
            spans.append((line.tail, line.end))
        previous_marked = line.marked
    return tuple(spans)
