"""What judgements in force do to names: pairs that are one or never one, rows of a name that are another's, and the name shown.
Which actors come of it with the rules is resolve/clusters.py's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from graph.errors import UsageError
from graph.ids import digest, slug
from graph.judgements.record import Judgement

APART = "~"
"""Between the own id of a name that was divided and what tells the part from it; no own id of an article's has it."""
OF_NAMES = frozenset({"same", "different", "divided", "renamed"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, by own id, of which a judgement says whether they are one actor."""

    left: str
    right: str
    same: bool
    judgement: Judgement

    @property
    def keep(self) -> str | None:
        """Of two that are one, the name whose id and kind the actor has; None where the judgement does not say."""
        kept = dict(self.judgement.change).get("keep")
        return kept if kept in (self.left, self.right) else None

    def in_words(self) -> str:
        """By whom, when and why: ``joined by ane on 2024-03-01: one man``."""
        return f"{'joined' if self.same else 'kept apart'} {signed(self.judgement)}"


@dataclass(slots=True)
class Ruling:
    """The pairs that act among some names."""

    always: list[Pair] = field(default_factory=list)
    """The newest first."""
    never: dict[str, dict[str, Pair]] = field(default_factory=dict)
    """By either name, the other."""
    overruled: list[Pair] = field(default_factory=list)
    """Those that contradict newer ones."""


@dataclass(frozen=True, slots=True)
class JudgedNames:
    """What all judgements in force say of names."""

    pairs: tuple[Pair, ...] = ()
    """The newest first."""
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By article and own id, the own id that the name's rows of this article have instead."""
    shown: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """By own id, the name to show, with how new it is."""
    tied: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By own id, all that pairs tie to it, directly or by others."""

    def own_of(self, article: str, own: str) -> str:
        """The own id that the rows of a name have in an article."""
        while (part := self.parts.get((article, own))) is not None:
            own = part
        return own

    def linked(self, names: Iterable[str]) -> set[str]:
        """The names with all that pairs tie to them, directly or by others."""
        found = set(names)
        return found.union(*(self.tied[own] for own in found if own in self.tied))

    def name_of(self, owns: Iterable[str]) -> str | None:
        """The name to show of the actor of these names; None where no judgement says."""
        return max((self.shown[own] for own in owns if own in self.shown), default=(0, None))[1]

    def ruling(self, present: Container[str]) -> Ruling:
        """The pairs of which articles have both names. Of pairs that contradict each other, also by others between them, the newest act.

        Two countries are never one: what would make them so is overruled.
        """
        ruling = Ruling()
        root: dict[str, str] = {}
        members: dict[str, list[str]] = {}
        for pair in self.pairs:
            if pair.left not in present or pair.right not in present:
                continue
            for own in (pair.left, pair.right):
                root.setdefault(own, own)
                members.setdefault(root[own], [own])
            a, b = root[pair.left], root[pair.right]
            if not pair.same:
                if a == b:
                    ruling.overruled.append(pair)
                else:
                    ruling.never.setdefault(pair.left, {}).setdefault(pair.right, pair)
                    ruling.never.setdefault(pair.right, {}).setdefault(pair.left, pair)
            elif a != b and _apart(ruling, members[a], members[b]):
                ruling.overruled.append(pair)
            else:
                ruling.always.append(pair)
                if a != b:
                    root |= dict.fromkeys(members[b], a)
                    members[a] += members.pop(b)
        return ruling


NOTHING_JUDGED = JudgedNames()


def judged_names(judgements: Iterable[Judgement]) -> JudgedNames:
    """What the judgements say of names, those that were withdrawn or are about statements left out."""
    order = sorted((one for one in judgements if one.in_force and one.verdict in OF_NAMES), key=by_time)
    pairs: list[Pair] = []
    parts: dict[tuple[str, str], str] = {}
    shown: dict[str, tuple[int, str]] = {}
    siblings: dict[str, list[str]] = defaultdict(list)
    for number, one in enumerate(order):
        change = dict(one.change)
        if one.verdict == "renamed":
            shown[one.about[0]] = (number, change["name"])
        elif one.verdict == "divided":
            part = part_of(one)
            parts |= {(article, one.about[0]): part for article in change["articles"]}
            pairs.append(_pair((one.about[0], part), False, one))
            suffix = part.rpartition(APART)[2]
            pairs += [_pair((other, part), True, one) for other in siblings[suffix] if other != part]
            if part not in siblings[suffix]:
                siblings[suffix].append(part)
            if change.get("name"):
                shown[part] = (number, change["name"])
        else:
            pairs.append(_pair(one.about, one.verdict == "same", one))
    pairs = [pair for pair in reversed(pairs) if not is_place(pair.left) and not is_place(pair.right)]
    return JudgedNames(tuple(pairs), parts, shown, _components(pairs))


def part_of(one: Judgement) -> str:
    """The own id that a judgement which divides a name gives its part: the name's, and a suffix from content.

    Parts of several names with one suffix are one actor.
    """
    change = dict(one.change)
    return f"{one.about[0]}{APART}{change.get('suffix') or suffix_of(one.about[0], change['articles'], change.get('name'))}"


def suffix_of(whole: str, articles: Iterable[str], name: str | None) -> str:
    """What tells a part from the actor or name it was part of: from the name it is given, so that later parts of that name join it, else
    from the articles."""
    words = slug(name or "")
    return f"{words}-{digest(whole, words, size=3)}" if words else digest(whole, *sorted(articles), size=4)


def whole_of(own: str) -> str:
    """The own id without what tells a part from the whole."""
    return own.partition(APART)[0]


def is_country(own: str) -> bool:
    """Whether an own id is a country's."""
    return ":" not in own


def is_place(own: str) -> bool:
    """Whether an own id is that of a place which is no country."""
    return own.startswith("place:")


def concerned(one: Judgement) -> set[str]:
    """The own ids on which a judgement of names bears itself."""
    return {*one.about, part_of(one)} if one.verdict == "divided" else set(one.about)


def signed(one: Judgement) -> str:
    """``by ane on 2024-03-01: why``."""
    return f"by {one.by} on {one.at[:10]}" + (f": {one.why}" if one.why else "")


def by_time(one: Judgement) -> tuple[datetime, str]:
    """What judgements are ordered by: when, then id. A time that cannot be read is before all others."""
    try:
        at = datetime.fromisoformat(one.at)
    except ValueError:
        at = datetime.min
    return (at if at.tzinfo else at.replace(tzinfo=UTC)), one.id


def check(one: Judgement) -> None:
    """Raise UsageError where a judgement of names lacks what its verdict needs, or asks for what cannot be."""
    change = dict(one.change)
    articles = change.get("articles")
    wrong = ""
    if one.verdict == "renamed" and not (isinstance(change.get("name"), str) and change["name"].strip()):
        wrong = "`change` names the `name` to show"
    elif one.verdict == "divided" and (not isinstance(articles, list) or not articles or not all(isinstance(a, str) for a in articles)):
        wrong = "`change` lists the `articles` in which the name is another's"
    elif one.verdict == "divided" and not all(isinstance(change.get(name, ""), str) for name in ("name", "suffix")):
        wrong = "`name` and `suffix` are texts"
    elif one.verdict == "divided" and change.get("suffix") and slug(change["suffix"]) != change["suffix"]:
        wrong = "`suffix` is made of small letters, digits and hyphens"
    elif one.verdict == "divided" and (is_country(one.about[0]) or is_place(one.about[0])):
        wrong = "a country or place is one by what it is, and cannot be divided"
    elif one.verdict in OF_NAMES and any(is_place(own) for own in one.about):
        wrong = "a place is no actor"
    elif one.verdict == "same" and all(is_country(own) for own in one.about):
        wrong = "two countries are never one"
    elif one.verdict == "same" and change.get("keep", one.about[0]) not in one.about:
        wrong = "`keep` is one of the two names"
    elif one.verdict == "same" and "keep" in change and any(is_country(own) and own != change["keep"] for own in one.about):
        wrong = "a country keeps its id: name it first"
    if wrong:
        raise UsageError(f"judgement {one.id} ({one.verdict} {' and '.join(one.about)}): {wrong}")


def _apart(ruling: Ruling, left: Iterable[str], right: Iterable[str]) -> bool:
    theirs = set(right)
    countries = [own for own in (*left, *theirs) if is_country(own)]
    return len(countries) > 1 or any(theirs & ruling.never.get(own, {}).keys() for own in left)


def _pair(about: tuple[str, ...], same: bool, one: Judgement) -> Pair:
    left, right = sorted(about)
    return Pair(left, right, same, one)


def _components(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    beside: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        beside[pair.left].add(pair.right)
        beside[pair.right].add(pair.left)
    found: dict[str, frozenset[str]] = {}
    for start in beside:
        if start not in found:
            reached, pending = {start}, [start]
            while pending:
                new = beside[pending.pop()] - reached
                reached |= new
                pending += new
            found |= dict.fromkeys(reached, frozenset(reached))
    return found
