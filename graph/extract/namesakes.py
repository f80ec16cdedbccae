"""Names that are places by the words beside them, and which of several: "near Kalwa", "Tripoli, Lebanon", "the Lebanese city of Tripoli".
Where nothing is said of namesakes, cities.py chooses by the article's countries and by population."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract.mention import Mention
from graph.extract.nationality import modifying_country
from graph.extract.sites import SITES, TERRITORIES

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

_WHERE = frozenset({"in", "near", "outside", "around", "off", "reaching", "site"})
_WHITHER = _WHERE | {"at", "from", "to", "into", "of", "on", "toward", "towards"}
_REACHING = frozenset({"leave", "visit", "reach", "enter", "tour", "recapture", "besiege"})
"""Verbs whose object, where it is a town's name, is that town."""


def join_surnames(doc: Doc, named: list[Mention]) -> list[Mention]:
    """The mentions, with the last word of a person's name that the model takes for a place no gazetteer has joined to the name."""
    ending = {m.end: m for m in named if m.kind == "Person"}
    joined = []
    for mention in named:
        first = ending.get(mention.start) if mention.kind == "Place" and not mention.gazetted else None
        if first is not None and doc[first.head].head.i == mention.head and geo.known(mention.name) is None:
            first.end, first.head, first.name = mention.end, mention.head, f"{first.name} {mention.name}"
        else:
            joined.append(mention)
    return joined


def read_as_places(doc: Doc, named: list[Mention]) -> None:
    """Make places of the persons and bodies that are one word, a town's name, and only ever somewhere: the model's mistakes."""
    unsure: dict[str, list[Mention]] = {}
    for mention in named:
        if mention.kind in {"Person", "Organization"} and not mention.gazetted and mention.end - mention.start == 1:
            unsure.setdefault(mention.name, []).append(mention)
    for name, mentions in unsure.items():
        under = [_under_what(doc[m.head]) for m in mentions]
        if set(under) <= _WHITHER and set(under) & _WHERE and geo.known(name) is not None:
            for mention in mentions:
                mention.kind, mention.country = "Place", None


def _under_what(token: Token) -> str:
    """The preposition that a name stands under; "reaching" of where somebody goes, "site" of the name before an office or a market."""
    match token.dep_:
        case "pobj":
            return token.head.lower_
        case "dobj" if token.head.lemma_ in _REACHING:
            return "reaching"
        case "compound" if token.head.pos_ == "NOUN" and token.head.lemma_.lower() in SITES:
            return "site"
        case _:
            return ""


def place_in_wholes(doc: Doc, mentions: dict[int, Mention]) -> None:
    """Set ``within`` of the places whose country, state or region stands beside them."""
    starting = {m.start: m for m in mentions.values() if m.form == "name" and m.kind in {"Country", "Place"}}
    for mention in list(mentions.values()):
        if mention.kind == "Place" and mention.form == "name":
            whole = _after(doc, mention, starting) or _above(doc[mention.head], mentions) or _under(doc[mention.head], mentions)
            mention.within = whole if whole != mention.name else None


def _after(doc: Doc, mention: Mention, starting: dict[int, Mention]) -> str | None:
    """ "Tripoli, Lebanon": not of a list."""
    following = starting.get(mention.end + 1)
    if following is None or doc[mention.end].text != ",":
        return None
    after = doc[following.end].lower_ if following.end < len(doc) else "."
    return following.name if after not in {"and", "or", "&"} else None


def _under(token: Token, mentions: dict[int, Mention]) -> str | None:
    """ "Lebanon's Tripoli", "Tripoli in northern Lebanon"."""
    for child in token.children:
        if child.dep_ == "poss":
            if (whole := _whole(child, mentions)) is not None:
                return whole
        elif child.dep_ == "prep" and child.lower_ in {"in", "of"}:
            for pobj in child.children:
                if (whole := _whole(pobj, mentions)) is not None:
                    return whole
    return None


def _above(token: Token, mentions: dict[int, Mention]) -> str | None:
    """ "The Lebanese city of Tripoli", "the West Bank city of Hebron"."""
    noun = token.head
    if token.dep_ == "pobj" and noun.lower_ == "of":
        noun = noun.head
    elif token.dep_ != "appos":
        return None
    if noun.lemma_.lower() not in TERRITORIES:
        return None
    for child in noun.children:
        if child.dep_ in {"amod", "compound", "poss", "nmod"}:
            if (country := modifying_country(child)) is not None:
                return country[0].name
            if (whole := _whole(child, mentions)) is not None:
                return whole
    return _under(noun, mentions)


def _whole(token: Token, mentions: dict[int, Mention]) -> str | None:
    mention = mentions.get(token.i)
    return mention.name if mention is not None and mention.form == "name" and mention.kind in {"Country", "Place"} else None
