"""People named again by their age alone: "the 44-year-old". An age before a noun is that noun's: "the 19-year-old student".
Pronouns are pronouns.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.antecedents import best, rival
from graph.extract.discourse import Discourse, Seen
from graph.extract.mention import Mention
from graph.extract.syntax import ARGUMENTS

if TYPE_CHECKING:
    from graph.extract.tokens import Token


def aged(discourse: Discourse, token: Token) -> Mention | None:
    """The mention of which ``token`` is the "old"; None where more than one person before may be meant."""
    if token.lower_ != "old" or token.dep_ not in ARGUMENTS or not any(c.lower_ == "the" for c in token.children):
        return None
    if not any(c.lower_ in {"year", "years"} for c in token.children):
        return None

    def fits(seen: Seen) -> bool:
        return seen.kind in {"Person", "Office"} and len(seen.actors) == 1 and seen.sentence < discourse.sentence[token.i]

    found = best(discourse, token, fits)
    if found is None or (rival(discourse, token, found, fits) is not None and not found.subject):
        return None
    other = rival(discourse, token, found, lambda s: fits(s) and s.subject)
    if other is not None:
        return None
    start = token.left_edge.i
    return Mention(
        start,
        token.i + 1,
        token.i,
        "Person",
        "pronoun",
        discourse.doc[start : token.i + 1].text,
        None,
        actors=found.actors,
        coreferent=True,
    )


__all__ = ["aged"]
