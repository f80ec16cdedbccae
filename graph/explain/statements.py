"""Statements with what each of their parts is taken from: rule, ends, modality and denial, speaker, date, place.
The words come from the trace of the extraction; dates and places are found again in the text by what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.config import DEFAULT_TYPE
from graph.explain.records import Part, StatementShown
from graph.explain.who import text_of
from graph.extract.candidates import Candidate, Context
from graph.extract.time import find_dates
from graph.extract.trace import Made, Trace
from graph.model import MODALITIES, Statement

if TYPE_CHECKING:
    from graph.extract.attribution import Scope
    from graph.extract.tokens import Span, Token

RULES = {
    "active": "a verb joins its subject and its object",
    "passive": "a passive verb joins whom it befalls and who does it, or where to",
    "oblique": "a verb joins its subject and the object of its preposition",
    "indirect": "a verb acts on a thing that belongs to or concerns the other",
    "light": "a verb and its event noun tell one thing together",
    "mutual": "the joined subjects of a verb do it with each other",
    "nominal": "an event noun joins the actors about it",
    "clausal": "a speech act joins its speaker and whom its clause concerns",
    "role": "words give somebody a role or membership",
}
"""What each construction reads, by the name that stands on the statements it makes."""


def statements(
    context: Context, trace: Trace, made: tuple[Statement, ...], sentence: Span, published: str | None
) -> Iterator[StatementShown]:
    """Those of the sentence, in the order of the text."""
    for statement in made:
        if sentence.start_char <= statement.trigger_start < sentence.end_char:
            found = next((one for one in trace.made if _is_of(one, statement)), None)
            if found is not None:
                yield _shown(context, found, statement, published)


def _is_of(made: Made, statement: Statement) -> bool:
    first = made.candidate.trigger[0]
    return (
        (made.subject, made.object, made.candidate.type) == (statement.subject.local, statement.object.local, statement.type)
        and first.idx == statement.trigger_start
        and made.candidate.construction in statement.extractor.split("+")
    )


def _shown(context: Context, made: Made, statement: Statement, published: str | None) -> StatementShown:
    candidate, scope = made.candidate, made.scope
    subject, object_ = (_name(context, end.local) for end in (statement.subject, statement.object))
    parts = [
        Part("trigger", statement.type, statement.trigger, _entry(context, candidate)),
        Part("subject", subject, statement.subject.mention),
        Part("object", object_, statement.object.mention),
        *_moods(scope, statement),
    ]
    if statement.said_by is not None:
        parts.append(Part("said by", _name(context, statement.said_by.local), statement.said_by.mention))
    if statement.date is not None:
        parts.append(_date(context, statement, candidate, published))
    if statement.place is not None:
        parts.append(_place(context, statement, candidate, _name(context, statement.place)))
    if statement.office is not None:
        parts.append(Part("office", statement.office, "", statement.role_status or ""))
    elif statement.role_status is not None:
        parts.append(Part("role status", statement.role_status))
    if statement.category is not None:
        act = context.lexicon.relation(statement.type).category
        note = "of the relation type" if act == statement.category else f"promised, threatened or refused; done it would be {act}"
        parts.append(Part("category", statement.category, "", note))
    weak = [one.mention for one in (candidate.subject, candidate.object) if one.mention.coreferent]
    note = "lowered: " + " and ".join(f"“{text_of(context, m)}” is coreference" for m in weak) if weak else ""
    parts.append(Part("confidence", f"{statement.confidence}", "", note))
    rule = RULES.get(candidate.construction, "")
    return StatementShown(statement.id, subject, statement.type, object_, statement.extractor, rule, tuple(parts))


def _name(context: Context, local: str) -> str:
    """Of a place or an actor."""
    place = context.cast.places.get(local)
    return place.name if place is not None else context.cast.members[local].name


def _entry(context: Context, candidate: Candidate) -> str:
    """Where the ontology has the trigger."""
    lexicon, lemma, type_ = context.lexicon, candidate.verb, candidate.type
    around = {token.lower_ for token in candidate.trigger} | {token.lemma_.lower() for token in candidate.trigger}
    around |= {child.lower_ for child in candidate.head.children} | {child.lemma_.lower() for child in candidate.head.children}
    for key, found in lexicon.acting.objects.items():
        if key[0] == lemma and found == type_ and key[1] in around:
            return f"“{lemma} {key[1]}” in the ontology"
    for key, found in lexicon.verb_particles.items():
        if key[0] == lemma and found == type_ and set(key[1].split()) <= around:
            return f"“{lemma} {key[1]}” in the ontology"
    for key, found in lexicon.noun_compounds.items():
        if key[1] == lemma and found == type_ and key[0] in around:
            return f"“{' '.join(key)}” in the ontology"
    if type_ in {lexicon.verbs.get(lemma), lexicon.nouns.get(lemma)}:
        return f"“{lemma}” in the ontology"
    return f"“{lemma}” is not in the ontology" if type_ == DEFAULT_TYPE else ""


def _moods(scope: Scope, statement: Statement) -> Iterator[Part]:
    """The modality that won first, then those it won over, then what denies it."""
    found = [mood for mood in MODALITIES if mood in scope.found]
    if not found:
        yield Part("modality", statement.modality)
    for mood in found:
        word = scope.found[mood]
        won = mood == statement.modality
        yield Part(
            "modality" if won else "also",
            mood,
            word.text if word is not None else "",
            "" if word is not None else "a date after publication",
        )
    if scope.denial is not None:
        yield Part("polarity", statement.polarity, scope.denial.text if not isinstance(scope.denial, bool) else "")


def _date(context: Context, statement: Statement, candidate: Candidate, published: str | None) -> Part:
    spans = [one for one in find_dates(context.doc, published) if one.date is not None and one.date.edtf == statement.date]
    best = min(spans, key=lambda one: (*_far(context, one.start, candidate.head), one.start), default=None)
    words = context.doc[best.start : best.end].text if best is not None else ""
    return Part("date", statement.date or "", words, f"counted from {published}" if published else "no day of publication is known")


def _place(context: Context, statement: Statement, candidate: Candidate, name: str) -> Part:
    found = [(m.head, m) for m in context.mentions.values() if m.place == statement.place or statement.place in m.actors]
    best = min(found, key=lambda one: (*_far(context, one[0], candidate.head), one[0]), default=None)
    place = context.cast.places.get(statement.place or "")
    note = f"in {place.country}" if place is not None and place.country else ""
    if best is not None:
        return Part("place", name, text_of(context, best[1]), note)
    return Part("place", name, name if name in context.doc.text else "", note)


def _far(context: Context, position: int, head: Token) -> tuple[bool, int]:
    """How far a position is from a trigger: another sentence first, then words."""
    return context.doc[position].sent.start != head.sent.start, abs(position - head.i)
