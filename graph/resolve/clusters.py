"""Profiles to actors: pairs that share a block are judged, clusters grow from the surest pair down, and no two that conflict stay in one.
A pure function of profiles and judgements; what shares neither key nor judgement, even by others, has no influence on each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from graph.ids import fold
from graph.judgements.actors import APART, NOTHING_JUDGED, JudgedNames
from graph.resolve.evidence import ENOUGH, ENOUGH_SHORT, FAMOUS, MARGIN, Decision, Score, score, score_listed, score_short
from graph.resolve.gazetteer import NOBODY, Gazetteer, Listed
from graph.resolve.names import person_name
from graph.resolve.partition import Clusters, Partition, Told
from graph.resolve.profile import BY_NAME, HELD, Profile, is_person, is_short, keys_of, together, words_of

MOST_FAMILY = 200
"""People of one family name beyond whom the name alone is not looked into."""
MOST_GIVEN = 20
"""As MOST_FAMILY, of one given name."""
MOST_BLOCK = 400
"""Profiles of one block beyond which it tells nothing: none of its pairs is looked at for sharing it."""
MOST_SPELLED = 20
"""As MOST_BLOCK, of bodies that articles call by one spelling."""


def cluster(
    profiles: Mapping[str, Profile],
    tell: Told | None = None,
    *,
    crowded: Container[str] = frozenset(),
    judged: JudgedNames = NOTHING_JUDGED,
    gazetteer: Gazetteer = NOBODY,
) -> Clusters:
    """The actors of the profiles: ``judged`` decides before ``gazetteer``, and that before the rules. Of countries, groups and offices each
    profile is one, but where the first two say otherwise. ``tell`` hears of every pair that was judged.

    Where the profiles are a part of all, ``crowded`` are the keys that find too many among all: blocks, ``f `` and a family name, ``g ``
    and a given name, ``s `` and a spelling of bodies.
    """
    told: Told = tell if tell is not None else _unheard
    union = Partition(profiles, judged.ruling(profiles), told)
    _join_listed(profiles, union, told, gazetteer)
    partial = _join_sure(profiles, union, told, crowded)
    _join_partial(union, partial, told)
    _join_short(profiles, union, told, crowded, gazetteer)
    return union.clusters()


def _unheard(_: Decision) -> None:
    pass


def blocks(profiles: Mapping[str, Profile], crowded: Container[str] = frozenset()) -> dict[str, list[str]]:
    """Own ids by what they are found by, each of several; bodies also by every spelling that an article has for them."""
    found: dict[str, list[str]] = defaultdict(list)
    for own in sorted(profiles):
        profile = profiles[own]
        if profile.kind in BY_NAME and not is_short(own):
            for key in keys_of(own).blocks:
                found[key].append(own)
            if profile.kind == "Organization" and APART not in own:
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


def _join_listed(profiles: Mapping[str, Profile], union: Partition, told: Told, gazetteer: Gazetteer) -> None:
    """Join the names that the user lists as one, and the offices with those who held them; of names that a judgement keeps apart the
    one listed first is the entry's."""
    found = []
    for own, profile in profiles.items():
        listed = gazetteer.claim(profile)
        if listed is not None and (own in listed.sure or HELD in own):
            found.append((listed.id, listed.owns.index(own) if own in listed.owns else len(listed.owns), own, listed))
    for id_, _, own, listed in sorted(found, key=lambda one: one[:3]):
        said = union.list(own, listed)
        if own != id_:
            why = gazetteer.why(own, listed)
            told(Decision(own, id_, ENOUGH, said is None, (), judged=why if said is None else said))


def _join_sure(profiles: Mapping[str, Profile], union: Partition, told: Told, crowded: Container[str]) -> list[tuple[str, str, Score]]:
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


def _join_partial(union: Partition, partial: Iterable[tuple[str, str, Score]], told: Told) -> None:
    """Join a name that says less with the one fuller name that it fits, or that it fits clearly best."""
    fuller: dict[str, list[tuple[str, Score]]] = defaultdict(list)
    for a, b, judged in partial:
        less, more = sorted((a, b), key=lambda own: (len(words_of(own)), own))
        fuller[less].append((more, judged))
    chosen = []
    for less, fits in fuller.items():
        apart = {more: said for more, _ in fits if (said := union.kept_apart(less, more)) is not None}
        best = _best([(union.root(more), judged.points) for more, judged in fits if more not in apart])
        for more, judged in fits:
            if judged.points < ENOUGH:
                told(Decision(less, more, judged.points, False, judged.why))
            elif more in apart:
                told(Decision(less, more, judged.points, False, judged.why, apart[more]))
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


def _join_short(profiles: Mapping[str, Profile], union: Partition, told: Told, crowded: Container[str], gazetteer: Gazetteer) -> None:
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

    joins: list[tuple[str, str, Decision]] = []
    listings: list[tuple[str, Listed, Decision]] = []
    for own in shorts:
        if union.tied(own):
            continue
        listed = gazetteer.claim(profiles[own])
        found = (roots(own, "f", by_family, MOST_FAMILY), roots(own, "g", by_given, MOST_GIVEN))
        known = sorted({root for some in found if some is not None for root in some if not union.kept_apart(own, root)})
        if listed is None or union.kept_from(own, listed):
            joins += _judge_short(profiles, union, own, known, told)
        elif own not in listed.sure:
            decision = _judge_listed(profiles, union, own, known, None in found, listed, gazetteer, told)
            if decision.joined:
                listings.append((own, listed, decision))
            else:
                told(decision)
    for own, root, decision in joins:
        said = union.kept_apart(own, root)
        if said is None:
            union.join(own, root)
        told(replace(decision, joined=said is None, note=said or ""))
    for own, listed, decision in listings:
        said = union.list(own, listed)
        told(decision if said is None else replace(decision, joined=False, judged=said))


def _judge_short(
    profiles: Mapping[str, Profile], union: Partition, own: str, roots: list[str], told: Told
) -> Iterator[tuple[str, str, Decision]]:
    """The one of the actors that the word means, with the decision. A name that a judgement joined with another is not asked about."""
    judged = _scores(profiles, union, own, roots)
    best = _best([(root, found.points) for root, found in judged.items()])
    for root, found in judged.items():
        decision = Decision(own, union.id_of(root), found.points, False, found.why)
        if root == best and found.points >= ENOUGH_SHORT:
            yield own, root, decision
        else:
            told(replace(decision, note="" if found.points < ENOUGH_SHORT else "it fits several, none clearly better than the others"))


def _scores(profiles: Mapping[str, Profile], union: Partition, own: str, roots: list[str]) -> dict[str, Score]:
    """By root, what speaks for each of the actors whom a short name may mean."""
    short = profiles[own]
    members = {root: [profiles[member] for member in union.members(root) if HELD not in member] for root in roots}
    wholes = {root: together(root, members[root]) for root in roots}
    every = sum(whole.rows for whole in wholes.values())
    judged: dict[str, Score] = {}
    for root, whole in wholes.items():
        people = [member for member in members[root] if is_person(member.own)]
        famous = len(roots) > 1 and whole.rows > FAMOUS * (every - whole.rows)
        given = {f"person:{person_name(words_of(member.own)).words[0]}" for member in people}
        called = sum(profiles[other].rows for other in given if other in profiles and other != own)
        by_given = len(roots) > 1 and 0 < whole.rows <= 2 * called
        found = score_short(short, whole, people, famous=famous, by_given=by_given)
        if found is not None:
            judged[root] = found
    return judged


def _judge_listed(
    profiles: Mapping[str, Profile],
    union: Partition,
    own: str,
    roots: list[str],
    many: bool,
    listed: Listed,
    gazetteer: Gazetteer,
    told: Told,
) -> Decision:
    """Whether a one-word alias means its entry: where no other actor may be called so (``many``: more than are looked into may), or
    where the entry fits clearly best."""
    home = union.home(listed)
    others = [root for root in roots if root != home]
    if not others and not many:
        return Decision(own, listed.id, ENOUGH_SHORT, True, (), judged=gazetteer.why(own, listed))
    judged = _scores(profiles, union, own, roots)
    known = [profiles[member] for member in union.members(home) if HELD not in member] if home is not None else []
    ours = score_listed(profiles[own], together(listed.id, [listed.profile(), *known]), gazetteer.source)
    if home is not None and home in judged:
        ours = max(ours, judged.pop(home), key=lambda found: found.points)
    best = _best([(listed.id, ours.points), *((root, found.points) for root, found in judged.items())])
    joined = best == listed.id and ours.points >= ENOUGH_SHORT and not many
    note = "" if joined else "more people are called so than are looked into" if many else "it fits several, none clearly better"
    decision = Decision(own, listed.id, ours.points, joined, ours.why, note)
    for root, found in judged.items():
        note = f"{gazetteer.source} lists it as a name of {listed.entry.name}"
        told(Decision(own, union.id_of(root), found.points, False, found.why, note))
    return decision
