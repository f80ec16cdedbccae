"""A parsed document as plain Python objects: what the rules read of spaCy's ``Doc``, ``Span`` and ``Token``, by the same names.
spaCy looks every attribute up anew, in C structures and string tables; rules that walk parses for each question wait mostly for that."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import add
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    from numpy import ndarray
    from spacy import tokens as spacy
    from spacy.strings import StringStore


class Token:
    """A word of the parse. There is one object for each, which is equal to itself alone."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_sent_start",
        "is_space",
        "lemma_",
        "lower_",
        "pos_",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )
    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_space: bool
    is_sent_start: bool
    sent: Span
    head: Token
    """Itself, of the root of a sentence."""
    children: Sequence[Token]
    """In the order of the text."""

    def __len__(self) -> int:
        """In characters, as of spaCy's."""
        return len(self.text)

    def __repr__(self) -> str:
        """The word, as of spaCy's."""
        return self.text

    @property
    def is_lower(self) -> bool:
        """Whether it has letters, all of them small."""
        return self.text.islower()

    @property
    def is_punct(self) -> bool:
        """Whether it is nothing but punctuation."""
        return all(unicodedata.category(c)[0] == "P" for c in self.text)

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> list[Token]:
        """It and all that hangs on it, each word after those on its left and before those on its right."""
        found: list[Token] = []
        waiting: list[tuple[Token, bool]] = [(self, False)]
        while waiting:
            token, opened = waiting.pop()
            if opened or not token.children:
                found.append(token)
                continue
            waiting += [(t, False) for t in reversed(token.rights)]
            waiting.append((token, True))
            waiting += [(t, False) for t in reversed(token.lefts)]
        return found

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        first, waiting = self, [*self.children]
        while waiting:
            token = waiting.pop()
            if token.i < first.i:
                first = token
            waiting += token.children
        return first

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        last, waiting = self, [*self.children]
        while waiting:
            token = waiting.pop()
            if token.i > last.i:
                last = token
            waiting += token.children
        return last

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def nbor(self, distance: int = 1) -> Token:
        """The word so many after it. Raises IndexError outside of the document."""
        position = self.i + distance
        if position < 0:
            raise IndexError(position)
        return self.doc.tokens[position]


class Span:
    """Tokens of a document from ``start`` to ``end`` (exclusive). There is one object for each sentence."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        """In tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, position: int) -> Token:
        """Its first token, or its last by -1, and so on."""
        return self.doc.tokens[self.start : self.end][position]

    @property
    def start_char(self) -> int:
        """Where its text begins in the document's."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where its text ends in the document's, without white space after it."""
        return self.start_char if self.end <= self.start else _end(self.doc.tokens[self.end - 1])

    @property
    def text(self) -> str:
        """Its words as they stand, without the white space after the last."""
        tokens = self.doc.tokens
        if self.end <= self.start:
            return ""
        last = tokens[self.end - 1]
        return self.doc.text[tokens[self.start].idx : last.idx + len(last.text)]

    @property
    def root(self) -> Token:
        """The first of its words that are nearest to the root of the sentence."""
        tokens = self.doc.tokens[self.start : self.end]
        for token in tokens:
            if token.head is token:
                return token
        outward = [t for t in tokens if not self.start <= t.head.i < self.end]
        if len(outward) > 1:
            return min(outward, key=lambda t: sum(1 for _ in t.ancestors))
        return outward[0] if outward else tokens[0]


class Doc:
    """A document: its text, words, sentences and entities."""

    __slots__ = ("_starts", "ents", "sents", "text", "tokens")
    tokens: list[Token]
    text: str
    sents: list[Span]
    ents: list[Span]
    _starts: list[int]

    def __len__(self) -> int:
        """In tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        """A token, or the span of several."""
        if key.__class__ is int:  # far cheaper than isinstance, and asked more often than anything else
            return self.tokens[key]
        assert isinstance(key, slice)
        start, end, _ = key.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int, *, alignment_mode: Literal["expand"]) -> Span | None:  # noqa: ARG002  spaCy has others
        """The tokens from the one at ``start`` to the one before ``end``, in characters; None outside of the text."""
        if not (0 <= start < len(self.text) and 0 < end <= len(self.text)):
            return None
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        # White space after a word is not of it.
        first += start == _end(self.tokens[first])
        return Span(self, first, max(first, last + 1))


def plain(parsed: spacy.Doc) -> Doc:
    """The copy of a document that spaCy has parsed."""
    rows = parsed.to_array(["ORTH", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "HEAD", "SENT_START", "IDX", "SPACY"]).T
    texts = _texts(rows[:6], parsed.vocab.strings)
    # Of the unsigned numbers of the table these two have a sign.
    heads, starts = rows[6:8].astype("int64").tolist()
    doc, tokens, sentences = Doc(), [Token() for _ in heads], list[Span]()
    doc.tokens, doc.sents, doc._starts = tokens, sentences, rows[8].tolist()
    spaces = [" " if space else "" for space in rows[9].tolist()]
    sentence = Span(doc, 0, 0)
    made = zip(tokens, *texts, map(str.lower, texts[0]), map(str.isspace, texts[0]), starts, doc._starts, spaces, strict=True)
    for i, (token, text, lemma, tag, pos, dep, entity, lower, is_space, begins, idx, space) in enumerate(made):
        if begins == 1 or i == 0:
            sentence.end = i
            sentence = Span(doc, i, len(tokens))
            sentences.append(sentence)
        token.doc, token.i, token.idx, token.sent = doc, i, idx, sentence
        token.text, token.lower_, token.lemma_, token.tag_, token.pos_, token.dep_ = text, lower, lemma, tag, pos, dep
        token.ent_type_, token.whitespace_, token.is_space, token.is_sent_start = entity, space, is_space, begins == 1
        token.children = _NONE
    for token, distance in zip(tokens, heads, strict=True):
        token.head = head = tokens[token.i + distance]
        if distance:
            if head.children is _NONE:
                head.children = [token]
            else:
                head.children.append(token)
    doc.text = "".join(map(add, texts[0], spaces))
    doc.ents = [Span(doc, entity.start, entity.end, entity.label_) for entity in parsed.ents]
    return doc


_NONE: Sequence[Token] = ()
_KEPT: dict[int, str] = {}
"""Strings by the number that spaCy gives them, which follows from the string."""
_MOST_KEPT = 1 << 17


def _texts(rows: ndarray[Any, Any], table: StringStore) -> list[list[str]]:
    """The strings of rows of numbers, equal ones as one object."""
    if len(_KEPT) > _MOST_KEPT:
        _KEPT.clear()
    found = []
    for row in rows.tolist():
        texts = list(map(_KEPT.get, row))
        if None in texts:
            _KEPT.update((number, table[number]) for number, text in zip(row, texts, strict=True) if text is None)
            texts = list(map(_KEPT.get, row))
        found.append(texts)
    return found  # type: ignore[return-value]


def _end(token: Token) -> int:
    return token.idx + len(token.text)
