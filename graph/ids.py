"""Stable ids and keys, and the one way names are folded. Identity comes from content: the same text gives the same ids everywhere.
What the ids are made of is said in docs/model.md; who is who is decided in resolve/."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_IDENTIFIER = re.compile(r"[A-Z][A-Z0-9_]{0,62}")
_NOT_WORD = re.compile(r"[^\w]+|_", re.UNICODE)
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
# Letters that NFKD leaves whole, as newspapers write them in ASCII.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def is_identifier(text: str) -> bool:
    """Whether ``text`` may stand as a relationship type: ``[A-Z][A-Z0-9_]{0,62}``."""
    return _IDENTIFIER.fullmatch(text) is not None


def squeeze(text: str) -> str:
    """``text`` with every run of white space made one space, trimmed."""
    return " ".join(text.split())


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """The form in which names are compared and looked up: lower case, no accents, no punctuation, no possessive.

    >>> fold("Anne-Marie Sørli’s")
    'anne marie sorli'
    """
    text = _POSSESSIVE.sub("", name.translate(_APOSTROPHES)).casefold().translate(_LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return squeeze(_NOT_WORD.sub(" ", text))


def slug(name: str) -> str:
    """``name`` folded, its words joined by hyphens: the readable part of an id."""
    return fold(name).replace(" ", "-")


def digest(*parts: object, size: int = 16) -> str:
    """A hexadecimal BLAKE2b hash of the parts' texts, ``2 * size`` characters; parts cannot run into each other."""
    pieces = [str(part).encode("utf-8", "surrogatepass") for part in parts]
    data = b"".join([piece for one in pieces for piece in (len(one).to_bytes(8, "big"), one)])
    return hashlib.blake2b(data, digest_size=size).hexdigest()


def actor_id(kind: str, name: str) -> str:
    """The id of a named actor: ``person:ane-dahl``."""
    return f"{kind.lower()}:{slug(name)}"


def place_id(name: str, country: str | None) -> str:
    """The id of a place that is not a country: ``place:NOR:narvik``, or ``place:narvik``."""
    return f"place:{country}:{slug(name)}" if country else f"place:{slug(name)}"


def alias_id(name: str) -> str:
    """The id of an ``Alias`` node, which is also what a look-up by name asks for: the folded name."""
    return fold(name)


def relationship_key(subject_id: str, type_: str, object_id: str, *, symmetric: bool, verb: str | None = None) -> str:
    """The ``key`` that a projected relationship and its statements share.

    ``verb`` is part of the key of ``ACTED_ON`` only; ends of symmetric types are ordered by id.
    """
    ends = sorted((subject_id, object_id)) if symmetric else [subject_id, object_id]
    return digest(type_, (verb or "") if type_ == "ACTED_ON" else "", *ends)


def statement_id(article_id: str, sentence: str, occurrence: int, spans: Iterable[tuple[int, int]], type_: str, ordinal: int = 0) -> str:
    """The id of a statement, which an edit elsewhere in the article leaves as it is.

    ``sentence`` is compared with white space folded; ``occurrence`` counts equal sentences of the article from 0; ``spans`` are those
    of subject, trigger and object counted from the sentence's start; ``ordinal`` tells apart the pairs of one plural mention.
    """
    flat = [n for span in spans for n in span]
    return digest(article_id, squeeze(sentence), occurrence, *flat, type_, ordinal)
