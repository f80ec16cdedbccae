"""Pronouns to the actors of the article: the nearest subject that fits in gender and number; none where nothing fits.
Common nouns are role_nouns.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.discourse import REACH, Discourse, Seen, verb_of
from graph.extract.mention import Mention
from graph.extract.syntax import SUBJECTS, coordinated, first_conjunct, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def pronoun(discourse: Discourse, token: Token) -> Mention | None:
    """The mention that a personal or possessive pronoun is; None where its antecedent is not known."""
    word = token.lower_
    members = discourse.cast.members
    actors: tuple[str, ...] = ()
    if word in _SINGULAR:
        found = _antecedent(discourse, token, {"Person", "Office"}, _SINGULAR[word])
        if found is not None:
            actors = found.actors
            members[actors[0]].gender = members[actors[0]].gender or _SINGULAR[word]
    elif word in _NEUTER and token.dep_ != "expl":
        found = _antecedent(discourse, token, {"Country", "Organization"}, None)
        actors = found.actors if found is not None and len(found.actors) == 1 else ()
    elif word in _PLURAL:
        actors = _joined(discourse, token)
        if not actors and (found := _antecedent(discourse, token, {"Group", "Organization"}, None)) is not None:
            actors = found.actors
    if not actors:
        return None
    first = members[actors[0]]
    return Mention(
        token.i, token.i + 1, token.i, first.kind, "pronoun", token.text, first.country, len(actors) > 1, actors=actors, coreferent=True
    )


def _antecedent(discourse: Discourse, token: Token, kinds: set[str], gender: str | None) -> Seen | None:
    here = discourse.sentence[token.i]
    verb = verb_of(token)
    # An object pronoun is not its own verb's subject, nor a subject pronoun its object.
    disjoint = token.dep_ != "poss" and not token.lower_.endswith("self") and _direct(token)
    own = {t.i for t in subjects(discourse.doc[verb])} if disjoint and token.dep_ not in SUBJECTS else set()
    best: float | None = None
    chosen: Seen | None = None
    for seen in discourse.back(token.i, REACH):
        if seen.kind not in kinds or (gender and len(seen.actors) > 1):
            continue
        if gender and discourse.cast.members[seen.actors[0]].gender not in {None, gender}:
            continue
        distance = here - seen.sentence
        if disjoint and distance == 0 and (seen.verb == verb or seen.position in own):
            continue
        score = -2.0 * distance + (1.5 if seen.subject else 0.0)
        if best is None or score > best:
            best, chosen = score, seen
    return chosen


def _joined(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The actors of the last joined subject: "Lavr and Oden ... they"."""
    for seen in discourse.back(token.i, 1):
        if seen.subject and seen.kind in {"Person", "Country", "Organization"}:
            conjuncts = list(coordinated(first_conjunct(discourse.doc[seen.position])))
            group = [m for c in conjuncts if (m := discourse.mentions.get(c.i)) is not None and m.actors]
            if len(group) > 1 and group[-1].head < token.i:
                return tuple(sorted({a for m in group for a in m.actors}))
    return ()


def _direct(token: Token) -> bool:
    """Whether the token is an argument of its verb itself, not of something inside an argument."""
    head = token.head
    return head.pos_ in {"VERB", "AUX"} or (head.dep_ in {"prep", "agent", "dative"} and head.head.pos_ in {"VERB", "AUX"})
