"""The figures of a FactScore as lines: first the shared scorer's own, to the character, then newsgraph's with intervals.
Nothing is matched here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.evaluate.facts import FactScore, Verdict
from graph.evaluate.gold import Fact
from graph.evaluate.pairing import largest_pairing
from graph.evaluate.shares import Share, f1, share_of, table

_KINDS = ("event", "state", "role")
_SHOWN_TRAPS = 12
_SHOWN_SENTENCE = 160


@dataclass(frozen=True)
class FactReport:
    """What the gold says of a set of statements; every figure is an attribute, and ``lines`` shows them."""

    score: FactScore

    @property
    def name(self) -> str:
        """The gold file's name."""
        return self.score.gold.path.name

    @cached_property
    def required(self) -> tuple[Fact, ...]:
        """The facts that recall is measured over."""
        return tuple(fact for fact in self.score.gold.facts if fact.required)

    @cached_property
    def plain(self) -> tuple[Verdict, ...]:
        """The verdicts on plain statements."""
        return tuple(verdict for verdict in self.score.verdicts if verdict.plain)

    @cached_property
    def precision(self) -> Share:
        """Of the plain statements, those that match a plain fact."""
        return Share(sum(verdict.right for verdict in self.plain), len(self.plain))

    @cached_property
    def paired(self) -> tuple[Share, int]:
        """Of all statements, those that can be given a fact of their own; and how many copies were left over."""
        edges = [verdict.fitting for verdict in self.score.verdicts]
        pairs = largest_pairing(edges)
        return Share(pairs, len(edges)), sum(map(bool, edges)) - pairs

    @cached_property
    def wrongly_plain(self) -> int:
        """Plain statements whose only facts are planned, possible, hypothetical, requested or negative."""
        return sum(verdict.wrongly_plain for verdict in self.plain)

    @cached_property
    def traps(self) -> tuple[str, ...]:
        """The ids of the traps hit, sorted."""
        return tuple(sorted({trap for verdict in self.score.verdicts for trap in verdict.traps}))

    def recall(self, of: Callable[[Verdict], frozenset[str]], facts: tuple[Fact, ...] | None = None) -> Share:
        """The share of ``facts`` (the required ones) that some statement has, as ``of`` takes them from a verdict."""
        found = {one for verdict in self.score.verdicts for one in of(verdict)}
        return share_of((fact.id for fact in (self.required if facts is None else facts)), found)

    @cached_property
    def by_extractor(self) -> dict[str, tuple[Share, Share]]:
        """Extractor -> precision of its plain statements, and share of the required facts it finds. One made by several counts for each."""
        return self._grouped(lambda verdict: verdict.extractors)

    @cached_property
    def by_type(self) -> dict[str, tuple[Share, Share]]:
        """Relation type -> the same two; the gold has no types, so the second is a count of what each brings in."""
        return self._grouped(lambda verdict: (verdict.type or "none",))

    def _grouped(self, names: Callable[[Verdict], tuple[str, ...]]) -> dict[str, tuple[Share, Share]]:
        groups: dict[str, list[Verdict]] = {}
        for verdict in self.score.verdicts:
            for name in names(verdict):
                groups.setdefault(name, []).append(verdict)
        required = [fact.id for fact in self.required]
        return {
            name: (
                Share(sum(one.right for one in group), sum(one.plain for one in group)),
                share_of(required, {fact for one in group for fact in one.relations}),
            )
            for name, group in sorted(groups.items())
        }

    def lines(self) -> Iterator[str]:
        """The shared scorer's lines."""
        verdicts = self.score.verdicts
        lost = sum(not verdict.found for verdict in verdicts)
        yield f"statements {self.score.statements} (plain {len(self.plain)}, sentence not found {lost})"
        yield f"recall ends        {self.recall(_ends)}"
        yield f"recall +relation   {self.recall(_relations)}"
        yield f"recall canonical   {self.recall(_canonical)}"
        coded = tuple(fact for fact in self.required if fact.categories)
        if coded:
            yield f"recall category    {self.recall(_categories, coded)}"
        for kind in _KINDS:
            rows = tuple(fact for fact in self.required if kind in fact.kind)
            if rows:
                yield f"  {kind:5s} ends {self.recall(_ends, rows)}   +relation {self.recall(_relations, rows)}"
        yield f"precision (plain)  {self.precision}   wrongly plain {self.wrongly_plain}"
        paired, copies = self.paired
        yield f"precision (all)    {paired}   copies {copies}"
        yield f"traps hit          {len(self.traps)}/{len(self.score.gold.traps)} {list(self.traps[:_SHOWN_TRAPS])}"
        matched = [verdict for verdict in verdicts if verdict.best]
        dates = [verdict.date for verdict in matched if verdict.date]
        places = [verdict.place for verdict in matched if verdict.place]
        yield (
            f"modality+polarity  {Share(sum(verdict.modality_right for verdict in matched), len(matched))}"
            f"   date right {sum(right for _, right in dates)}, given {sum(given for given, _ in dates)} of {len(dates)}"
            f"   place right {sum(right for _, right in places)}, given {sum(given for given, _ in places)} of {len(places)}"
        )

    def misses(self) -> Iterator[str]:
        """A line for each required fact that no statement has with its relation, as the shared scorer prints it."""
        found = {one for verdict in self.score.verdicts for one in verdict.relations}
        ends = {one for verdict in self.score.verdicts for one in verdict.ends}
        for fact in self.required:
            if fact.id not in found:
                told = [list(fact.source.names), list(fact.triggers), list(fact.target.names)]
                yield f"MISS {fact.id} {fact.article} {told[0]} {told[1]} {told[2]} {'(ends found)' if fact.id in ends else ''}"

    def false(self) -> Iterator[str]:
        """A line for each plain statement that is not right, as the shared scorer prints it."""
        for verdict in self.plain:
            if not verdict.right:
                told = " | ".join(str(one) for one in (verdict.subject, verdict.type, verdict.object, verdict.trigger))
                why = "wrongly plain" if verdict.best else "no such fact"
                yield f"FALSE {verdict.article} {told} {why} {verdict.sentence[:_SHOWN_SENTENCE]}"

    def details(self) -> Iterator[str]:
        """newsgraph's own lines: 95 % Wilson intervals, and the figures by construction, kind, form and type."""
        recall = self.recall(_relations)
        yield f"precision (plain)  {self.precision.with_interval()}"
        yield f"recall +relation   {recall.with_interval()}"
        yield f"F1                 {f1(self.precision, recall):.3f}"
        columns = ("precision (plain)", "recall +relation", "F1")
        yield from table("by construction (a statement of several counts for each)", _cells(self.by_extractor), columns)
        found = {name: (precision.with_interval(), str(recall.hits)) for name, (precision, recall) in self.by_type.items()}
        yield from table("by type", found, ("precision (plain)", "required facts found"))
        for title, of in (("by kind of fact", _kind), ("by form of fact", _form)):
            names = sorted({name for fact in self.required for name in of(fact)})
            rows = {name: tuple(fact for fact in self.required if name in of(fact)) for name in names}
            shown = {
                name: (self.recall(_ends, one).with_interval(), self.recall(_relations, one).with_interval()) for name, one in rows.items()
            }
            yield from table(title, shown, ("recall ends", "recall +relation"))


def _cells(groups: dict[str, tuple[Share, Share]]) -> dict[str, tuple[str, ...]]:
    return {
        name: (precision.with_interval(), recall.with_interval(), f"{f1(precision, recall):.3f}")
        for name, (precision, recall) in groups.items()
    }


def _ends(verdict: Verdict) -> frozenset[str]:
    return verdict.ends


def _relations(verdict: Verdict) -> frozenset[str]:
    return verdict.relations


def _canonical(verdict: Verdict) -> frozenset[str]:
    return verdict.canonical


def _categories(verdict: Verdict) -> frozenset[str]:
    return verdict.categories


def _kind(fact: Fact) -> tuple[str, ...]:
    return fact.kind


def _form(fact: Fact) -> tuple[str, ...]:
    return fact.form
