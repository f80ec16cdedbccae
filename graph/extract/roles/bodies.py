"""What a role is held in: the actor in its "of" phrase, its possessor, or a name or country before it.
Which relation that makes is nouns.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.candidates import Context, Reading, adjective_reading, reading
from graph.extract.roles.nouns import ADVISING, PARTS, Role, local
from graph.extract.syntax import coordinated

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_SECTIONS = frozenset("office division branch unit department arm board bureau delegation mission section team wing operation".split())
_ABROAD = frozenset("ambassador envoy consul attaché attache".split())
_SPEAKING_FOR = words.SPEAKING | words.REPRESENTING
_OF_PERSONS = words.KIN | words.SPEAKING | ADVISING | PARTS | {"ally", "lawyer"}


def bodies(context: Context, found: Role) -> Iterator[Reading]:
    """The actors a role may be held in, the likeliest first."""
    if found.lemma == "counterpart":
        yield from _possessors(context, found)
        yield from (r for t in reversed(found.before) if (r := adjective_reading(context, t)) is not None)
        return
    after = list(_after(context, found))
    yield from (r for link, r in after if link == "of")
    yield from _possessors(context, found)
    yield from _modifying(context, found)
    # An ambassador to or for Denmark does not speak for Denmark.
    yield from (r for link, r in after if link != "of" and found.lemma not in _ABROAD)


def _after(context: Context, found: Role) -> Iterator[tuple[str, Reading]]:
    for child in (c for piece in found.pieces for c in piece.children if c.dep_ == "prep" and c.i > found.head.i):
        link = child.lower_
        if any(c.dep_ == "appos" and c.pos_ == "PROPN" and c.i < child.i for c in child.head.children) and child.nbor(-1).text == ",":
            continue  # "accused the prosecutor, Ane Dahl, of threatening witnesses"
        if link not in {"of", "for", "at", "in", "to", "with", "from"}:
            continue
        if link == "to" and found.lemma not in ADVISING:
            continue
        for pobj in child.children:
            for token in coordinated(pobj) if pobj.dep_ == "pobj" else ():
                one = _body(context, found, token)
                if one is not None and _linked(found, link, one):
                    yield link, one
            if found.of and pobj.dep_ == "pobj":  # "minister of the interior of Angola"
                inner = (p for c in pobj.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj")
                yield from (("of", r) for p in inner if (r := _body(context, found, p)) is not None)


def _linked(found: Role, link: str, one: Reading) -> bool:
    """Whether the preposition may lead to the body: "chief at Halden", but no "director in Kenya", "officer for Africa"."""
    kind = one.mention.kind
    if link in {"at", "in", "with", "from"}:
        return kind == "Organization" and found.lemma not in words.KIN
    if link == "for":
        return kind != "Country" or found.lemma in _SPEAKING_FOR or one.mention.form == "nominal"
    return True


def _body(context: Context, found: Role, token: Token) -> Reading | None:
    mention = context.mentions.get(token.i)
    if mention is not None and mention.kind == "Place" and local(found):
        return None
    for name in (c for c in token.children if c.dep_ == "appos" and token.pos_ == "NOUN"):  # "the oil company Petrolusa"
        named = context.mentions.get(name.i)
        if named is not None and named.form == "name" and named.kind == "Organization" and named.actors:
            return Reading(named, named.actors)
    one = reading(context, token)
    if one is None and token.lemma_.lower() in _SECTIONS and found.lemma not in words.MEMBERSHIP:  # "the head of Halden Energy's office"
        inner = [reading(context, c) for c in token.children if c.dep_ == "poss"]
        one = next((r for r in inner if r is not None and r.mention.kind == "Organization"), None)
    return one


def _possessors(context: Context, found: Role) -> Iterator[Reading]:
    for child in (c for piece in found.pieces for c in piece.children if c.dep_ == "poss"):
        for token in coordinated(child):
            if (r := reading(context, token)) is not None and not (r.mention.kind == "Place" and local(found)):
                yield r


def _modifying(context: Context, found: Role) -> Iterator[Reading]:
    """A name or country before the role: the nearest names it, "Norwegian Halden Energy chairman"."""
    for token in reversed(found.before):
        mention = context.mentions.get(token.i)
        if mention is not None and mention.kind == "Place" and (local(found) or found.lemma in words.REPRESENTING):
            continue  # "a London negotiator"
        if any(c.lower_ in {"born", "based", "educated", "trained"} for c in (token, token.head)) and token.head != found.head:
            continue
        one = adjective_reading(context, token)
        if one is not None and (one.mention.kind != "Person" or found.lemma in _OF_PERSONS):
            yield one
