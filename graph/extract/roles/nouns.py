"""Role nouns: which words say what somebody is to a body, a country or a person; their office text, status and relation type.
Who holds the role and where it is held is read off the parse by the modules beside this one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.syntax import MODIFIERS
from graph.extract.titles import ACTING, DESIGNATED, FORMER, office_words

if TYPE_CHECKING:
    from graph.extract.tokens import Token

PROFESSIONS = words.PROFESSIONS | frozenset(
    """
    model student developer broadcaster publisher producer conductor explorer pastor bishop archbishop cardinal imam rabbi cleric
    ayatollah lawyer attorney coach captain investor smuggler gangster warlord militant jihadist fugitive mercenary aristocrat heiress
    survivor statesman politician guerrilla separatist challenger shareholder shipowner
    """.split()
)
"""What people are by trade or calling: with a country their origin, with a body their work."""
CITIZENS = frozenset("citizen national native".split())
ALLIES = frozenset({"ally"})
PARTS = frozenset("subsidiary unit arm division branch affiliate wing offshoot part".split())
PARENTS = frozenset({"parent"})
ADVISING = frozenset("adviser advisor aide assistant secretary counsel deputy".split())
_COUNTERPARTS = frozenset({"counterpart"})
_ENVOYS = words.REPRESENTING | {"d'affaires", "d’affaires"}
_NOT_ROLES = frozenset("successor predecessor rival nominee frontrunner incumbent candidate challenger heir relative".split())
_PRIVATE = frozenset(
    """
    mediator arbitrator financier executive director chairman chairwoman chairperson manager boss owner founder co-founder partner
    trustee ceo
    """.split()
)
"""Offices of bodies, which a country's adjective does not make a country's: "Norwegian executive"."""
_PRIVATE_BEFORE = frozenset(
    """
    film theatre theater stage opera art music video television tv movie casting business union rebel guerrilla militia gang cult mafia
    religious spiritual community student protest separatist insurgent football soccer rugby cricket cycling tennis team sports club
    orchestra choir fashion hotel
    """.split()
)
"""Words that make an office one outside the state: "Danish film director", "Chadian rebel leader"."""
_CLASSIFYING = frozenset(
    """
    foreign prime chief deputy vice general special federal financial assistant executive managing national regional supreme
    international economic political military naval legal permanent judicial public royal central rear joint parliamentary presidential
    ministerial municipal provincial local creative technical scientific medical editorial commercial civil industrial agricultural
    environmental cultural social internal external religious spiritual interior high honorary associate non-executive lieutenant
    brigadier corporate digital operating marketing sporting artistic musical academic clinical nuclear diplomatic monetary fiscal
    criminal constitutional electoral humanitarian maritime co
    """.split()
)
"""Adjectives that name an office. Others judge it: "popular mayor"."""
_NO_OFFICE = frozenset("veteran opposition career then-".split()) | FORMER | ACTING | DESIGNATED
_BELOW = frozenset("deputy vice assistant associate regional local".split())
_MAKERS = frozenset("author creator inventor critic fan survivor".split())
"""Who is so of a thing, and does not work for a body."""
_SECTIONS = frozenset(
    """
    integrity ethics audit tax customs transport press media
    finance financial marketing sales operating operations technology technical security safety legal communications communication
    commercial information data medical scientific science research policy political programme program project human personnel
    sporting sports artistic creative digital strategy risk compliance investment product engineering production editorial news
    advertising procurement logistics maintenance country area
    """.split()
)
"""Parts of a body that a chief or director may head without leading it."""
ONCE = frozenset({"then", "once", "formerly", "previously"})
"""Adverbs before what is over."""
_SUFFIXES = frozenset({"elect", "designate"})
_GENERALS = frozenset({"secretary", "director", "governor", "inspector"})
_LOCAL = CITIZENS | frozenset(
    "mayor governor sheriff councillor councilor superintendent bishop archbishop cardinal patriarch imam rabbi priest".split()
)

ROLE_NOUNS = (
    (words.OFFICES - _NOT_ROLES)
    | words.KIN - _NOT_ROLES
    | words.MEMBERSHIP
    | words.SPEAKING
    | words.FOUNDING
    | words.OWNING
    | _ENVOYS
    | PROFESSIONS
    | CITIZENS
    | ALLIES
    | PARTS
    | PARENTS
    | _COUNTERPARTS
)
_PARENTED = frozenset("company firm group corporation".split())
_HEADS = ROLE_NOUNS | _SUFFIXES | _PARENTED
_OVER = (FORMER | ONCE) - {"outgoing"}
_ACTORS = words.DESCRIPTORS | words.GOVERNMENTS | ROLE_NOUNS
_UNNAMED = CITIZENS | ALLIES | PARTS | PARENTS | {"member", "part"}
_BESIDE_NAME = _SUFFIXES | FORMER


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun with the words that name and date it."""

    head: Token
    pieces: tuple[Token, ...]
    """The words of the role noun, several where hyphens part them: "president", "-", "elect"."""
    lemma: str
    before: tuple[Token, ...]
    """Modifiers before it and theirs, in the order of the text."""
    status: str
    of: str = ""
    """What of: the "of staff" of "chief of staff"."""

    @property
    def office(self) -> str | None:
        """The office's name without articles, countries and status words; None where the noun names none."""
        if self.lemma in _UNNAMED:
            return None
        named = set(office_words([t for t in self.before if t.lower_ not in _NO_OFFICE]))
        kept = [t for t in self.before if t.lower_ in _CLASSIFYING or t.text == "First" or (t.lower_ in named and t.pos_ != "ADJ")]
        parts = list(dict.fromkeys([*(t.lower_ for t in kept if t not in self.pieces), self._word()]))
        return words.ROLE_SYNONYMS.get(" ".join([*parts, self.of]), " ".join([*parts, self.of])) if self.of else " ".join(parts)

    def _word(self) -> str:
        word = "".join(t.lower_ for t in self.pieces if t.lower_ not in _BESIDE_NAME).strip("-")
        after = self.head.doc[self.head.i + 1 : self.head.i + 5].text.lower()
        return f"{word}-in-law" if self.lemma in words.KIN and after.startswith("-in-law") else word

    @property
    def plural(self) -> bool:
        """Whether several hold it."""
        return self.head.tag_ in {"NNS", "NNPS"}


def is_role(token: Token) -> bool:
    """Whether ``token`` may head a role noun."""
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.lemma_.lower() in _HEADS


def role(token: Token) -> Role | None:
    """The role that ``token`` heads, with its own modifiers; None where it heads none."""
    pieces = _pieces(token)
    lemma = _lemma(pieces)
    if token.lemma_.lower() in _PARENTED:
        lemma = "parent" if any(t.lower_ == "parent" and t.dep_ in {"compound", "amod"} for t in token.lefts) else None
    if lemma is None:
        return None
    lefts = [t for piece in pieces for t in piece.lefts if t.dep_ in MODIFIERS and t not in pieces]
    before = tuple(sorted({t for b in lefts for t in [*(c for c in b.lefts if c.dep_ != "det"), b]} - set(pieces), key=lambda t: t.i))
    return Role(token, pieces, lemma, before, _status_before(pieces, before), _of(token))


def role_in_title(token: Token, before: list[Token], after: list[Token]) -> Role | None:
    """The role of an office word among a name's titles, between the words ``before`` and ``after`` it."""
    pieces = _pieces(token)
    lemma = _lemma(pieces)
    if lemma is None:
        return None
    designated = any(t.lower_ in _SUFFIXES for t in after)
    return Role(token, pieces, lemma, tuple(before), "designated" if designated else _status_before(pieces, tuple(before)))


def type_of(found: Role, kind: str) -> str | None:
    """The relation that a role in an actor of ``kind`` is; None where the words say none."""
    lemma = found.lemma
    if lemma in words.KIN:
        return "KIN_OF" if kind == "Person" else None
    if lemma in PARTS:
        return "PART_OF" if kind == "Organization" else None
    if lemma in CITIZENS:
        return "CITIZEN_OF" if kind == "Country" else None
    if lemma in ALLIES:
        return "ALLY_OF"
    if lemma in _COUNTERPARTS:
        return "COUNTERPART_OF" if kind in {"Person", "Office"} else "HOLDS_OFFICE_IN" if kind == "Country" else None
    if lemma in words.SPEAKING:
        return "SPOKESPERSON_FOR"
    if lemma in words.FOUNDING:
        return "FOUNDED" if kind in {"Organization", "Group"} else None
    if lemma in words.OWNING and kind in {"Organization"}:
        return "OWNS"
    if kind == "Person":
        return "REPRESENTS" if lemma in words.REPRESENTING else "WORKS_FOR" if lemma in ADVISING or found.of == "of staff" else None
    if kind == "Country":
        return _in_country(found)
    if lemma in _MAKERS:
        return None
    if lemma in words.MEMBERSHIP:
        return "MEMBER_OF"
    if lemma in _ENVOYS:
        return "REPRESENTS"
    return "LEADS" if lemma in words.LEADING and _at_the_top(found) else "WORKS_FOR"


def _at_the_top(found: Role) -> bool:
    """Whether the office leads the whole body: no "deputy chief", "finance chief" or "head of security"."""
    before = {t.lower_ for t in found.before}
    if found.of or before & _BELOW:
        return False
    return found.lemma not in {"chief", "head", "director", "boss", "executive"} or not before & _SECTIONS


def _in_country(found: Role) -> str | None:
    before = {t.lower_ for t in found.before}
    if found.lemma == "member" or found.lemma in words.OWNING:
        return None
    if found.lemma in _ENVOYS - {"lawyer", "attorney", "counsel"}:
        return "REPRESENTS"
    private = found.lemma in PROFESSIONS or found.lemma in _PRIVATE or (before & _PRIVATE_BEFORE and found.lemma != "minister")
    return "CITIZEN_OF" if private else "HOLDS_OFFICE_IN"


def joined(head: Token) -> Iterator[Token]:
    """The role nouns joined with ``head`` under one article or possessor: "his deputy and brother-in-law"."""
    for token in [head.head] if head.dep_ == "conj" else [c for c in head.children if c.dep_ == "conj"]:
        later = max(token, head, key=lambda t: t.i)
        if is_role(token) and not any(c.dep_ in {"det", "poss"} for c in later.children):
            yield token


def local(found: Role) -> bool:
    """Whether the role may be in a town, which does not stand for its country then: "mayor of Oslo", "citizen of Oslo"."""
    return found.lemma in _LOCAL


def _pieces(token: Token) -> tuple[Token, ...]:
    """``token`` with what hyphens join to it on the left: "ex-president", "secretary-general", "president-elect"."""
    doc, first = token.doc, token.i
    while first >= 2 and doc[first - 1].text in {"-", "–"} and not doc[first - 1].whitespace_ and not doc[first - 2].whitespace_:
        first -= 2
    return tuple(doc[first : token.i + 1])


def _lemma(pieces: tuple[Token, ...]) -> str | None:
    """What role the pieces name, by its lemma."""
    named = [t for t in pieces if t.text not in {"-", "–"} and t.lower_ not in _SUFFIXES]
    if not named:
        return None
    last = named[-1]
    lemma = last.lemma_.lower()
    previous = last.nbor(-1) if last.i else last
    if lemma == "general" and (any(t.lower_ in _GENERALS for t in named[:-1]) or previous.lower_ in _GENERALS):
        return "director"
    if len(named) > 1 and "".join(t.lower_ for t in [*named[:-1]]) in {"co"} and f"co-{lemma}" in ROLE_NOUNS:
        return f"co-{lemma}"
    return lemma if lemma in ROLE_NOUNS else None


def _status_before(pieces: tuple[Token, ...], before: tuple[Token, ...]) -> str:
    first = pieces[0]
    edge = min([first.i, *(t.i for t in before), *(c.left_edge.i for c in first.lefts if c.dep_ in {"det", "poss"})])
    around = [*before, *pieces, *(c for t in (*before, first) for c in t.lefts if c.dep_ in {"advmod", "amod"})]
    if edge and first.doc[edge - 1].lower_ in ONCE:
        around.append(first.doc[edge - 1])
    for token in around:
        word = token.lower_.rstrip("-")
        if word in _OVER:
            return "former"
        if word in ACTING:
            return "acting"
        if word in DESIGNATED:
            return "designated"
    return "former" if _ended(first) or _ended(pieces[-1]) else "current"


def _ended(noun: Token) -> bool:
    """Whether a period closed in the past follows: "president from 2009 to 2013", "minister until last year"."""
    sides = [noun, *([noun.head] if noun.dep_ in {"appos", "attr"} and noun.head.pos_ in {"NOUN", "PROPN"} else [])]
    for child in (c for side in sides for c in side.children if c.dep_ == "prep" and c.i > noun.i):
        timed = [g for g in child.children if g.ent_type_ == "DATE"]
        if timed and (child.lower_ in {"until", "till"} or (child.lower_ == "between" and any(t.ent_type_ == "DATE" for t in timed))):
            return True
        if timed and child.lower_ == "from" and any(g.lower_ in {"to", "until", "till", "through"} for g in child.children):
            return True
    return False


def _of(head: Token) -> str:
    """The thing, no actor, that the office is over: "of staff", "of the interior"."""
    if head.i + 1 >= len(head.doc) or head.nbor().lower_ not in {"of", "for"}:
        return ""
    for pobj in head.nbor().children:
        if pobj.dep_ != "pobj" or pobj.pos_ != "NOUN" or any(c.dep_ == "appos" for c in pobj.children):
            continue
        if pobj.lemma_.lower() not in _ACTORS:
            inside = [t for t in pobj.subtree if t.i <= pobj.right_edge.i and t.ent_type_ not in {"GPE", "ORG", "PERSON", "NORP"}]
            kept = [t for t in inside if t.i <= pobj.i or (t.dep_ in {"conj", "cc"} and t.head.i <= pobj.i + 2)]
            own = [t for t in kept if t.dep_ not in {"poss", "case"} and not geo.country_of_adjective(t.text)]
            return " ".join([head.nbor().lower_, *(t.lower_ for t in own)]) if len(own) <= 5 and len(own) == len(kept) else ""
    return ""
