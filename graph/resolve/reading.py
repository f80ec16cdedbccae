"""The words of a mention of a file taken apart, without a parser: office, name, country, and what kind of thing the name names.
Which mentions are one is decided in mentions.py."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.coreference_words import ACRONYM_STOP, CORPORATE, RANKS
from graph.extract.given_names import gender_of_name
from graph.extract.titles import ACTING, DESIGNATED, FORMER
from graph.ids import fold, squeeze
from graph.model import Kind

_LEFT = FORMER | {"fired", "sacked", "dismissed", "resigned", "previous", "past"}
_STATUS = {**dict.fromkeys(_LEFT, "former"), **dict.fromkeys(ACTING, "acting"), **dict.fromkeys(DESIGNATED, "designated")}
_LEADING = frozenset("the a an this that these those his her its their our my your".split())
STATUSES = frozenset(_STATUS.values())
"""What an office begins with that is held no longer, in place of another, or not yet."""
_ARTICLES = _LEADING | {"new", "longtime", "newly", "then", "senior", "top", "current", "so-called"}
_PLAIN_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady prof rev fr hon".split())
"""Titles that say of no office."""
_INSIDE = frozenset("of the and for on in at de la le du del della di da do dos van von der den bin ibn al el & y".split())
"""Words that names have in lower case."""
BODIES = words.ORGANIZATIONS | frozenset(
    """
    department house state college league center centre office board fund society network times post news inc services systems airlines
    """.split()
)
"""Words that names of bodies have and people's have not."""
_PRESS = frozenset("reporter economist examiner inquirer observer advocate guardian chronicle herald".split())
"""Last words of newspapers' names that are also people's."""
_PREPOSITIONS = frozenset("of in at for with by near within from to on as about against who whose which that".split())
_POSSESSIVE = re.compile(r"\s*['’`]\s*s?$")
_ORDINALS = {word: f"{n}th" for n, word in enumerate("fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 4)}
_ORDINALS |= {"first": "1st", "second": "2nd", "third": "3rd"}
_WORD = re.compile(r"[^\s,;:()\[\]\"“”]+|,")


_DEFINED = re.compile(r"((?:[A-Z][\w&.’'-]*,? (?:(?:of|for|and|on|in|the|to) ){0,2}){2,9})\( ?([A-Z]{2,8}) ?\)")
"""Capitalised words, and capitals in brackets behind them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a file."""

    mention: str
    doc: str = ""
    topic: str = ""
    context: str = ""
    head: str = ""
    kind: str = ""
    """``name``, ``nominal`` or ``pronoun``; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of a mention say."""

    name: str = ""
    """Empty where it names nobody."""
    titled: bool = False
    office: str = ""
    """The words of an office, folded; after "former" and the like ``former director``."""
    country: str | None = None


def read(mention: Mention, lower: set[str]) -> Reading:
    """The words of a mention taken apart: what stands before a name, the name, and what follows it."""
    text = plain(mention.mention)
    tokens = _WORD.findall(re.sub(r"(?<=\w)['’]s\b", "", text))
    if "," in tokens:
        tokens = tokens[: tokens.index(",")]
    entitled = tokens[:1] == ["The"] and len(tokens) > 2 and _inside_a_sentence(text, mention.context)
    while tokens and tokens[0].lower() in _LEADING:
        tokens.pop(0)
    if not tokens or mention.kind == "pronoun":
        return Reading()
    press = text[:4] in {"The ", "the "} and len(tokens) > 1 and bare(tokens[-1]) in _PRESS
    if (entitled or press) and all(map(_capital, tokens)):
        return Reading("The " + " ".join(tokens))
    tokens = _head_phrase(tokens)
    start, end = _run(tokens)
    title = max((i for i in range(start, end) if bare(tokens[i]) in words.TITLES | set(_STATUS)), default=-1)
    before, name, after = tokens[: max(start, title + 1)], tokens[max(start, title + 1) : end], tokens[end:]
    country = _country([*before, *after])
    numbered = any(re.fullmatch(r"\d+(st|nd|rd|th)", _ORDINALS.get(token.lower(), token.lower())) for token in before)
    if mention.kind == "nominal" or numbered or not name or not _names(name, after, mention, lower):
        return Reading(office=_office(tokens), country=_country(tokens))
    titled = bool(before) and bare(before[-1]) in words.TITLES
    return Reading(" ".join(name), titled, _office(before) if before else "", country)


def _head_phrase(tokens: list[str]) -> list[str]:
    """The words up to a preposition after a word in lower case: what follows only says more of the head ("the head of the union")."""
    for i, token in enumerate(tokens):
        if i and token in _PREPOSITIONS and not (_capital(tokens[i - 1]) and bare(tokens[i - 1]) not in words.OFFICES):
            return tokens[:i]
    return tokens


def plain(text: str) -> str:
    """A mention without quotation marks and possessive."""
    return _POSSESSIVE.sub("", squeeze(text).strip("'\"`“”‘’ "))


def _inside_a_sentence(text: str, context: str) -> bool:
    """Whether the context writes the text after a word in lower case, where a capital is the name's own."""
    return re.search(r"(?:[a-z],?|[a-z],? ['\"`“‘]{1,2})\s+" + re.escape(text), context) is not None


def _run(tokens: list[str]) -> tuple[int, int]:
    """Where the last run of capitalised words begins and ends, with the small words inside it."""
    end = len(tokens)
    while end and not _capital(tokens[end - 1]):
        end -= 1
    if end == 0:
        return 0, 0
    start = end
    while start and (_capital(tokens[start - 1]) or (tokens[start - 1].lower() in _INSIDE and start > 1 and _capital(tokens[start - 2]))):
        start -= 1
    # What follows the "of" of a person is where from, that of a body is its name.
    for i in range(start + 1, end):
        if tokens[i].lower() in {"of", "in", "from"} and (_titled(tokens[start:i]) or begins_with_given(" ".join(tokens[start:i]))):
            return start, i
    return start, end


def _titled(tokens: list[str]) -> bool:
    return len(tokens) > 1 and any(bare(token) in words.TITLES for token in tokens[:-1])


def kind_of(reading: Reading) -> Kind | None:
    """What the words of a name alone say that it names."""
    name = fold(reading.name).split()
    if not name:
        return None
    if reading.titled or begins_with_given(reading.name):
        return "Person"
    acronym = [word for word in reading.name.split() if _acronym(word) and (len(name) == 1 or len(word.replace(".", "")) > 2)]
    if (
        geo.body(reading.name) is not None
        or set(name) & BODIES
        or (len(name) > 1 and name[-1] in CORPORATE)
        or any(word in ACRONYM_STOP | {"the"} for word in name)
        or (acronym and (len(reading.name.split()) == 1 or not reading.name.isupper()))
    ):
        return "Organization"
    return None


def _names(name: list[str], after: list[str], mention: Mention, lower: set[str]) -> bool:
    """Whether a run of capitalised words is a name: not one common noun in a headline, not a noun's modifier."""
    if mention.head and bare(mention.head) not in {bare(token) for token in name} and mention.head[:1].islower():
        return False
    if after and after[0].lower() not in _INSIDE and not mention.head:
        return False
    only = bare(name[-1])
    if len(name) == 1 and (only in lower or only in words.GROUPS | words.OFFICES | words.KIN | words.ORGANIZATIONS):
        return False
    if any(re.fullmatch(r"\d+(st|nd|rd|th)?", token.lower()) for token in name):
        return False
    return not (geo.country(" ".join(name)) or geo.country_of_adjective(" ".join(name)))


def _office(tokens: list[str]) -> str:
    """The words of an office before a name or in place of one; empty where no office is among them."""
    kept, status = [], ""
    nations = {i + n for i in range(len(tokens) - 1) if _nation(" ".join(tokens[i : i + 2])) for n in (0, 1)}
    for i, token in enumerate(tokens):
        word = bare(token)
        if word in {"of", "in", "at", "for", "with", "who", "whose", "and"}:
            break
        if word in _STATUS:
            status = _STATUS[word]
        elif word and word not in _ARTICLES and word not in _PLAIN_TITLES and i not in nations and not _nation(token):
            kept.append(RANKS.get(word, word))
    if not kept or kept[-1] not in words.OFFICES:
        return ""
    phrase = " ".join(kept)
    phrase = words.ROLE_SYNONYMS.get(phrase, phrase)
    return f"{status} {phrase}" if status else phrase


def _country(tokens: list[str]) -> str | None:
    for i, token in enumerate(tokens):
        for text in (" ".join(tokens[i : i + 2]), token):
            found = (geo.country(text) or geo.country_of_adjective(text)) if text[:1].isupper() else None
            if found is not None:
                return found.code
    return None


def _nation(token: str) -> bool:
    return token[:1].isupper() and (geo.country(token) or geo.country_of_adjective(token)) is not None


def _capital(token: str) -> bool:
    return token[:1].isupper()


def bare(token: str) -> str:
    """A token folded, an acronym without its stops."""
    return fold(token.replace(".", "")).replace(" ", "-")


def description(mention: Mention) -> tuple[str, frozenset[str]]:
    """The head of a description and the words before it."""
    tokens = [bare(token) for token in _WORD.findall(plain(mention.mention)) if token != ","]
    for i, token in enumerate(tokens):
        if i and token in _PREPOSITIONS:
            tokens = tokens[:i]
            break
    tokens = [_ORDINALS.get(token, token) for token in tokens if token not in _ARTICLES]
    head = bare(mention.head) if bare(mention.head) in tokens else (tokens[-1] if tokens else "")
    return head, frozenset(tokens) - {head}


def _acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return len(letters) > 1 and letters.isupper()


def defined(context: str) -> dict[str, str]:
    """Short names that a text gives in brackets behind long ones, of whose initials they are made: "Nordic Grain Council ( NGC )"."""
    found: dict[str, str] = {}
    for before, short in _DEFINED.findall(context):
        name = before.split()
        while name and (not _capital(name[0]) or name[0][0] != short[0]):
            name.pop(0)
        if len(name) > 1 and not Counter(short) - Counter(word[0].upper() for word in name):
            found[short] = " ".join(name)
    return found


def begins_with_given(name: str) -> bool:
    """Whether a name begins with a given name that more follows."""
    parts = fold(name).split()
    return len(parts) > 1 and gender_of_name(parts[0]) is not None
