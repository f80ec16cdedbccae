"""How a statement holds: planned, possible, requested, hypothetical, reported or plain, and whether it is denied. Read by scope, climbing
the parse from the trigger; of two that apply the first in model.MODALITIES wins. Who is quoted is left as a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.attribution import Scope, according, closing, reporting_only
from graph.extract.modality.auxiliaries import own
from graph.extract.modality.clauses import step
from graph.extract.modality.denial import Reach
from graph.extract.modality.nouns import beside, carrier
from graph.extract.quotation import quoted
from graph.extract.verbforms import joined_to

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_MAX_DEPTH = 40
"""Tokens climbed at most; sentences that are lists of thousands of words have deeper parses."""


def scope_of(trigger: Token, *, light: Token | None = None) -> Scope:
    """The scope of a verb or event noun; ``light`` is the verb that carries the noun ("held talks")."""
    scope = Scope()
    carried: tuple[Token, Reach] | None = (light or trigger, Reach.ALL)
    if trigger.pos_ in {"NOUN", "PROPN"}:
        beside(trigger, scope)
        if light is None:
            carried = carrier(trigger, scope)
    if carried is None:
        reporting_only(trigger, scope)
    else:
        _climb(*carried, scope)
    if "reported" not in scope.found and (attributed := closing(trigger)) is not None:
        according(attributed, scope)
    if scope.speaker is None:
        quoted(trigger, scope)
    return scope


def _climb(token: Token, reach: Reach, scope: Scope) -> None:
    """From the verb that carries the statement to the root."""
    for _ in range(_MAX_DEPTH):
        if reach is not Reach.SPEECH:
            denied = scope.negative
            own(token, scope)
            if reach is Reach.MOODS:
                scope.negative = denied
        according(token, scope)
        head = joined_to(token) if token.dep_ == "conj" else token.head
        if head == token:
            return
        reach = step(token, head, scope, reach)
        if reach is Reach.APART:
            return
        token = head


__all__ = ["scope_of"]
