"""Words of names made comparable across ways of writing them: one romanisation, a skeleton of consonants, short forms of given names.
What the likeness of names says of people and bodies is names.py's."""

from __future__ import annotations

import re
from functools import lru_cache

_LEXICAL = (
    (re.compile(r"m[ou]h?a?mm?[ae]d"), "muhamad"),
    (re.compile(r"h[ou]ss?[ae][iy]n"), "husein"),
    (re.compile(r"abd[aeou]l"), "abdul"),
    (re.compile(r"[yj][ou]+ss?[eiou]+(f|ph)"), "yusuf"),
)
"""Names of which newspapers write every vowel in several ways."""

_LETTERS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"shch|schtsch|stsch", "sh"),
        (r"tsch|tch|tsh|cz", "ch"),
        (r"sch|sz", "sh"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"ck|q|c(?![eiyh])", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"off$", "ov"),
        (r"eff$", "ev"),
        (r"[jy]ov$", "ev"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"[jy]", "i"),
        (r"([bdgkpt])r$", r"\1er"),
        (r"(.)\1+", r"\1"),
    )
)
"""One letter for what the romanisations of one sound write in several; in this order."""

_VARIANTS = ((re.compile(r"is(ation|ed|ing|er)"), r"iz\1"), (re.compile(r"our$"), "or"), (re.compile(r"defence"), "defense"),
             (re.compile(r"centre"), "center"), (re.compile(r"programme"), "program"), (re.compile(r"theatre"), "theater"))  # fmt: skip

_SHORT_FORMS = {
    long: frozenset(short.split())
    for long, short in {
        "abraham": "abe", "albert": "al bert", "alexander": "alex sasha sacha alec", "alexandra": "alex sandra", "alfred": "fred alf",
        "andrew": "andy drew", "anthony": "tony", "antonio": "tony toni", "arthur": "art", "barbara": "barb", "benjamin": "ben benny",
        "bernard": "bernie", "bradley": "brad", "catherine": "cathy kate katie cath", "charles": "charlie chuck",
        "christina": "tina chris", "christine": "chris", "christopher": "chris kit", "daniel": "dan danny", "david": "dave",
        "deborah": "deb debbie", "dmitri": "dima mitya", "donald": "don donny", "dorothy": "dot", "edward": "ed eddie ted ned",
        "elizabeth": "liz beth betty lisa eliza", "eugene": "gene", "francis": "frank", "francisco": "paco pancho",
        "frederick": "fred freddy", "gerald": "gerry jerry", "gregory": "greg", "harold": "harry hal", "henry": "harry hank",
        "jacob": "jake", "james": "jim jimmy jamie", "jeffrey": "jeff", "jennifer": "jen jenny", "jeremy": "jerry", "jessica": "jess",
        "johannes": "hans jan", "john": "jack johnny", "jonathan": "jon", "jose": "pepe", "joseph": "joe joey", "joshua": "josh",
        "judith": "judy", "katherine": "kate kathy katie", "kenneth": "ken kenny", "lawrence": "larry", "leonard": "len leo",
        "leonid": "lyonya", "ludwig": "lutz", "margaret": "maggie meg peggy", "matthew": "matt", "maximilian": "max", "melissa": "mel",
        "michael": "mike mick mickey", "mikhail": "misha", "mitchell": "mitch", "nancy": "nan", "nathaniel": "nat nate",
        "nicholas": "nick nicky", "nikolai": "kolya", "pamela": "pam", "patricia": "pat patty tricia", "patrick": "pat paddy",
        "pavel": "pasha", "peter": "pete", "philip": "phil", "phillip": "phil", "raymond": "ray", "rebecca": "becky",
        "richard": "dick rick ricky rich", "robert": "bob bobby rob robbie", "ronald": "ron ronnie", "rudolph": "rudy", "samantha": "sam",
        "samuel": "sam sammy", "sergei": "seryozha", "stanley": "stan", "stephanie": "steph", "stephen": "steve", "steven": "steve",
        "susan": "sue susie", "terrence": "terry", "theodore": "ted teddy theo", "thomas": "tom tommy", "timothy": "tim",
        "valerie": "val", "victor": "vic", "victoria": "vicky", "vincent": "vince", "vladimir": "volodya", "walter": "walt wally",
        "william": "bill billy will willy",
    }.items()
}  # fmt: skip
"""Given names and what their bearers are called."""


@lru_cache(maxsize=1 << 16)
def romanized(word: str) -> str:
    """A folded word of a name in one romanisation: that of ``sergey`` is that of ``sergei`` and ``sergej``."""
    for pattern, to in _LEXICAL:
        if pattern.fullmatch(word):
            return to
    for pattern, to in _LETTERS:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """What variants of a folded word have in common, for finding them: its consonants, without voice, and that it begins with a vowel."""
    sounds = romanized(word).replace("g", "k").replace("z", "s").replace("d", "t").replace("b", "p")
    bare = re.sub(r"[aeiou]", "", sounds)
    return re.sub(r"(.)\1+", r"\1", ("a" if sounds[:1] in "aeiou" else "") + bare) or sounds


def short_forms(left: str, right: str) -> bool:
    """Whether one folded given name is what bearers of the other are called, or both are of one ("mike", "michael")."""
    return right in _SHORT_FORMS.get(left, ()) or left in _SHORT_FORMS.get(right, ())


@lru_cache(maxsize=1 << 12)
def initial_of(word: str) -> str:
    """The sound a given name begins with; of a short form that begins otherwise ("Bill") that of the long one."""
    longs = sorted(long for long, shorts in _SHORT_FORMS.items() if word in shorts)
    first = romanized(longs[0] if longs and all(long[0] != word[0] for long in longs) else word)[:1]
    return {"g": "k", "z": "s", "d": "t", "b": "p"}.get(first, "a" if first in "aeiou" else first)


@lru_cache(maxsize=1 << 14)
def one_english(word: str) -> str:
    """A folded word in one of the two spellings of English: ``organization`` of ``organisation``."""
    for pattern, to in _VARIANTS:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 14)
def one_number(word: str) -> str:
    """A folded word of a body's name in the singular: ``election`` of ``elections``, ``referendum`` of ``referenda``."""
    for end, to in (("ies", "y"), ("nda", "ndum")):
        if word.endswith(end) and len(word) > 5:
            return word.removesuffix(end) + to
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
