"""Kinds of names that the model gets wrong: what reads as a place or nothing, and is a company by what the article says of it.
Which words are a name is names.py's; persons are told there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.mention import Mention
from graph.ids import fold

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

_BODIES = words.BUSINESSES | words.BODIES | frozenset("company group firm organisation organization subsidiary unit charity".split())
_OFFICERS = frozenset(
    """
    chairman chairwoman chair chief ceo cfo executive director spokesman spokeswoman spokesperson board shareholder management employee
    staff worker lawyer subsidiary headquarters customer investor creditor owner founder
    """.split()
)
"""Whom a body has, and a place hardly: "Transur's chairwoman"."""
_SAYING = words.SPEAKER_REPORTING | frozenset("acquire buy sell sue agree offer hire employ plan expect refuse decline run own".split())
_TAILS = words.CORPORATE | frozenset(
    """
    air airlines airways bank banking capital cement chemicals copper energy ferries foods gas gold holding industries insurance iron
    labs lines logistics marine maritime media metals mines mining motors oil partners petroleum pharma pharmaceuticals ports power
    properties railways resources shipping solutions steel sugar systems technologies telecom textiles timber trust ventures vehicles
    """.split()
)
"""Last words of companies' names."""
_OF_PERSONS = words.PERSONS | words.OFFICES
_DESCRIBING = words.PERSONS | words.DESCRIPTORS


def retype(doc: Doc, named: list[Mention]) -> None:
    """Make organisations of the places that no gazetteer knows and that the article treats as one."""
    doubtful = [m for m in named if m.kind == "Place" and not m.gazetted and geo.known(m.name) is None]
    bodies = {fold(m.name) for m in doubtful if _tail(m.name) or _is_body(doc, m)}
    for m in doubtful:
        if fold(m.name) in bodies:
            m.kind, m.country = "Organization", None


def beside_nouns(doc: Doc, covered: set[int]) -> Iterator[Mention]:
    """Names that the model missed beside the noun for what they are: "the miner Tamarack Copper", "the surgeon Ines Duarte"."""
    for token in doc:
        if token.dep_ != "appos" or token.i in covered or token.pos_ != "PROPN" or token.head.pos_ != "NOUN" or token.head.i > token.i:
            continue
        start = token.i
        while start - 1 > token.head.i and start - 1 not in covered and doc[start - 1].pos_ == "PROPN" and doc[start - 1].head.i <= token.i:
            start -= 1
        text = doc[start : token.i + 1].text
        lemma = token.head.lemma_.lower()
        if start != token.head.i + 1 or geo.known(text) is not None:
            continue
        if lemma in _BODIES or (lemma in _DESCRIBING and _tail(text)):
            yield Mention(start, token.i + 1, token.i, "Organization", "name", text)
        elif lemma in _OF_PERSONS:
            yield Mention(start, token.i + 1, token.i, "Person", "name", text)


def _tail(name: str) -> bool:
    parts = name.lower().split()
    return len(parts) > 1 and parts[-1] in _TAILS


def _is_body(doc: Doc, mention: Mention) -> bool:
    head: Token = doc[mention.head]
    if any(c.dep_ == "appos" and c.lemma_.lower() in _BODIES for c in head.children):
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in _BODIES:
        return True
    if head.dep_ == "poss" and head.head.lemma_.lower() in _OFFICERS:
        return True
    return head.dep_ == "nsubj" and head.head.pos_ == "VERB" and head.head.lemma_.lower() in _SAYING
