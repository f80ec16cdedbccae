"""Statements against coded event sentences, one event a sentence: which match, by the rules that docs/evaluation.md gives in words.
The records are sentences, not articles, so a statement's ``article`` is a record's id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from graph.evaluate.gold import CodedActor, CodedEvent, EventGold
from graph.evaluate.outcome import Outcome, Told
from graph.evaluate.shares import Share, f1, share_of, table
from graph.ids import squeeze

MEASURES = ("source_text", "target_text", "dyad_text", "triple_text", "type", "dyad_code", "full_code", "full_text_type")
_WORD = re.compile(r"[^\W_]+")
_FUNCTION_WORDS = frozenset(
    "the a an of in on at to for and by with from his her its their that this some senior new former top said mr mrs ms president "
    "minister prime foreign leader leaders official officials forces troops s".split()
)
_AUXILIARIES = frozenset("the has have had was were will would been with for and".split())
_STEM = 5
_COUNTRY = 3


@dataclass(frozen=True, slots=True)
class EventVerdict:
    """What the gold says of one statement: the measures it is right by."""

    record: str
    told: str
    extractors: tuple[str, ...]
    category: str
    """As told; ``none`` where it has none."""
    manner: str
    """Its modality; ``denied`` where it is negative."""
    right: frozenset[str]


@dataclass(frozen=True)
class EventReport:
    """What the gold says of a set of statements; ``lines`` shows it as the shared scorers do."""

    gold: EventGold
    verdicts: tuple[EventVerdict, ...] = field(repr=False)
    """Of every statement that comes from a record of the gold."""
    place: Share
    """Records with a place for which some statement names it."""

    @property
    def name(self) -> str:
        """The gold file's name."""
        return self.gold.path.name

    @cached_property
    def hits(self) -> dict[str, set[str]]:
        """Measure -> the ids of the records that some statement is right of."""
        return {measure: {verdict.record for verdict in self.verdicts if measure in verdict.right} for measure in MEASURES}

    def recall(self, measure: str, records: Iterable[CodedEvent] | None = None) -> Share:
        """Of ``records`` (all), those some statement is right of."""
        rows = [event.id for event in (self.gold.events if records is None else records)]
        return Share(sum(one in self.hits[measure] for one in rows), len(rows))

    def precision(self, measure: str) -> Share:
        """Of the statements, those that are right."""
        return Share(sum(measure in verdict.right for verdict in self.verdicts), len(self.verdicts))

    def lines(self) -> Iterator[str]:
        """The shared scorers' lines: place recall, then the measures."""
        answered = {verdict.record for verdict in self.verdicts}
        yield f"place recall {self.place}"
        counted = sum(event.id in answered for event in self.gold.events)
        yield f"records {len(self.gold.events)} answered {counted} events {len(self.verdicts)}"
        for measure in MEASURES:
            r, p = self.recall(measure).value, self.precision(measure).value
            f = 2 * r * p / max(1e-9, r + p)
            yield f"  {measure:<15s} R={round(r, 3):.3f} P={round(p, 3):.3f} F1={round(f, 3):.3f}"

    def misses(self) -> Iterator[str]:
        """A line for each record of which no statement has both actors and the relation."""
        for event in self.gold.events:
            if event.id not in self.hits["triple_text"]:
                ends = "(actors found)" if event.id in self.hits["dyad_text"] else ""
                yield f"MISS {event.id} {_pairs(event)} | {event.relation} | {event.category} {ends}".rstrip()

    def false(self) -> Iterator[str]:
        """A line for each statement whose actors are not the coded ones; often true all the same, as one event a sentence is coded."""
        for verdict in self.verdicts:
            if "dyad_text" not in verdict.right:
                yield f"FALSE {verdict.record} {verdict.told}"

    def details(self) -> Iterator[str]:
        """newsgraph's own lines: 95 % Wilson intervals, and the figures by construction, category and modality."""
        for measure in ("triple_text", "type", "full_code"):
            recall, precision = self.recall(measure), self.precision(measure)
            yield f"{measure:<15s} recall {recall.with_interval()}   precision {precision.with_interval()}   F1 {f1(precision, recall):.3f}"
        yield f"place           recall {self.place.with_interval()}"
        columns = ("precision (triple_text)", "recall (triple_text)", "F1", "precision (full_code)")
        yield from table("by construction (a statement of several counts for each)", self._told_by(lambda v: v.extractors), columns)
        coded = sorted({event.category for event in self.gold.events if event.category})
        rows: dict[str, tuple[str, ...]] = {}
        for name in coded:
            told = [verdict for verdict in self.verdicts if verdict.category == name]
            events = [event for event in self.gold.events if event.category == name]
            precision, recall = Share(sum("type" in v.right for v in told), len(told)), self.recall("type", events)
            texts = self.recall("triple_text", events).with_interval()
            rows[name] = (precision.with_interval(), recall.with_interval(), f"{f1(precision, recall):.3f}", texts)
        yield from table("by category", rows, ("precision (type)", "recall (type)", "F1", "recall (triple_text)"))
        yield from table("by modality told", self._told_by(lambda v: (v.manner,)), columns)

    def _told_by(self, names: Callable[[EventVerdict], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        rows: dict[str, tuple[str, ...]] = {}
        for name in sorted({name for verdict in self.verdicts for name in names(verdict)}):
            own = [verdict for verdict in self.verdicts if name in names(verdict)]
            texts, codes = (Share(sum(m in one.right for one in own), len(own)) for m in ("triple_text", "full_code"))
            found = {verdict.record for verdict in own if "triple_text" in verdict.right}
            recall = share_of((event.id for event in self.gold.events), found)
            rows[name] = (texts.with_interval(), recall.with_interval(), f"{f1(texts, recall):.3f}", codes.with_interval())
        return rows

    def missed(self) -> Iterator[str]:
        """As ``misses``, each with its sentence."""
        yield from _with_sentences(self.misses(), self.gold)

    def untrue(self) -> Iterator[str]:
        """As ``false``, each with its sentence."""
        yield from _with_sentences(self.false(), self.gold)

    def outcome(self) -> Outcome:
        """What another run is compared with. Here, too, a false statement is one whose actors are not the coded ones."""
        sentences = {event.id: event.sentence for event in self.gold.events}
        told: dict[str, Told] = {}
        for verdict in self.verdicts:
            line = f"{verdict.record} {verdict.told}"
            true = "dyad_text" in verdict.right
            one = Told(line, sentences[verdict.record], "right" if true else "false", "" if true else "other actors than the coded ones")
            if line not in told or not true:
                told[line] = one
        measures = ("triple_text", "type", "full_code", "dyad_code")
        recalls = {f"recall {measure}": self.recall(measure) for measure in measures}
        precisions = {"precision dyad_text": self.precision("dyad_text")}
        items = {
            event.id: (f"{event.id} {_pairs(event)} | {event.relation} | {event.category}", event.sentence) for event in self.gold.events
        }
        return Outcome(
            shares={**recalls, **precisions},
            f1=f1(self.precision("triple_text"), self.recall("triple_text")),
            found={f"recall {m}": tuple(event.id for event in self.gold.events if event.id in self.hits[m]) for m in measures},
            items=items,
            told=tuple(told.values()),
        )


def _pairs(event: CodedEvent) -> str:
    return "; ".join(f"{source.text} -> {target.text if target else '-'}" for source, target in event.pairs)


def _with_sentences(lines: Iterable[str], gold: EventGold) -> Iterator[str]:
    sentences = {event.id: event.sentence for event in gold.events}
    for line in lines:
        _, record, rest = (*line.split(" ", 2), "")[:3]
        yield f"{record} {rest}"
        yield f"    {squeeze(sentences[record])}"


def score_events(gold: EventGold, statements: Iterable[Mapping[str, Any]]) -> EventReport:
    """Judge ``statements`` (as ``newsgraph extract`` prints them of the records ``{"id", "text"}``)."""
    events = {event.id: event for event in gold.events}
    verdicts: dict[str, list[EventVerdict]] = {event.id: [] for event in gold.events}
    placed: dict[str, set[str]] = {}
    for statement in statements:
        record = statement["article"]
        places = [statement.get("place"), statement.get("place_country")]
        if statement.get("object_kind") in ("place", "Place"):
            places.append(statement.get("object"))
        placed.setdefault(record, set()).update(word for place in places if place for word in _words(place))
        if record in events:
            verdicts[record].append(_judge(statement, events[record]))
    with_place = [event for event in gold.events if event.place]
    named = sum(bool(_words(event.place) & placed.get(event.id, set())) for event in with_place)
    return EventReport(gold, tuple(one for event in gold.events for one in verdicts[event.id]), Share(named, len(with_place)))


def _judge(statement: Mapping[str, Any], event: CodedEvent) -> EventVerdict:
    source = statement.get("subject_mention") or statement.get("subject") or ""
    target = statement.get("object_mention") or statement.get("object") or ""
    codes = statement.get("subject_country") or "", statement.get("object_country") or ""
    trigger, type_ = statement.get("trigger") or "", (statement.get("type") or "").replace("_", " ").lower()
    category = statement.get("category")
    same_category = bool(category) and category == event.category
    dyad = any(_is_actor(source, a) and (b is None or _is_actor(target, b)) for a, b in event.pairs)
    coded = any(_same_code(codes[0], a) and (b is None or _same_code(codes[1], b)) for a, b in event.pairs)
    verdicts = {
        "source_text": any(_is_actor(source, a) for a, _ in event.pairs),
        "target_text": any(b is not None and _is_actor(target, b) for _, b in event.pairs),
        "dyad_text": dyad,
        "triple_text": dyad and bool(_relation_stems(f"{trigger} {type_}") & _relation_stems(event.relation)),
        "type": same_category,
        "dyad_code": coded,
        "full_code": coded and same_category,
        "full_text_type": dyad and same_category,
    }
    told = f"{source} | {statement.get('type')} | {target} | {trigger}"
    extractors = tuple(sorted(set((statement.get("extractor") or "unnamed").split("+"))))
    manner = "denied" if statement.get("polarity") == "negative" else statement.get("modality") or "asserted"
    return EventVerdict(
        event.id, told, extractors, category or "none", manner, frozenset(name for name, right in verdicts.items() if right)
    )


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=65536)
def _content(text: str) -> frozenset[str]:
    every = _words(text)
    return frozenset(word for word in every if word not in _FUNCTION_WORDS and len(word) > 1) or every


def _same_text(given: str, wanted: str) -> bool:
    a, b = _content(given), _content(wanted)
    common = len(a & b)
    if not common:
        return False
    # In floating point like the shared scorer: the two forms of F1 part company at the threshold (8 and 20 words, 7 in common).
    precision, recall = common / len(a), common / len(b)
    return 2 * precision * recall / (precision + recall) >= 0.5


def _is_actor(given: str, actor: CodedActor) -> bool:
    return _same_text(given, actor.text) or (bool(actor.alternative) and _same_text(given, actor.alternative or ""))


def _same_code(given: str, actor: CodedActor) -> bool:
    return bool(given) and bool(actor.code) and given[:_COUNTRY] == (actor.code or "")[:_COUNTRY]


def _relation_stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _words(text) if len(word) > 2 and word not in _AUXILIARIES)
