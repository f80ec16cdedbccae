"""Statements against hand-made facts and traps in articles: which match, by the rules that docs/evaluation.md gives in words.
What is printed of it is made in fact_report.py."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.evaluate.gold import Fact, FactGold, GoldEnd
from graph.evaluate.located import MAX_TRIGGER_WORDS, LocatedText, fits, same_name, sentence_at, stems
from graph.model import PLAIN_MODALITIES


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gold says of one statement. ``best`` are the facts it matches, those of the same relation before others."""

    article: str
    subject: str | None
    type: str | None
    object: str | None
    trigger: str | None
    sentence: str
    extractors: tuple[str, ...]
    category: str | None
    modality: str
    polarity: str
    plain: bool
    found: bool
    """Whether its sentence stands in the article."""
    best: tuple[Fact, ...]
    right: bool
    """Plain, and one of ``best`` is a plain fact."""
    ends: frozenset[str]
    """The ids of the facts whose both ends and place in the text it matches."""
    relations: frozenset[str]
    """Of those, whose relation it has too, given as plain where the fact is."""
    verbs: frozenset[str]
    """As ``relations``, where the lemma ``verb`` may tell the relation too."""
    canonical: frozenset[str]
    """Of those, whose canonical names it has."""
    categories: frozenset[str]
    """Of those, whose PLOVER category it has."""
    fitting: tuple[str, ...]
    """Of those, which are plain as it is, or are not as it is not."""
    modality_right: bool
    date: tuple[bool, bool] | None
    """Given and right, where the first of ``best`` has a date."""
    place: tuple[bool, bool] | None
    traps: frozenset[str]

    @property
    def wrongly_plain(self) -> bool:
        """A plan, a possibility or a denial given as a fact."""
        return self.plain and bool(self.best) and not self.right


@dataclass(frozen=True, slots=True)
class FactScore:
    """The verdicts on all statements from the gold's articles; ``statements`` counts those from other articles too."""

    gold: FactGold
    statements: int
    verdicts: tuple[Verdict, ...] = field(repr=False)
    sentences: Mapping[str, str] = field(repr=False)
    """Fact -> the sentence it stands in."""


def score_facts(gold: FactGold, texts: Mapping[str, str], statements: Iterable[Mapping[str, Any]]) -> FactScore:
    """Judge ``statements`` (as ``newsgraph extract`` prints them) of the articles ``texts``, by file name, that the gold names."""
    located = {name: LocatedText(texts[name]) for name in gold.articles}
    facts: dict[str, list[Fact]] = {name: [] for name in gold.articles}
    for fact in gold.facts:
        facts[fact.article].append(fact)
    count, verdicts = 0, []
    for statement in statements:
        count += 1
        article = (statement.get("article") or "").split("/")[-1]
        if article in located:
            verdicts.append(_judge(statement, article, located[article], facts[article], gold))
    sentences = {fact.id: sentence_at(texts[fact.article], min(fact.positions)) for fact in gold.facts if fact.positions}
    return FactScore(gold, count, tuple(verdicts), sentences)


def _judge(statement: Mapping[str, Any], article: str, text: LocatedText, facts: list[Fact], gold: FactGold) -> Verdict:
    subject, object_ = _names(statement, "subject"), _names(statement, "object")
    spans = text.spans(statement.get("sentence") or "")
    modality, polarity = statement.get("modality") or "asserted", statement.get("polarity") or "positive"
    plain = modality in PLAIN_MODALITIES and polarity == "positive"
    trigger = statement.get("trigger") or ""
    relation = stems(statement.get("type") or "", trigger if len(trigger.split()) <= MAX_TRIGGER_WORDS else "")

    hits = [
        fact
        for fact in facts
        if any(start <= position < end for start, end in spans for position in fact.positions)
        and _both_ends(fact, subject, object_, with_mentions=True)
    ]
    agreeing = [fact for fact in hits if (is_plain(fact) if plain else is_other(fact))]
    same_relation = [fact for fact in hits if relation & stems(*fact.relation)]
    best = tuple(same_relation or hits)
    category = statement.get("category")
    traps: frozenset[str] = frozenset()
    if plain and not best:
        traps = frozenset(
            trap.id
            for trap in gold.traps
            if trap.article == article
            and any(start < trap.end and trap.start < end for start, end in spans)
            and any(_end_like(subject, one) and _end_like(object_, other) for one, _, other in trap.must_not)
        )
    return Verdict(
        article=article,
        subject=statement.get("subject"),
        type=statement.get("type"),
        object=statement.get("object"),
        trigger=statement.get("trigger"),
        sentence=statement.get("sentence") or "",
        extractors=tuple(sorted(set((statement.get("extractor") or "unnamed").split("+")))),
        category=category,
        modality=modality,
        polarity=polarity,
        plain=plain,
        found=bool(spans),
        best=best,
        right=plain and any(is_plain(fact) for fact in best),
        ends=frozenset(fact.id for fact in hits),
        relations=frozenset(fact.id for fact in agreeing if relation & stems(*fact.relation)),
        verbs=frozenset(fact.id for fact in agreeing if (relation | stems(statement.get("verb") or "")) & stems(*fact.relation)),
        canonical=frozenset(fact.id for fact in hits if _both_ends(fact, subject[:1], object_[:1], with_mentions=False)),
        categories=frozenset(fact.id for fact in agreeing if category and category in fact.categories),
        fitting=tuple(fact.id for fact in agreeing),
        modality_right=any(_same_modality(modality, fact) and polarity in fact.polarity for fact in best),
        date=_date(statement, best[0]) if best and best[0].dates else None,
        place=_place(statement, best[0]) if best and best[0].places else None,
        traps=traps,
    )


def is_plain(fact: Fact) -> bool:
    """Whether the fact may be given as a plain one."""
    return bool(fact.modality & PLAIN_MODALITIES) and "positive" in fact.polarity


def is_other(fact: Fact) -> bool:
    """Whether the fact may be given as planned, possible, denied and the like; a few may be both."""
    return bool(fact.modality - PLAIN_MODALITIES) or "negative" in fact.polarity


def _names(statement: Mapping[str, Any], side: str) -> list[str]:
    """The canonical name and the mention; empty where unknown."""
    return [statement.get(side) or "", statement.get(f"{side}_mention") or ""]


def _both_ends(fact: Fact, subject: list[str], object_: list[str], *, with_mentions: bool) -> bool:
    def one_way(left: list[str], right: list[str]) -> bool:
        return _is_end(left, fact.source, with_mentions) and _is_end(right, fact.target, with_mentions)

    return one_way(subject, object_) or (fact.symmetric and one_way(object_, subject))


def _is_end(given: list[str], end: GoldEnd, with_mentions: bool) -> bool:
    return fits(given, end.names + end.mentions if with_mentions else end.names, end.heads)


def _end_like(given: list[str], pattern: str) -> bool:
    return pattern == "*" or fits(given, (pattern,), frozenset())


def _same_modality(modality: str, fact: Fact) -> bool:
    # Asserted and reported pass for each other: whether a sentence reports is often a matter of taste.
    return modality in fact.modality or {modality, *fact.modality} <= PLAIN_MODALITIES


def _date(statement: Mapping[str, Any], fact: Fact) -> tuple[bool, bool]:
    date = str(statement.get("date") or "")
    right = any(len(date) == len(one) and all(b in (a, "X") for a, b in zip(date, one, strict=True)) for one in fact.dates)
    return bool(statement.get("date")), right


def _place(statement: Mapping[str, Any], fact: Fact) -> tuple[bool, bool]:
    place = statement.get("place") or ""
    return bool(place), any(same_name(place, one) for one in fact.places)
