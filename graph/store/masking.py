"""Masks the names of erased people in texts: found by keyed hashes of their folded words, since nothing else of them is kept.
What is taken out of a graph is decided in erasing.py."""

from __future__ import annotations

import hmac
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from graph.errors import StoreError
from graph.extract.given_names import gender_of_name
from graph.ids import fold
from graph.model import Article, End, Extraction, Statement
from graph.store.engine import Store
from graph.store.rows import Row
from graph.store.texts import text

MASK = "█"
"""One for each letter of a name, so that offsets into the text stay right; what stands between its words is kept."""
KEY_ID = "key"
"""The id of the ``Erasure`` node that holds the key of the hashes."""
_WORD = re.compile(r"([^\W_](?:[^\W_]|[\u0300-\u036f])*)(?:['’‘ʼ`´]s?(?=\s|$))?")
_LETTER = re.compile(r"[^\W_]|[\u0300-\u036f]")
_JOINTS = frozenset("-_/")
_TOKEN = re.compile(r"~([0-9a-f]{16})$")
_NAMED = ("path", "root", "name", "url")
"""Of an article: file names and addresses write names in small letters."""


class Hit(NamedTuple):
    """A name found in a text."""

    start: int
    end: int
    of: frozenset[str]


class Masker:
    """The erased names of a graph, by their hashes. ``of`` is what the names of one erased actor share."""

    def __init__(self, key: str, rows: Iterable[Row]) -> None:
        self._key = bytes.fromhex(key)
        self.erasures: set[tuple[str, str, str]] = set()
        """All that is known of the erased."""
        self._full: dict[str, set[str]] = defaultdict(set)
        self._short: dict[str, set[str]] = defaultdict(set)
        self._articles: dict[str, set[str]] = defaultdict(set)
        self._lengths: list[int] = []
        self.hash = lru_cache(maxsize=1 << 16)(self._hash)
        for row in rows:
            self.know(row)

    def know(self, row: Row) -> None:
        """Take in an ``Erasure``: of a full or short name, or of an article in which one stands."""
        self.erasures.add((row["what"], row["hash"], row["of"]))
        {"full": self._full, "short": self._short, "article": self._articles}[row["what"]][row["hash"]].add(row["of"])
        if row["what"] == "full" and row["words"] not in self._lengths:
            self._lengths = sorted([*self._lengths, row["words"]], reverse=True)

    def _hash(self, folded: str) -> str:
        return hmac.digest(self._key, folded.encode(), "sha256").hex()

    def token(self, article_id: str) -> str:
        """What tells an article apart, of an id as it was read or with its names masked."""
        found = _TOKEN.search(article_id) if MASK in article_id else None
        return found[1] if found else self._hash(article_id)[:16]

    def active(self, article_id: str, texts: Iterable[str | None]) -> frozenset[str]:
        """Of whom an article speaks, so that short forms of the name are masked in it too."""
        found = set(self._articles.get(self.token(article_id), ()))
        for some in texts:
            for hit in self._found(some, frozenset(), any_case=False) if some else ():
                found |= hit.of
        return frozenset(found)

    def mask(self, given: str, active: frozenset[str] = frozenset(), *, any_case: bool = False) -> str:
        """The text with each erased name masked; short forms only of ``active``, and in small letters only with ``any_case``."""
        pieces, at = [], 0
        for hit in self._found(given, active, any_case):
            pieces += [given[at : hit.start], _LETTER.sub(MASK, given[hit.start : hit.end])]
            at = hit.end
        return "".join([*pieces, given[at:]]) if pieces else given

    def masked_id(self, article_id: str, active: frozenset[str]) -> str:
        """The id of an article without names; what it was still tells it from others of which the same is left."""
        token = self.token(article_id)
        bare = article_id.removesuffix(f"~{token}")
        masked = self.mask(bare, active, any_case=True)
        return f"{masked}~{token}" if masked != bare else article_id

    def article(self, article: Article) -> Article:
        """The article with the names masked, before anything is extracted from it; its content hash stays, its file is always read."""
        active = self.active(article.id, (article.text, article.title, article.name, article.path, article.url))
        if not active:
            return article
        fields: dict[str, str] = {name: self.mask(value, active, any_case=True) for name in _NAMED if (value := getattr(article, name))}
        fields |= {name: self.mask(value, active) for name in ("text", "title", "source") if (value := getattr(article, name))}
        return replace(article, id=self.masked_id(article.id, active), source_hash=None, **fields)  # type: ignore[arg-type]

    def _found(self, given: str, active: frozenset[str], any_case: bool) -> Iterator[Hit]:
        """The names in the order of the text, the longest first where several begin."""
        spans = [found.span(1) for found in _WORD.finditer(given)]
        words = [fold(given[start:end]) for start, end in spans]
        at = 0
        while at < len(words):
            start = spans[at][0]
            # Addresses write names in small letters, also those in a text.
            large = (
                any_case or not given[start].islower() or bool({given[start - 1 : start], given[spans[at][1] : spans[at][1] + 1]} & _JOINTS)
            )
            for n in self._lengths:
                if at + n <= len(words) and (large or n > 1):
                    of = self._full.get(self.hash(" ".join(words[at : at + n])))
                    if of:
                        yield Hit(start, spans[at + n - 1][1], frozenset(of))
                        at += n
                        break
            else:
                of = self._short.get(self.hash(words[at])) if active and large else None
                if of and of & active and not (at and _is_given(given, spans[at - 1], start)):
                    yield Hit(start, spans[at][1], frozenset(of))
                at += 1


def _is_given(given: str, before: tuple[int, int], start: int) -> bool:
    """Whether the word before is another person's given name, so that the family name is that person's."""
    name = given[slice(*before)]
    # The second word keeps the ending of the family name out of it.
    return given[before[1] : start].isspace() and name[0].isupper() and gender_of_name(f"{name} x") is not None


def masker_of(store: Store) -> Masker | None:
    """The erased names of the graph; None where nobody was erased."""
    rows = store.read(text("erasures"))
    key = next((row["key"] for row in rows if row["id"] == KEY_ID), None)
    return Masker(key, [row for row in rows if row["id"] != KEY_ID]) if key is not None else None


def refuse_erasures(store: Store, masker: Masker | None) -> None:
    """Raise StoreError where something was erased that ``masker``, made of the graph before, did not mask."""
    now = masker_of(store)
    if now is not None and (masker is None or not now.erasures <= masker.erasures):
        raise StoreError(
            "an actor was erased from the graph while articles were read; nothing more of these is loaded: run the same command again"
        )


def without_masked(extraction: Extraction) -> Extraction:
    """The extraction without what took a mask for a name or a part of one."""
    if MASK not in extraction.article.text:
        return extraction
    gone = {actor.local for actor in extraction.actors if MASK in actor.name or any(MASK in name for name, _ in actor.names)}
    gone |= {place.id for place in extraction.places if MASK in place.name or any(MASK in name for name in place.names)}

    def stays(end: End | None) -> bool:
        return end is not None and end.local not in gone and MASK not in end.mention

    def bare(statement: Statement) -> Statement:
        said_by = statement.said_by if stays(statement.said_by) else None
        return replace(statement, said_by=said_by, place=None if statement.place in gone else statement.place)

    return replace(
        extraction,
        actors=tuple(actor for actor in extraction.actors if actor.local not in gone),
        places=tuple(place for place in extraction.places if place.id not in gone),
        statements=tuple(bare(one) for one in extraction.statements if stays(one.subject) and stays(one.object)),
    )
