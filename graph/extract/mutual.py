"""What several parties do with each other: "Lavr and Oden met", "accused each other".
One party doing it to another is verbs.py's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context, among, reading
from graph.extract.frame import Frame

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_TOPICAL = frozenset({"discuss", "debate", "negotiate"})
"""Verbs of which joined subjects do with each other what the object is about."""


def joined(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Joined subjects of a verb without an object: "Lavr and Oden met"."""
    verb, lemma, lexicon = frame.verb, frame.lemma, context.lexicon
    type_ = lexicon.verbs.get(lemma) or next(
        (t for p in ("with", "against") if (t := lexicon.verb_particles.get((lemma, p))) and lexicon.relation(t).symmetric), None
    )
    if type_ is None or not lexicon.relation(type_).symmetric:
        return
    if any(c.dep_ == "dobj" for c in verb.children) and lemma not in _TOPICAL:
        return  # "Norway and Kenya fought a fire"
    if any(c.dep_ == "prt" for c in verb.children):
        return  # "asked chiefs and pastors to speak up"
    if any(c.dep_ == "xcomp" and (lemma != "agree" or _joint(context, c)) for c in verb.children):
        return  # "agreed to meet": what was agreed is said by the verb below
    if any(a.link in {"with", "to", "against"} and reading(context, a.token) is not None for a in frame.oblique):
        return
    parties = list(frame.doing)
    if "to" in frame.particles and any(c.tag_ == "PRP$" for r in parties[1:] for c in context.doc[r.mention.head].children):
        return  # "Lavr and his party agreed to changes": with others
    yield from among((verb,), verb, None, lemma, type_, parties, "mutual")


def _joint(context: Context, below: Token) -> bool:
    """Whether the verb below is itself what parties do together: "agreed to meet", "agreed to hold talks"."""
    lexicon, lemma = context.lexicon, below.lemma_.lower()
    if any(_reciprocal(token) for token in below.subtree):
        return True
    found = [lexicon.verbs.get(lemma), lexicon.verb_particles.get((lemma, "with"))]
    found += [lexicon.acting.objects.get((lemma, c.lemma_.lower())) for c in below.children if c.dep_ == "dobj"]
    return any(type_ is not None and lexicon.relation(type_).symmetric for type_ in found)


def _reciprocal(token: Token) -> bool:
    return token.lower_ in {"other", "another"} and token.i > 0 and token.nbor(-1).lower_ in {"each", "one"}


def each_other(context: Context, frame: Frame) -> Iterator[Candidate]:
    """ "Accused each other", "traded with one another": both ways round, once where the relation is symmetric."""
    lexicon, lemma = context.lexicon, frame.lemma
    for argument in [*frame.direct, *frame.oblique]:
        token = argument.token
        if not _reciprocal(token):
            continue
        type_ = lexicon.verbs.get(lemma) if argument.link == "object" else lexicon.verb_particles.get((lemma, argument.link))
        type_ = type_ or next((t for n in frame.particles if (t := lexicon.verb_particles.get((lemma, n)))), None)
        if type_ is None:
            continue
        for one in among((frame.verb,), frame.verb, None, lemma, type_, list(frame.doing), "mutual"):
            yield one
            if not lexicon.relation(type_).symmetric:
                yield replace(one, subject=one.object, object=one.subject)
