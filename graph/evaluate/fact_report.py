"""The figures of a FactScore as lines: first the shared scorer's own, to the character, then newsgraph's with intervals.
Nothing is matched here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.evaluate.fact_tables import grouped, tables
from graph.evaluate.facts import FactScore, Verdict
from graph.evaluate.gold import Fact, FactGold
from graph.evaluate.outcome import Outcome, Told
from graph.evaluate.pairing import largest_pairing
from graph.evaluate.shares import Share, f1, share_of
from graph.ids import squeeze

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

    @property
    def gold(self) -> FactGold:
        """The gold it was measured against."""
        return self.score.gold

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

    @cached_property
    def modality(self) -> Share:
        """Of the statements that match a fact, those with its modality and polarity."""
        matched = [verdict for verdict in self.score.verdicts if verdict.best]
        return Share(sum(verdict.modality_right for verdict in matched), len(matched))

    @cached_property
    def dates(self) -> Share:
        """Of the statements that match a fact with a date, those with that date."""
        dates = [verdict.date for verdict in self.score.verdicts if verdict.best and verdict.date]
        return Share(sum(right for _, right in dates), len(dates))

    @cached_property
    def places(self) -> Share:
        """Of the statements that match a fact with a place, those with that place."""
        places = [verdict.place for verdict in self.score.verdicts if verdict.best and verdict.place]
        return Share(sum(right for _, right in places), len(places))

    def recall(self, of: Callable[[Verdict], frozenset[str]], facts: tuple[Fact, ...] | None = None) -> Share:
        """The share of ``facts`` (the required ones) that some statement has, as ``of`` takes them from a verdict."""
        found = {one for verdict in self.score.verdicts for one in of(verdict)}
        return share_of((fact.id for fact in (self.required if facts is None else facts)), found)

    @property
    def by_extractor(self) -> dict[str, tuple[Share, Share]]:
        """Extractor -> precision of its plain statements, and share of the required facts it finds. One made by several counts for each."""
        return grouped(self, lambda verdict: verdict.extractors)

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
        dates = sum(verdict.date[0] for verdict in matched if verdict.date)
        places = sum(verdict.place[0] for verdict in matched if verdict.place)
        yield (
            f"modality+polarity  {self.modality}"
            f"   date right {self.dates.hits}, given {dates} of {self.dates.total}"
            f"   place right {self.places.hits}, given {places} of {self.places.total}"
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
        """newsgraph's own lines: 95 % Wilson intervals, and the figures by construction, type, category, modality, kind and form."""
        recall = self.recall(_relations)
        yield f"precision (plain)  {self.precision.with_interval()}"
        yield f"recall +relation   {recall.with_interval()}"
        yield f"  by verb as well  {self.recall(_verbs).with_interval()}"
        yield f"F1                 {f1(self.precision, recall):.3f}"
        yield from tables(self)

    def missed(self) -> Iterator[str]:
        """Two lines for each required fact that no statement has with its relation: the fact, and its sentence."""
        found = self._found(_relations)
        ends = self._found(_ends)
        for fact in self.required:
            if fact.id not in found:
                yield f"{_told_fact(fact)}{' (ends found)' if fact.id in ends else ''}"
                yield f"    {self.score.sentences.get(fact.id, '')}"

    def untrue(self) -> Iterator[str]:
        """Two lines for each plain statement that is not right: the statement and why, and its sentence."""
        for verdict in self.plain:
            if not verdict.right:
                yield f"{verdict.article} {_told(verdict)}: {_why(verdict)}"
                yield f"    {squeeze(verdict.sentence)}"

    def outcome(self) -> Outcome:
        """What another run is compared with."""
        told: dict[str, Told] = {}
        for verdict in self.score.verdicts:
            state = ("right" if verdict.right else "false") if verdict.plain else f"{verdict.modality}, {verdict.polarity}"
            one = Told(f"{verdict.article} {_told(verdict)}", squeeze(verdict.sentence), state, _why(verdict) if state == "false" else "")
            key = f"{one.line}\n{one.sentence}"
            # Of copies the false one counts: it would stand in the graph.
            if key not in told or state == "false":
                told[key] = one
        recall = self.recall(_relations)
        return Outcome(
            shares={"recall +relation": recall, "recall ends": self.recall(_ends), "precision (plain)": self.precision},
            f1=f1(self.precision, recall),
            found={
                "recall +relation": tuple(fact.id for fact in self.required if fact.id in self._found(_relations)),
                "recall ends": tuple(fact.id for fact in self.required if fact.id in self._found(_ends)),
            },
            items={fact.id: (_told_fact(fact), self.score.sentences.get(fact.id, "")) for fact in self.required},
            told=tuple(told.values()),
        )

    def _found(self, of: Callable[[Verdict], frozenset[str]]) -> set[str]:
        return {one for verdict in self.score.verdicts for one in of(verdict)}


def _told_fact(fact: Fact) -> str:
    ends = [one.names[0] if one.names else "?" for one in (fact.source, fact.target)]
    how = sorted(fact.modality | fact.polarity - {"positive"})
    return f"{fact.id} {fact.article} {ends[0]} | {'/'.join(fact.triggers)} | {ends[1]} [{', '.join(how)}]"


def _told(verdict: Verdict) -> str:
    return " | ".join(str(one) for one in (verdict.subject, verdict.type, verdict.object, verdict.trigger))


def _why(verdict: Verdict) -> str:
    if not verdict.best:
        return "no such fact"
    fact = verdict.best[0]
    return f"wrongly plain: {fact.id} is {', '.join(sorted(fact.modality | fact.polarity - {'positive'}))}"


def _ends(verdict: Verdict) -> frozenset[str]:
    return verdict.ends


def _verbs(verdict: Verdict) -> frozenset[str]:
    return verdict.verbs


def _relations(verdict: Verdict) -> frozenset[str]:
    return verdict.relations


def _canonical(verdict: Verdict) -> frozenset[str]:
    return verdict.canonical


def _categories(verdict: Verdict) -> frozenset[str]:
    return verdict.categories
