"""Ends of event nouns that their clause names: who "died in an ambush by rebels", who is to do what a "call for Norway to withdraw" asks.
Ends in the noun's own phrases are nominals.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.candidates import Context, Reading, reading
from graph.extract.syntax import Argument, coordinated, is_infinitive, objects, subjects
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_DYING = frozenset({"die", "perish"})
_HARMED = frozenset("kill wound injure hurt maim murder slay capture".split())
_WORDS = frozenset("view idea word letter message opinion note greeting pleasantry".split())
"""What an exchange is of where it is talk."""
_ASKING = frozenset({"for", "that", "on", "upon"})


def befallen(context: Context, noun: Token) -> list[tuple[Argument, Reading]]:
    """Whom an attack befell according to the verb that it is told with: "died in an ambush by", "were wounded in a raid by"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"in", "during"} or verb.pos_ != "VERB":
        return []
    lemma = verb.lemma_.lower()
    if not (lemma in _DYING or (lemma in _HARMED and is_passive(verb))):
        return []
    return [(Argument(t, "object"), r) for t in subjects(verb) if (r := reading(context, t)) is not None]


def brought_to(context: Context, noun: Token) -> list[tuple[Argument, Reading]]:
    """To whom a message is brought: whom its bearer meets "with a message from"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "with" or verb.pos_ != "VERB":
        return []
    return [(a, r) for a in objects(verb) if a.link == "object" and (r := reading(context, a.token)) is not None]


def asked(context: Context, noun: Token) -> list[tuple[Argument, Reading]]:
    """Who is to do what a request asks: "a call for Norway to withdraw", "the demand that Norway withdraw"."""
    found = []
    for clause in noun.children:
        if clause.i < noun.i or clause.pos_ not in {"VERB", "AUX"} or clause.dep_ not in {"acl", "relcl", "ccomp", "advcl"}:
            continue
        marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
        if is_passive(clause):
            continue  # "a call for Norway to be punished": asked of others
        bare = clause.tag_ == "VB" or (clause.tag_ == "VBP" and any(c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP"} for c in clause.children))
        if ("for" in marks and is_infinitive(clause)) or ("that" in marks and bare):
            doers = [t for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"} for t in coordinated(c)]
            found += [(Argument(t, "object"), r) for t in doers if (r := reading(context, t)) is not None]
    return found


def means_otherwise(noun: Token, type_: str) -> bool:
    """Whether a noun's own complements say that it is another event: "an exchange of prisoners" is no talk, "a call" alone no request."""
    lemma = noun.lemma_.lower()
    of = [p.lemma_.lower() for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    if lemma == "exchange":
        return bool(of) and not _WORDS & set(of)
    if lemma == "call" and type_ == "ASKED":
        asking = any(c.lower_ in _ASKING and c.dep_ in {"prep", "mark"} and c.i > noun.i for c in noun.children)
        clause = any(c.dep_ in {"acl", "relcl", "advcl"} and c.i > noun.i and (is_infinitive(c) or c.tag_ == "VB") for c in noun.children)
        return not (asking or clause)
    return False
