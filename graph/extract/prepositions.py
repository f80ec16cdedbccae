"""Prepositions beside a verb that lead to nobody it befalls: where, whence or whither a thing is done, whom it is for, an idiom's own.
Which prepositions reach somebody is config.yaml's; whom a thing below them concerns depth.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.candidates import Context, reading
from graph.extract.depth import SUFFERED, people

if TYPE_CHECKING:
    from graph.extract.frame import Frame
    from graph.extract.syntax import Argument
    from graph.extract.tokens import Token

SCENE = frozenset({"in", "at", "on"})
"""Prepositions that behind a verb with a particle, or with a thing as its object, only say where."""
_IDIOMS = frozenset({"part", "place", "pride", "interest", "shape", "hold", "role"})
"""Objects with which a verb says what its preposition is about: "took part in", "played a role in"."""
_POSTING = frozenset({"transfer", "assign"})
"""Verbs that of a person say where he is to work."""
_INWARD = frozenset({"call", "take"})
_APART = frozenset({"apart", "away"})


def elsewhere(context: Context, frame: Frame, argument: Argument, type_: str | None) -> bool:
    """Whether what stands behind a preposition is none of whom the verb, by its words of ``type_``, befalls."""
    lemma, link = frame.lemma, argument.link
    match type_:
        case "EXPELLED" if frame.direct:
            return True  # "forced the rebels from the town": whence
        case "VISITED" if link in SCENE and _does_something(context, frame):
            return True  # "stopped work in Oslo"
        case "GAVE_TO" if lemma in _POSTING and any(people(a.token) or _person(context, a.token) for a in frame.direct):
            return True  # "transferred its author to the fisheries department"
    if link in {"in", "for"} and any(a.token.lemma_.lower() in _IDIOMS for a in frame.direct):
        return True  # "took part in the patrols" took nobody in
    if lemma in _INWARD and link == "in":
        return True  # "called for a march in support of", "took her to court in Oslo": who is called or taken in is the object
    if lemma == "keep" and link == "from" and _APART & {c.lower_ for c in frame.verb.children}:
        return True  # "kept them apart from": prevented nothing
    return type_ is not None and _of_another(context, frame, argument, type_)


def _of_another(context: Context, frame: Frame, argument: Argument, type_: str) -> bool:
    """Of requests and visits: whether the preposition is about what is asked or left, not about who is asked or visited."""
    lexicon = context.lexicon
    requests = lexicon.relation(type_).category == "REQUEST"
    other = lexicon.verbs.get(frame.lemma)
    if argument.link == "to" and requests and other is not None and lexicon.relation(other).category != "REQUEST":
        return True  # "told it to the police": asked nothing without an infinitive
    if not requests and type_ != "VISITED":
        return False
    if argument.link == "of" and any(a.token.lemma_.lower() in SUFFERED for a in frame.direct):
        return True  # "demanded the extradition of"
    someone = any(a.token.pos_ == "PRON" or reading(context, a.token) is not None for a in frame.direct)
    return argument.link == "for" and someone  # "asked him for guards", "left the bank for its rival"


def _person(context: Context, token: Token) -> bool:
    one = reading(context, token)
    return one is not None and all(context.cast.members[a].kind in {"Person", "Office"} for a in one.actors)


def _does_something(context: Context, frame: Frame) -> bool:
    """Whether the verb has an object that is no actor."""
    return any(a.link == "object" and reading(context, a.token) is None for a in frame.direct)


__all__ = ["SCENE", "elsewhere"]
