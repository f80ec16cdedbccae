"""How alike two names of people or of bodies are: the shape of their words alone, in points and in words for people.
Country, company and dates are weighed in evidence.py."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from graph.extract.coreference_words import ACRONYM_STOP, CORPORATE
from graph.extract.given_names import Gender, gender_of_name
from graph.resolve.spelling import one_english, one_number, romanized, short_forms, skeleton

GENERATIONS = {"junior": "jr", "senior": "sr"} | {
    word: word for word in "jr sr ii iii iv vii viii ix xii xiii xiv xv xvi xvii xviii xxiii".split()
}
"""What tells bearers of one name apart: with it one word is a full name ("Pope Benedict XVI"). Not ``xi``, a family name."""
PARTICLES = frozenset("al el ul as ash ad an ar az de del della di da do dos du la le der den van von zu und y".split())
"""Words inside a name that newspapers write or leave out."""

FAMILY_FIRST = frozenset(
    romanized(word)
    for word in """
    kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang im lim han oh seo shin kwon hwang ahn an song ri ryu yu
    hong ko koh moon mun bae baek paek no roh nam xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo
    liang deng jiang wen bo peng zeng xiao tian dong yuan pan cai yu du ye cheng wei su lu ding ren shen yao tsai tsang nguyen tran le pham
    phan vu vo dang bui do ho ngo duong mao
    """.split()
)
"""Family names of Korea, China and Vietnam, romanised, which stand before the given name."""

_NEAR = 0.88
"""Jaro-Winkler similarity from which two words may be spellings of one."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the words of two names say: points for their being one, and why."""

    points: float
    why: str
    partial: bool = False
    """Whether one name says less than the other, so that it may fit others as well."""


DIFFERENT = -10.0
"""Points of names that cannot be one person's."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart; words are folded."""

    words: tuple[str, ...]
    """Without particles inside it, and generation."""
    generation: str | None
    spelled: tuple[str, ...] = ()
    """With them."""

    @property
    def led(self) -> bool:
        """Whether it begins with a particle: a family name alone ("al-Hadi"), or a given name that looks like one ("Al")."""
        return len(self.spelled) > 1 and self.spelled[0] in PARTICLES

    @property
    def full(self) -> bool:
        """Whether it is more than one word."""
        return len(self.words) > 1 or self.generation is not None

    @property
    def families(self) -> frozenset[str]:
        """The words that may be its family name, romanised."""
        first, last = romanized(self.words[0]), romanized(self.words[-1])
        return frozenset({first, last} if first in FAMILY_FIRST else {last})


@lru_cache(maxsize=1 << 16)
def person_name(folded: str) -> PersonName:
    """A folded name taken apart."""
    words = folded.split()
    generation = GENERATIONS.get(words[-1]) if len(words) > 1 else None
    if generation:
        words.pop()
    bare = [word for i, word in enumerate(words) if i in {0, len(words) - 1} or word not in PARTICLES]
    return PersonName(tuple(bare), generation, tuple(words))


@lru_cache(maxsize=1 << 17)
def persons(left: str, right: str) -> Shape:
    """How alike two folded full names of people are. Symmetric."""
    a, b = person_name(left), person_name(right)
    if a.generation and b.generation and a.generation != b.generation:
        return Shape(DIFFERENT, f"one is “{a.generation}”, the other “{b.generation}”")
    shape = _words(a.words, b.words)
    if a.led != b.led and shape.points < 4 and (led := _family_alone(*((a, b) if a.led else (b, a)))) is not None:
        shape = led
    if (a.generation is None) != (b.generation is None) and shape.points > 0:
        return Shape(shape.points - 1, f"{shape.why}; only one has “{a.generation or b.generation}”", partial=True)
    return shape


def _family_alone(led: PersonName, other: PersonName) -> Shape | None:
    """A name that begins with a particle, as the family name of another."""
    if len(other.spelled) > len(led.spelled) and other.spelled[-len(led.spelled) :] == led.spelled:
        return Shape(4, "the family name alone, with its particle", partial=True)
    if romanized(led.words[-1]) == romanized(other.words[-1]):
        return Shape(2, "the same family name but for a particle", partial=True)
    return None


def _words(a: tuple[str, ...], b: tuple[str, ...]) -> Shape:
    if a == b:
        return Shape(5, "the same name but for particles")
    if "".join(a) == "".join(b):
        return Shape(5, "the same letters, divided otherwise")
    if sorted(a) == sorted(b):
        return _reordered(a)
    if 1 in {len(a), len(b)}:
        return Shape(DIFFERENT, "different names")
    short, long = sorted((a, b), key=len)
    if 1 < len(short) < len(long) and long[-len(short) :] == short and short[0] != long[0]:
        return Shape(3, "the last words of the longer name", partial=True)
    last, first = _family(a[-1], b[-1]), _given(a[0], b[0])
    if last is None or first is None:
        for x, y in ((a, b[-1:] + b[:-1]), (a, b[1:] + b[:1]), (a[-1:] + a[:-1], b), (a[1:] + a[:1], b)):
            family, given, between = _family(x[-1], y[-1]), _given(x[0], y[0]), _middle(x[1:-1], y[1:-1])
            if len(x) == len(y) and family and given and between:
                reasons = [why for _, why in (family, given, between) if why]
                return Shape(family[0] + given[0] + between[0] - 1, f"{'; '.join(reasons)}; the family name first in one")
        return Shape(DIFFERENT, "different given names" if first is None else "different family names")
    middle = _middle(a[1:-1], b[1:-1])
    if middle is None:
        return Shape(DIFFERENT, "different middle names")
    reasons = [why for _, why in (last, first, middle) if why]
    return Shape(last[0] + first[0] + middle[0], "; ".join(reasons), partial=1 in {len(a[0]), len(b[0])} != {1} or middle[0] < 0)


def _reordered(a: tuple[str, ...]) -> Shape:
    """The same words in another order, as family and given name where one of them is known as a given name."""
    known = {word for word in (a[0], a[-1]) if _gender(word) is not None}
    if len(known) == 1 or len(a) > 2:
        return Shape(4, "the same words, the family name first in one")
    return Shape(3, "the same words in another order")


def _family(x: str, y: str) -> tuple[float, str] | None:
    if x == y:
        return 2, "the same family name"
    if romanized(x) == romanized(y):
        return 2, f"family name in two spellings ({_pair(x, y)})"
    if skeleton(x) == skeleton(y) and JaroWinkler.similarity(x, y) >= 0.9 and not _man_and_woman(x, y):
        return 0.5, f"nearly the same family name ({_pair(x, y)})"
    return None


def _given(x: str, y: str) -> tuple[float, str] | None:
    if x == y:
        return 3, "the same given name"
    if len(x) == 1 or len(y) == 1:
        return (1, f"an initial that fits ({_pair(x, y)})") if x[0] == y[0] else None
    if romanized(x) == romanized(y):
        return 3, f"given name in two spellings ({_pair(x, y)})"
    if short_forms(x, y):
        return 2, f"a short form of the given name ({_pair(x, y)})"
    if min(len(x), len(y)) > 2 and (x.startswith(y) or y.startswith(x)) and not _man_and_woman(x, y) and not _other_gender(x, y):
        return 1.5, f"a given name and its beginning ({_pair(x, y)})"
    if skeleton(x) == skeleton(y) and _similar(x, y) and not _man_and_woman(x, y) and not _other_gender(x, y):
        return 1.5, f"nearly the same given name ({_pair(x, y)})"
    alike = len(x) > 4 < len(y) and romanized(x)[:4] == romanized(y)[:4]
    if alike and None in {_gender(x), _gender(y)} and not _man_and_woman(x, y):  # two known given names are two ("Vladimir", "Vladislav")
        return 1, f"given names that begin alike ({_pair(x, y)})"
    return None


def _similar(x: str, y: str) -> bool:
    return max(JaroWinkler.similarity(x, y), JaroWinkler.similarity(romanized(x), romanized(y))) >= _NEAR


def _middle(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, str] | None:
    """Middle names agree, or one name has none; two that differ are those of two people."""
    if a == b:
        return 0, ""
    if not a or not b:
        return -1, f"only one has “{' '.join(a or b)}” in the middle"
    if len(a) == len(b) and all(
        x == y or romanized(x) == romanized(y) or (1 in {len(x), len(y)} and x[0] == y[0]) for x, y in zip(a, b, strict=True)
    ):
        return 0, f"middle names that agree ({' '.join(a)}, {' '.join(b)})"
    return None


def _agree(x: str, y: str) -> bool:
    return romanized(x) == romanized(y) or (1 in {len(x), len(y)} and x[0] == y[0])


def _man_and_woman(x: str, y: str) -> bool:
    """ "Petrov" and "Petrova", "Novak" and "Novakova", "Mario" and "Maria"."""
    short, long = sorted((x, y), key=lambda word: (len(word), word))
    ends = {long.removesuffix(end) for end in ("a", "ova", "aya", "skaya")}
    return long.endswith("a") and (short in ends or short.removesuffix("o") in ends or short.removesuffix("y") in ends)


def _other_gender(x: str, y: str) -> bool:
    return {_gender(x), _gender(y)} == {"m", "f"}


def _gender(given: str) -> Gender | None:
    """That of those who bear a given name; None for what is not known as one, and for names of both."""
    return gender_of_name(f"{given} -x")


def _pair(x: str, y: str) -> str:
    return ", ".join(sorted((x, y)))


# -- bodies ------------------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 16)
def core(folded: str) -> tuple[str, ...]:
    """The words of a body's folded name that identify: no article, no legal form, one spelling of English."""
    words = folded.split()
    while len(words) > 1 and words[-1] in CORPORATE:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return tuple(one_english(word) for word in words)


def content(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a body's ``core`` that say something, in the singular, sorted."""
    return tuple(sorted(one_number(word) for word in words if word not in ACRONYM_STOP))


@lru_cache(maxsize=1 << 16)
def initials(folded: str) -> frozenset[str]:
    """What a body's name may be shortened to; empty of names that are short already."""
    words = core(folded)
    telling = [word for word in words if word not in ACRONYM_STOP]
    made = {"".join(word[0] for word in some) for some in (telling, words, folded.split())}
    return frozenset(letters for letters in made if len(letters) > 1)


def _ends(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether a name ends with a shorter one, before an "of" that this has not: ``riverton lions of arven`` with ``lions``, not with
    ``lions of holt``."""
    if "of" in long[1:] and "of" not in short:
        long = long[: long.index("of")]
    return long[-len(short) :] == short


@lru_cache(maxsize=1 << 17)
def bodies(left: str, right: str) -> Shape | None:
    """How alike two folded names of bodies are; None where the names say nothing. Symmetric."""
    a, b = core(left), core(right)
    if a == b:
        return Shape(5, "the same name but for article, legal form or spelling")
    if "".join(a) == "".join(b):
        return Shape(5, "the same letters, divided otherwise")
    bare = [content(words) for words in (a, b)]
    if bare[0] == bare[1] and len(bare[0]) > 1:
        return Shape(4, "the same words in another order or number")
    if len(a) == len(b) > 1 and all(x == y or romanized(x) == romanized(y) for x, y in zip(a, b, strict=True)):
        return Shape(4, "the same words in two spellings")
    short, long = (left, right) if len(a) < len(b) else (right, left)
    if len(core(short)) == 1 and short in initials(long):
        return Shape(3 if len(short) > 2 else 2, f"the initials of the longer name ({short})", partial=True)
    if len(a) != len(b) and core(long)[: len(core(short))] == core(short):
        return Shape(2, "the first words of the longer name", partial=True)
    if len(a) != len(b) and _ends(core(long), core(short)):
        return Shape(2, "the last words of the longer name", partial=True)
    return None
