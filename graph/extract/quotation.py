"""Direct speech that runs over several sentences: who speaks in a sentence that only its quotation marks attribute.
Speech with a verb of saying above it in the parse is attribution.py's, "I" and "we" first_person.py's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.attribution import Scope, subject_of

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

OPENING, CLOSING, EITHER = frozenset("“«„"), frozenset("”»"), frozenset({'"', "``", "''"})
_CLOSED = CLOSING | EITHER
_MARK = re.compile("|".join(sorted(OPENING | EITHER)))
_REACH = 150
"""Tokens back and on within which the marks and the speaker are looked for."""
_FRAGMENT = 5
"""Words from which quoted words are speech and not a term kept at arm's length."""


def quoted(token: Token, scope: Scope) -> None:
    """Take in who speaks where ``token`` stands between quotation marks."""
    span = _around(token)
    if span is None or span[1] - span[0] < _FRAGMENT:
        return
    scope.at = token.doc[span[0]]
    scope.found.add("reported")
    scope.speaker = _speaker(token.doc, *span)


def _around(token: Token) -> tuple[int, int] | None:
    """The marks about ``token`` in its paragraph, as positions."""
    doc = token.doc
    first = max(0, token.i - _REACH)
    before = doc.text[doc[first].idx : token.idx].rpartition("\n")[2]
    if not _MARK.search(before):
        return None
    opened: int | None = None
    for other in doc[first : token.i]:
        text = other.text
        if text in OPENING or (text in EITHER and opened is None):
            opened = other.i
        elif text in _CLOSED or "\n" in text:
            opened = None
    if opened is None:
        return None
    for other in doc[token.i + 1 : token.i + _REACH]:
        if other.text in _CLOSED or "\n" in other.text:
            return opened, other.i
    return None


def _speaker(doc: Doc, opened: int, closed: int) -> Token | None:
    """The subject of the last verb of saying before the quotation in its paragraph, else of the first right after it."""
    for i in range(opened - 1, max(-1, opened - _REACH), -1):
        if "\n" in doc[i].text:
            break
        if (found := _sayer(doc[i])) is not None:
            return found
    for i in range(closed + 1, min(len(doc), closed + 12)):
        if "\n" in doc[i].text:
            break
        if (found := _sayer(doc[i])) is not None:
            return found
    return None


def _sayer(token: Token) -> Token | None:
    return subject_of(token) if token.pos_ == "VERB" and token.lemma_ in words.SPEAKER_REPORTING else None
