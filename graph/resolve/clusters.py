"""Profiles to actors: pairs that share a block are judged, clusters grow from the surest pair down, and no two that conflict stay in one.
A pure function of the set of profiles; profiles that share no key, even by others between them, have no influence on each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.ids import fold
from graph.resolve.evidence import ENOUGH, ENOUGH_SHORT, FAMOUS, MARGIN, Decision, Score, score, score_listed, score_short
from graph.resolve.gazetteer import NOBODY, Gazetteer, Listed
from graph.resolve.names import DIFFERENT, person_name, persons
from graph.resolve.profile import BY_NAME, HELD, Profile, is_short, keys_of, rank, together, words_of

MOST_FAMILY = 200
"""People of one family name beyond whom the name alone is not looked into."""
MOST_GIVEN = 20
"""As MOST_FAMILY, of one given name."""
MOST_BLOCK = 400
"""Profiles of one block beyond which it tells nothing: none of its pairs is looked at for sharing it."""
MOST_SPELLED = 20
"""As MOST_BLOCK, of bodies that articles call by one spelling."""

Told = Callable[[Decision], None]


@dataclass(slots=True)
class Clusters:
    """Which profiles are one actor."""

    members: dict[str, list[str]] = field(default_factory=dict)
    """By actor id, the own ids, sorted."""
    actor: dict[str, str] = field(default_factory=dict)
    """By own id, the actor's."""


def cluster(
    profiles: Mapping[str, Profile],
    tell: Told | None = None,
    *,
    crowded: Container[str] = frozenset(),
    gazetteer: Gazetteer = NOBODY,
) -> Clusters:
    """The actors of the profiles. Of countries, groups and offices each profile is one, but for an office whose holder the gazetteer has.
    ``tell`` hears of every pair that was judged.

    Where the profiles are a part of all, ``crowded`` are the keys that find too many among all: blocks, ``f `` and a family name, ``g ``
    and a given name, ``s `` and a spelling of bodies.
    """
    told: Told = tell if tell is not None else _unheard
    union = _Union(profiles)
    _join_listed(profiles, union, told, gazetteer)
    partial = _join_sure(profiles, union, told, crowded)
    _join_partial(union, partial, told)
    _join_short(profiles, union, told, crowded, gazetteer)
    return union.clusters()


def _unheard(_: Decision) -> None:
    pass


class _Union:
    """Disjoint sets of own ids."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        self._root = {own: own for own in profiles}
        self._sets = {own: [own] for own in profiles}
        self._listed: dict[str, Listed] = {}
        """By root, the entry of the gazetteer whose actor the set is."""
        self._homes: dict[str, str] = {}
        """By id of an entry, one of its own ids."""
        self._surely: set[str] = set()

    def root(self, own: str) -> str:
        while self._root[own] != own:
            own = self._root[own]
        return own

    def members(self, own: str) -> list[str]:
        return self._sets[self.root(own)]

    def join(self, a: str, b: str) -> None:
        into, gone = sorted((self.root(a), self.root(b)))
        if into != gone:
            self._root[gone] = into
            self._sets[into] += self._sets.pop(gone)
            if gone in self._listed:
                self._listed[into] = self._listed.pop(gone)

    def list(self, own: str, listed: Listed) -> None:
        """Make ``own`` the entry's, by the user's word."""
        self._surely.add(own)
        self.join(own, self._homes.setdefault(listed.id, own))
        self._listed[self.root(own)] = listed

    def home(self, listed: Listed) -> str | None:
        """The root of the entry's set."""
        return self.root(self._homes[listed.id]) if listed.id in self._homes else None

    def id_of(self, own: str) -> str:
        """The id of the actor: its entry's, else the least full own id."""
        root = self.root(own)
        return self._listed[root].id if root in self._listed else min(self._sets[root], key=lambda one: (rank(one), one))

    def conflict(self, a: str, b: str) -> str | None:
        """Two people's names in the clusters of ``a`` and ``b`` that cannot be one's; None where they can be joined."""
        entries = [self._listed[root] for root in (self.root(a), self.root(b)) if root in self._listed]
        if len({one.id for one in entries}) > 1:
            return f"the gazetteer lists {entries[0].entry.name} and {entries[1].entry.name} as two"
        for x in sorted(self.members(a)):
            for y in sorted(self.members(b)):
                if not is_short(x) and not is_short(y) and x.startswith("person:") and y.startswith("person:"):
                    if {x, y} & self._surely and not _families(x) & _families(y):
                        continue  # a name of another sort that the user lists speaks against nobody
                    shape = persons(*sorted((words_of(x), words_of(y))))
                    if shape.points <= DIFFERENT:
                        return f"{words_of(x).title()} and {words_of(y).title()}: {shape.why}"
        return None

    def clusters(self) -> Clusters:
        """The sets by the least full own id of each."""
        made = Clusters()
        for root, some in self._sets.items():
            id_ = self.id_of(root)
            made.members[id_] = sorted(some)
            for own in some:
                made.actor[own] = id_
        return made


def _families(own: str) -> frozenset[str]:
    return person_name(words_of(own)).families


def blocks(profiles: Mapping[str, Profile], crowded: Container[str] = frozenset()) -> dict[str, list[str]]:
    """Own ids by what they are found by, each of several; bodies also by every spelling that an article has for them."""
    found: dict[str, list[str]] = defaultdict(list)
    for own in sorted(profiles):
        profile = profiles[own]
        if profile.kind in BY_NAME and not is_short(own):
            for key in keys_of(own).blocks:
                found[key].append(own)
            if profile.kind == "Organization":
                for spelling in sorted({fold(name) for name in profile.names}):
                    found[f"s {spelling}"].append(own)
    return {
        key: some
        for key, some in found.items()
        if 1 < len(some) <= (MOST_SPELLED if key.startswith("s ") else MOST_BLOCK) and key not in crowded
    }


def _pairs(profiles: Mapping[str, Profile], crowded: Container[str]) -> Iterator[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for some in blocks(profiles, crowded).values():
        for i, a in enumerate(some):
            for b in some[i + 1 :]:
                if (a, b) not in seen:
                    seen.add((a, b))
                    yield a, b


def _join_listed(profiles: Mapping[str, Profile], union: _Union, told: Told, gazetteer: Gazetteer) -> None:
    """Join the names that the user lists as one, and the offices with those who held them."""
    for own in sorted(profiles):
        listed = gazetteer.claim(profiles[own])
        if listed is not None and (own in listed.sure or HELD in own):
            union.list(own, listed)
            if own != listed.id:
                told(Decision(own, listed.id, ENOUGH, True, (), by=gazetteer.why(own, listed)))


def _join_sure(profiles: Mapping[str, Profile], union: _Union, told: Told, crowded: Container[str]) -> list[tuple[str, str, Score]]:
    """Join the pairs whose names say it all; the pairs in which one says less than the other."""
    sure, partial = [], []
    for a, b in _pairs(profiles, crowded):
        judged = score(profiles[a], profiles[b])
        if judged is None:
            continue
        if judged.partial:
            partial.append((a, b, judged))
        elif judged.points >= ENOUGH:
            sure.append((a, b, judged))
        else:
            told(Decision(a, b, judged.points, False, judged.why))
    for a, b, judged in sorted(sure, key=lambda pair: (-pair[2].points, pair[0], pair[1])):
        conflict = union.conflict(a, b)
        if conflict is None:
            union.join(a, b)
        told(Decision(a, b, judged.points, conflict is None, judged.why, conflict or ""))
    return partial


def _join_partial(union: _Union, partial: Iterable[tuple[str, str, Score]], told: Told) -> None:
    """Join a name that says less with the one fuller name that it fits, or that it fits clearly best."""
    fuller: dict[str, list[tuple[str, Score]]] = defaultdict(list)
    for a, b, judged in partial:
        less, more = sorted((a, b), key=lambda own: (len(words_of(own)), own))
        fuller[less].append((more, judged))
    chosen = []
    for less, fits in fuller.items():
        best = _best([(union.root(more), judged.points) for more, judged in fits])
        for more, judged in fits:
            if judged.points < ENOUGH:
                told(Decision(less, more, judged.points, False, judged.why))
            elif union.root(more) != best:
                told(Decision(less, more, judged.points, False, judged.why, "it fits several, none clearly better than the others"))
            else:
                chosen.append((less, more, judged))
    for less, more, judged in sorted(chosen, key=lambda pair: (-pair[2].points, pair[0], pair[1])):
        conflict = union.conflict(less, more)
        if conflict is None:
            union.join(less, more)
        told(Decision(less, more, judged.points, conflict is None, judged.why, conflict or ""))


def _best(scored: list[tuple[str, float]]) -> str | None:
    """The one clearly best; None where several are about as good."""
    points: dict[str, float] = {}
    for which, number in scored:
        points[which] = max(number, points.get(which, number))
    order = sorted(points, key=lambda which: (-points[which], which))
    return None if not order or (len(order) > 1 and points[order[0]] - points[order[1]] < MARGIN) else order[0]


def _join_short(profiles: Mapping[str, Profile], union: _Union, told: Told, crowded: Container[str], gazetteer: Gazetteer) -> None:
    """Join people known by one word with the actor whom it means."""
    by_family: dict[str, list[str]] = defaultdict(list)
    by_given: dict[str, list[str]] = defaultdict(list)
    shorts = []
    for own in sorted(profiles):
        keys = keys_of(own)
        if keys.short is not None:
            shorts.append(own)
        if keys.first is not None:
            by_given[keys.first].append(own)
            for family in person_name(words_of(own)).families:
                by_family[family].append(own)

    def roots(own: str, letter: str, bearers: Mapping[str, list[str]], most: int) -> set[str] | None:
        word = keys_of(own).short or ""
        found = bearers.get(word, [])
        return {union.root(other) for other in found} if len(found) <= most and f"{letter} {word}" not in crowded else None

    joins: list[tuple[str, str]] = []
    listings: list[tuple[str, Listed]] = []
    for own in shorts:
        listed = gazetteer.claim(profiles[own])
        found = (roots(own, "f", by_family, MOST_FAMILY), roots(own, "g", by_given, MOST_GIVEN))
        known = sorted({root for some in found if some is not None for root in some})
        if listed is None:
            joins += _judge_short(profiles, union, own, known, told)
        elif own not in listed.sure and _is_listed(profiles, union, own, known, None in found, listed, gazetteer, told):
            listings.append((own, listed))
    for own, root in joins:
        union.join(own, root)
    for own, listed in listings:
        union.list(own, listed)


def _judge_short(profiles: Mapping[str, Profile], union: _Union, own: str, roots: list[str], told: Told) -> Iterator[tuple[str, str]]:
    judged = _scores(profiles, union, own, roots)
    best = _best([(root, found.points) for root, found in judged.items()])
    for root, found in judged.items():
        joined = root == best and found.points >= ENOUGH_SHORT
        note = "" if joined or found.points < ENOUGH_SHORT else "it fits several, none clearly better than the others"
        told(Decision(own, union.id_of(root), found.points, joined, found.why, note))
        if joined:
            yield own, root


def _scores(profiles: Mapping[str, Profile], union: _Union, own: str, roots: list[str]) -> dict[str, Score]:
    """By root, what speaks for each of the actors whom a short name may mean."""
    short = profiles[own]
    members = {root: [profiles[member] for member in union.members(root) if HELD not in member] for root in roots}
    wholes = {root: together(root, members[root]) for root in roots}
    every = sum(whole.rows for whole in wholes.values())
    judged: dict[str, Score] = {}
    for root, whole in wholes.items():
        famous = len(roots) > 1 and whole.rows > FAMOUS * (every - whole.rows)
        given = {f"person:{person_name(words_of(member.own)).words[0]}" for member in members[root]}
        called = sum(profiles[other].rows for other in given if other in profiles and other != own)
        by_given = len(roots) > 1 and 0 < whole.rows <= 2 * called
        found = score_short(short, whole, members[root], famous=famous, by_given=by_given)
        if found is not None:
            judged[root] = found
    return judged


def _is_listed(
    profiles: Mapping[str, Profile],
    union: _Union,
    own: str,
    roots: list[str],
    many: bool,
    listed: Listed,
    gazetteer: Gazetteer,
    told: Told,
) -> bool:
    """Whether a one-word alias means its entry: where no other actor may be called so (``many``: more than are looked into may), or
    where the entry fits clearly best."""
    home = union.home(listed)
    others = [root for root in roots if root != home]
    if not others and not many:
        told(Decision(own, listed.id, ENOUGH_SHORT, True, (), by=gazetteer.why(own, listed)))
        return True
    judged = _scores(profiles, union, own, roots)
    known = [profiles[member] for member in union.members(home) if HELD not in member] if home is not None else []
    ours = score_listed(profiles[own], together(listed.id, [listed.profile(), *known]), gazetteer.source)
    if home is not None and home in judged:
        ours = max(ours, judged.pop(home), key=lambda found: found.points)
    best = _best([(listed.id, ours.points), *((root, found.points) for root, found in judged.items())])
    joined = best == listed.id and ours.points >= ENOUGH_SHORT and not many
    note = "" if joined else "more people are called so than are looked into" if many else "it fits several, none clearly better"
    told(Decision(own, listed.id, ours.points, joined, ours.why, note))
    for root, found in judged.items():
        note = f"{gazetteer.source} lists it as a name of {listed.entry.name}"
        told(Decision(own, union.id_of(root), found.points, False, found.why, note))
    return joined
