"""Who does what only the authorities of a country can do, where a passive says but in which country: "was convicted in Norway".
What others may do there as well (detain, attack) has no such agent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.candidates import Context, reading
from graph.extract.frame import Frame
from graph.extract.syntax import Argument, prepositional

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_LEGAL = frozenset("charge indict convict sentence prosecute arraign acquit jail".split())
_UNDER = frozenset({("put", "investigation"), ("place", "investigation"), ("put", "trial"), ("place", "arrest"), ("put", "arrest")})
"""Verbs and the nouns behind "under" or "on" with which they tell such an act."""


def with_country(context: Context, frame: Frame) -> Frame:
    """The frame of a legal act with the country in which it is done for its agent; any other frame as it is."""
    if not frame.passive or frame.doers:
        return frame
    nouns = [a.token for a in frame.oblique if a.link in {"under", "on"} and (frame.lemma, a.token.lemma_.lower()) in _UNDER]
    if frame.lemma not in _LEGAL and not nouns:
        return frame
    places = [a for head in (frame.verb, *nouns) for a in _within(head)]
    for argument in places:
        mention = context.mentions.get(argument.token.i)
        if mention is None or mention.kind != "Country" or mention.form != "name":
            continue
        one = reading(context, argument.token)
        if one is not None and one.actors:
            return replace(frame, doers=(argument.token,), doing=(one,))
    return frame


def _within(head: Token) -> list[Argument]:
    return [a for a in prepositional(head) if a.link == "in"]
