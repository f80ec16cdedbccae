"""The figures of a FactReport part by part: by construction, relation type, category, modality, kind and form.
Totals, and the lines that are compared with the shared scorer's, are fact_report.py's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from graph.evaluate.facts import Verdict
from graph.evaluate.gold import Fact
from graph.evaluate.shares import Share, f1, share_of, table
from graph.model import MODALITIES

if TYPE_CHECKING:
    from graph.evaluate.fact_report import FactReport

DENIED = "denied"
"""Stands for the modality of what is denied, whichever it is: a denial is judged as one."""


def tables(report: FactReport) -> Iterator[str]:
    """Every table, each with its title; those for which the gold has nothing are left out."""
    columns = ("precision (plain)", "recall +relation", "F1")
    yield from table("by construction (a statement of several counts for each)", _cells(report.by_extractor), columns)
    by_type = grouped(report, lambda verdict: (verdict.type or "none",))
    # The gold has no types, so what each brings in is a count.
    found = {name: (precision.with_interval(), str(recall.hits)) for name, (precision, recall) in by_type.items()}
    yield from table("by type", found, ("precision (plain)", "required facts found"))
    yield from table("by category", _cells(_by_category(report)), ("precision", "recall category", "F1"))
    yield from table("by modality", _cells(_by_modality(report)), ("precision", "recall +relation", "F1"))
    yield from _confusions(report)
    for title, of in (("by kind of fact", _kind), ("by form of fact", _form)):
        names = sorted({name for fact in report.required for name in of(fact)})
        rows = {name: tuple(fact for fact in report.required if name in of(fact)) for name in names}
        shown = {
            name: (report.recall(_ends, one).with_interval(), report.recall(_relations, one).with_interval()) for name, one in rows.items()
        }
        yield from table(title, shown, ("recall ends", "recall +relation"))


def grouped(report: FactReport, names: Callable[[Verdict], tuple[str, ...]]) -> dict[str, tuple[Share, Share]]:
    """Name -> precision of its plain statements, and share of the required facts it finds."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in report.score.verdicts:
        for name in names(verdict):
            groups.setdefault(name, []).append(verdict)
    required = [fact.id for fact in report.required]
    return {
        name: (
            Share(sum(one.right for one in group), sum(one.plain for one in group)),
            share_of(required, {fact for one in group for fact in one.relations}),
        )
        for name, group in sorted(groups.items())
    }


def _by_category(report: FactReport) -> dict[str, tuple[Share, Share]]:
    """PLOVER category -> of its statements those that match a fact of it told the same way, and of its required facts those found as it."""
    coded = [fact for fact in report.required if fact.categories]
    names = {name for fact in coded for name in fact.categories}
    if not names:
        return {}
    told = [verdict for verdict in report.score.verdicts if verdict.category]
    found = {one for verdict in told for one in verdict.categories}
    return {
        name: (
            Share(sum(bool(v.categories) for v in told if v.category == name), sum(v.category == name for v in told)),
            share_of([fact.id for fact in coded if name in fact.categories], found),
        )
        for name in sorted(names | {verdict.category or "" for verdict in told})
    }


def _by_modality(report: FactReport) -> dict[str, tuple[Share, Share]]:
    """Modality -> of its statements those that match a fact that may be told so, and of its required facts those told so."""
    verdicts = report.score.verdicts
    found = {one for verdict in verdicts if verdict.modality_right for one in verdict.relations}
    return {
        name: (
            Share(sum(v.modality_right for v in verdicts if _manner(v) == name), sum(_manner(v) == name for v in verdicts)),
            share_of([fact.id for fact in report.required if name in _manners(fact)], found),
        )
        for name in (*MODALITIES, DENIED)
        if any(_manner(v) == name for v in verdicts) or any(name in _manners(fact) for fact in report.required)
    }


def _confusions(report: FactReport) -> Iterator[str]:
    """How often a statement that matches a fact was told in another modality than it."""
    counts: dict[str, int] = {}
    for verdict in report.score.verdicts:
        if verdict.best and not verdict.modality_right:
            pair = f"{'/'.join(sorted(_manners(verdict.best[0])))} told as {_manner(verdict)}"
            counts[pair] = counts.get(pair, 0) + 1
    yield from table("wrong modality", {pair: (str(counts[pair]),) for pair in sorted(counts)}, ("statements",))


def _manner(verdict: Verdict) -> str:
    return DENIED if verdict.polarity == "negative" else verdict.modality


def _manners(fact: Fact) -> Iterable[str]:
    return {*(fact.modality if "positive" in fact.polarity else ()), *([DENIED] if "negative" in fact.polarity else [])}


def _cells(groups: dict[str, tuple[Share, Share]]) -> dict[str, tuple[str, ...]]:
    return {
        name: (precision.with_interval(), recall.with_interval(), f"{f1(precision, recall):.3f}")
        for name, (precision, recall) in groups.items()
    }


def _ends(verdict: Verdict) -> frozenset[str]:
    return verdict.ends


def _relations(verdict: Verdict) -> frozenset[str]:
    return verdict.relations


def _kind(fact: Fact) -> tuple[str, ...]:
    return fact.kind


def _form(fact: Fact) -> tuple[str, ...]:
    return fact.form
