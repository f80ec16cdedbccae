"""The decision on two profiles: points for what their names, countries, offices, company and dates say, and the sum put to a threshold.
How names are compared is names.py's; what decisions do to whole clusters is clusters.py's."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ids import fold
from graph.judgements.actors import APART
from graph.resolve.names import DIFFERENT, Shape, bodies, person_name, persons
from graph.resolve.profile import HELD, Profile, is_short, words_of
from graph.resolve.spelling import romanized

ENOUGH = 4.0
"""Points from which two full names are one actor."""
ENOUGH_SHORT = 3.0
"""Points from which a person known by one word is the one of a full name."""
MARGIN = 1.0
"""By how much the best must be better than the next, where a name fits several."""
SAME = 5.0
"""Points of names that are the same however they are written."""
YEARS = 25
"""Years between the articles that name one and those that name the other, from which they are hardly one person."""
FAMOUS = 10
"""How many times more often than all others together a namesake is mentioned whom one word means by itself."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether two profiles were found to be one actor, and why."""

    left: str
    """An own id; ``left`` < ``right``, but of a short name the short one is left."""
    right: str
    points: float
    joined: bool
    why: tuple[tuple[str, float], ...]
    """Each reason with its points."""
    note: str = ""
    """What else decided: a better candidate, a conflict inside the cluster."""
    judged: str = ""
    """Where no points decided but the user: by whom, when and why a judgement was made, or what the gazetteer says."""


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a pair, and whether the names alone leave room for others."""

    points: float
    why: tuple[tuple[str, float], ...]
    partial: bool = False


def alike(left: str, right: str) -> bool:
    """Whether two full names, by own id, can be one actor's at all. Where they cannot, neither decides what the other is."""
    a, b = sorted((words_of(left), words_of(right)))
    if left.startswith("person:"):
        return persons(a, b).points > DIFFERENT
    return bodies(a, b) is not None


def score(a: Profile, b: Profile) -> Score | None:
    """Two profiles of one kind, with full names; None where they have nothing in common."""
    left, right = sorted((a, b), key=lambda profile: profile.own)
    x, y = words_of(left.own), words_of(right.own)
    shape: Shape | None = persons(x, y) if a.kind == "Person" else bodies(x, y)
    if shape is None:
        return None
    if shape.points <= DIFFERENT:
        return Score(DIFFERENT, ((shape.why, DIFFERENT),))
    reasons = [(shape.why, shape.points), *_surroundings(left, right)]
    if x in {fold(name) for name in right.names} or y in {fold(name) for name in left.names}:
        reasons.append(("an article uses both names for one", 2.0))
    elif a.kind == "Person" and shape.points < SAME and (left.own in right.company or right.own in left.company):
        reasons.append(("an article names both side by side", -2.0))
    return Score(sum(points for _, points in reasons), tuple(reasons), shape.partial)


def score_short(short: Profile, full: Profile, members: list[Profile], *, famous: bool, by_given: bool) -> Score | None:
    """A person known by one word, and the actor ``full`` made of the profiles ``members``; None where the word is none of its names.

    ``by_given``: whether articles that do not name it in full call it by its given name.
    """
    word = romanized(person_name(words_of(short.own)).words[0])
    families = {family for member in members for family in person_name(words_of(member.own)).families}
    firsts = {romanized(person_name(words_of(member.own)).words[0]) for member in members}
    if word in families:
        reasons: list[tuple[str, float]] = [("its family name", 3.0)]
    elif word in firsts:
        reasons = [("its given name", 2.0)]
        if word in {romanized(fold(name)) for name in full.names}:
            reasons.append(("an article calls it so", 1.0))
    else:
        return None
    reasons += _surroundings(short, full)
    if word in families and by_given:
        reasons.append(("articles call it by its given name", -1.0))
    if famous:
        reasons.append((f"mentioned more than {FAMOUS} times as often as all others of the name", 1.0))
    return Score(sum(points for _, points in reasons), tuple(reasons))


def score_listed(short: Profile, home: Profile, source: str) -> Score:
    """A person known by one word that the user's gazetteer lists, and its entry's actor as far as the articles and the entry know it."""
    reasons = [(f"a name of it in {source}", 3.0), *_surroundings(short, home)]
    return Score(sum(points for _, points in reasons), tuple(reasons))


def _surroundings(a: Profile, b: Profile) -> list[tuple[str, float]]:
    """What all but the names says."""
    reasons = []
    ours, theirs = set(a.countries), set(b.countries)
    if ours and theirs:
        both = sorted(ours & theirs)
        reasons.append((f"the same country ({both[0]})", 1.0) if both else (f"other countries ({min(ours)}, {min(theirs)})", -2.0))
    offices = sorted(set(a.offices) & set(b.offices))
    if offices:
        reasons.append((f"the same office ({offices[0]})", 1.0))
    shared = sorted((a.company & b.company) - {a.own, b.own})
    if len(shared) > 1 or (shared and min(len(a.company), len(b.company)) <= 3):
        reasons.append((f"named along with the same others ({', '.join(words_of(own).title() for own in shared[:3])})", 1.0))
    if a.first and b.first and a.last and b.last:
        gap = int(max(a.first, b.first)[:4]) - int(min(a.last, b.last)[:4])
        if gap >= YEARS:
            reasons.append((f"{gap} years between the articles", -1.0))
    return reasons


def in_words(decision: Decision) -> str:
    """A decision as a sentence: ``“m solberg” is “mira solberg” (5 points of 4): the same family name +2; ...``."""
    short = is_short(decision.left)
    verdict = "is" if decision.joined else "is not"
    if decision.judged:
        return f"“{_called(decision.left)}” {verdict} “{_called(decision.right)}”: {decision.judged}"
    enough = ENOUGH_SHORT if short else ENOUGH
    reasons = "; ".join(f"{why} {points:+g}" for why, points in decision.why if points > DIFFERENT) or decision.why[0][0]
    note = f"; but {decision.note}" if decision.note else ""
    points = f"{decision.points:g} points of {enough:g}" if decision.points > DIFFERENT else "cannot be"
    return f"“{words_of(decision.left)}” {verdict} “{words_of(decision.right)}” ({points}): {reasons}{note}"


def _called(own: str) -> str:
    """The name in an own id; of what is found by no name the id, of an office with its holder the office."""
    if HELD in own and APART not in own:
        return own.partition(HELD)[0]
    return words_of(own) if own.startswith(("person:", "organization:")) and APART not in own else own
