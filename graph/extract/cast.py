"""The cast of one article: its local actors and places, and which names are spellings of one of them.
Common nouns and pronouns are given their actors by coreference.py."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from graph.extract import geography as geo
from graph.extract.coreference_words import ACRONYM_STOP, CORPORATE
from graph.extract.given_names import Gender, gender_of_name, gender_of_noun
from graph.extract.mention import Mention
from graph.extract.nationality import acting_country
from graph.ids import actor_id, digest, fold, slug
from graph.model import Kind, LocalActor, Place

_SIMILAR = 0.88
"""Jaro-Winkler similarity from which two given names before one surname are one ("Sergei", "Sergey")."""
_LASTING = frozenset("dr prof professor sir dame lady lord rev fr".split())
"""Titles that who has one keeps: "Mr Lavr" is not Dr Lavr."""
_SUFFIXES = frozenset("jr sr ii iii iv".split())


@dataclass(slots=True)
class Member:
    """One actor of the article, while it is being put together."""

    local: str
    kind: Kind
    name: str
    country: str | None = None
    scoped: bool = False
    tied: bool = False
    """Whether it is known by its country or body and a common noun: "the Danish regulator"."""
    spellings: Counter[str] = field(default_factory=Counter)
    offices: set[tuple[str, str | None]] = field(default_factory=set)
    """Office phrases the text gives it, each with its country: None where it gives none, empty where it is somebody's not known."""
    gender: Gender | None = None
    domestic: bool = False
    """Whether its words say that it is of the country that the article is about, where that is one."""
    body: str | None = None
    """The organisation that the text gives a person or office."""
    called: set[str] = field(default_factory=set)
    """Common nouns that the text sets beside a body's name: "the trader Orvanta"."""


class Cast:
    """Local actors and places of one article, by id."""

    def __init__(self, article_id: str) -> None:
        self.scope = digest(article_id, size=6)
        self.members: dict[str, Member] = {}
        self.places: dict[str, Place] = {}
        self.near: tuple[str, ...] = ()
        """Countries the article names, which decide between namesakes."""

    # -- adding ------------------------------------------------------------------------------------------------------------------------

    def add(
        self, local: str, kind: Kind, name: str, *, country: str | None = None, scoped: bool = False, spelling: str | None = None
    ) -> str:
        """The member ``local``, made where it is new; ``spelling`` is counted as one of its names."""
        member = self.members.get(local)
        if member is None:
            member = self.members[local] = Member(local, kind, name, country, scoped)
        if spelling:
            member.spellings[spelling] += 1
        if member.country is None:
            member.country = country
        return local

    def country(self, code: str, spelling: str | None = None) -> str:
        """The country ``code``."""
        return self.add(code, "Country", geo.country_name(code), country=code, spelling=spelling)

    def tied(self, kind: Kind, tie: str, phrase: str, name: str, country: str | None) -> str:
        """An office, group or body known by its country or organisation and its words."""
        local = self.add(f"{kind.lower()}:{tie}:{slug(phrase)}", kind, name, country=country, spelling=name)
        self.members[local].tied = True
        return local

    def unnamed(self, kind: Kind, phrase: str, name: str | None = None, country: str | None = None, *, domestic: bool = False) -> str:
        """An actor known inside this article only, shown as ``name`` (its phrase where that is not given)."""
        local = self.add(f"{kind.lower()}:{self.scope}:{slug(phrase)}", kind, name or phrase, country=country, scoped=True)
        self.members[local].domestic |= domestic
        return local

    # -- names -------------------------------------------------------------------------------------------------------------------------

    def resolve_names(self, mentions: list[Mention]) -> None:
        """Give every name mention its actor or place."""
        named = Counter(m.country for m in mentions if m.country and m.kind not in {"Place", "Organization"})
        self.near = tuple(code for code, _ in named.most_common())
        within: dict[str, str] = {}
        for m in mentions:
            if m.within is not None:
                within.setdefault(m.name, m.within)
        for m in mentions:
            if m.form != "name":
                continue
            if m.kind == "Country" and m.country:
                m.actors = (self.country(m.country, m.name),)
                m.place = m.country
            elif m.kind == "Place":
                self._place(m, within.get(m.name))
            elif m.kind == "Group":
                m.actors = (self.add(actor_id("Group", m.name), "Group", m.name, country=m.country, spelling=m.name),)
        self._persons([m for m in mentions if m.form == "name" and m.kind == "Person"])
        self._organizations([m for m in mentions if m.form == "name" and m.kind == "Organization"])

    def _place(self, mention: Mention, within: str | None) -> None:
        place = (geo.city_in(mention.name, within) if within else None) or geo.city(mention.name, self.near)
        capital = acting_country(mention.name)
        spelled: tuple[str, ...] = (mention.name,)
        # As the article writes it, "Rangoon"; the id is the gazetteer's.
        shown = place.name if mention.name.isupper() or place.name == f"The {mention.name}" else mention.name
        known = self.places.get(place.id)
        if known is not None:
            spelled = tuple(sorted({*known.names, mention.name}))
            shown = known.name
        self.places[place.id] = Place(place.id, shown, place.country, place.latitude, place.longitude, spelled)
        mention.place = place.id
        mention.country = capital.code if capital else place.country

    def _persons(self, mentions: list[Mention]) -> None:
        full: dict[str, Counter[str]] = defaultdict(Counter)
        for m in mentions:
            if not _one_word(m.name):
                full[" ".join(_core(m.name))][m.name] += 1
        clusters: list[set[str]] = []
        for name in sorted(full, key=lambda n: (-len(n.split()), n)):
            for cluster in clusters:
                if any(same_person(name, other) for other in cluster):
                    cluster.add(name)
                    break
            else:
                clusters.append({name})
        where: dict[str, str] = {}
        for cluster in clusters:
            spellings = sum((full[name] for name in cluster), Counter[str]())
            best = min(spellings, key=lambda s: (-spellings[s], -len(s), s))
            local = actor_id("Person", best)
            where.update(dict.fromkeys(cluster, local))
            self.add(local, "Person", best)
            self.members[local].gender = next((g for name in sorted(cluster) if (g := gender_of_name(name)) is not None), None)
        order: dict[str, None] = {}
        titled: dict[str, frozenset[str]] = defaultdict(frozenset)
        for m in mentions:
            core = _core(m.name)
            known = self._by_single(fold(m.name), where, order, m.titles, titled) if _one_word(m.name) else where.get(" ".join(core))
            local = known or actor_id("Person", m.name)
            self.add(local, "Person", m.name, spelling=m.name)
            m.actors = (local,)
            order.setdefault(local)
            titled[local] |= m.titles

    def _by_single(
        self, word: str, where: dict[str, str], order: Iterable[str], titles: frozenset[str], titled: dict[str, frozenset[str]]
    ) -> str | None:
        """The person whom one word names: by surname, else by first word ("Kim"); of several by its titles, else who was named first."""
        for fit in (str.endswith, str.startswith, str.__contains__):  # "Bausa" of Luis Bausa Roca
            fits = {local for name, local in where.items() if fit(f" {name} ", f" {word} ")}
            if len(fits) == 1:
                return fits.pop()
            if fits and titles:
                own = {f for f in fits if titles & titled[f]} or {f for f in fits if not titled[f] & _LASTING}
                gender = next((g for t in sorted(titles) if (g := gender_of_noun(t)) is not None), None)
                fits = {f for f in own or fits if gender is None or self.members[f].gender in {None, gender}} or own or fits
            if fits:
                return next((local for local in order if local in fits), min(fits))
        return None

    def _organizations(self, mentions: list[Mention]) -> None:
        counted = Counter(m.name for m in mentions)
        names = sorted(counted, key=lambda n: (-len(n.split()), -counted[n], n))
        where: dict[str, str] = {}
        for name in names:
            longer = [other for other in where if other != name and same_organization(name, other)]
            if len(name.split()) == 1 and any(fold(other).split()[-1] == fold(name) for other in where):
                longer = []  # "Rovers" beside Harrow Rovers and the Rovers Trust
            targets = {where[other] for other in longer}
            where[name] = targets.pop() if len(targets) == 1 else actor_id("Organization", name)
        for m in mentions:
            local = where[m.name]
            self.add(local, "Organization", next(n for n in names if where[n] == local), country=m.country, spelling=m.name)
            m.actors = (local,)

    # -- reading -----------------------------------------------------------------------------------------------------------------------

    def frozen(self, used: set[str]) -> tuple[tuple[LocalActor, ...], tuple[Place, ...]]:
        """The actors and places among ``used``, sorted by id."""
        actors = []
        for local in sorted(used & set(self.members)):
            m = self.members[local]
            latitude = longitude = None
            if m.kind == "Country" and m.country and (found := geo.by_code(m.country)) is not None:
                latitude, longitude = found.latitude, found.longitude
            names = tuple(sorted(m.spellings.items()))
            actors.append(LocalActor(local, m.kind, m.name, names, m.country, m.scoped, latitude, longitude))
        return tuple(actors), tuple(self.places[p] for p in sorted(used & set(self.places)))


def _one_word(name: str) -> bool:
    """Whether a person is named by one word: a surname, which may be hyphenated ("Lavr-Oden"), or initials and a surname."""
    return len(name.split()) == 1 or len(_core(name)) == 1


@cache
def _core(name: str) -> list[str]:
    """The words of a person's name that identify: no initials in the middle, no "Jr"."""
    parts = [p for p in fold(name).split() if p not in _SUFFIXES]
    return [p for i, p in enumerate(parts) if len(p) > 1 or i in {0}] or parts


@cache
def same_person(left: str, right: str) -> bool:
    """Whether two folded full names are spellings of one person, within one article."""
    from rapidfuzz.distance import JaroWinkler

    a, b = left.split(), right.split()
    if a == b or "".join(a) == "".join(b):
        return True
    if a[-1] != b[-1] or len(a) == 1 or len(b) == 1:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if len(a) != len(b):
        return False
    return all(
        x == y or (x[0] == y[0] and (len(x) == 1 or len(y) == 1 or (JaroWinkler.similarity(x, y) >= _SIMILAR and not _man_and_woman(x, y))))
        for x, y in zip(a, b, strict=True)
    )


def _man_and_woman(left: str, right: str) -> bool:
    """ "Mario" and "Maria", "Ivan" and "Ivana"."""
    return any(woman.endswith("a") and woman[:-1] in {man, man.removesuffix("o")} for man, woman in ((left, right), (right, left)))


@cache
def same_organization(short: str, long: str) -> bool:
    """Whether ``short`` is a shorter spelling of ``long``: without its suffix, its first words, or its initials."""
    a, b = _bare(short), _bare(long)
    if a == b:
        return True
    acronym = short.replace(".", "")
    initials = {"".join(w[0] for w in b if w not in ACRONYM_STOP), "".join(w[0] for w in b)}
    if len(b) > 1 and acronym.isupper() and fold(acronym) in initials:
        return True
    return (
        len(a) < len(b)
        and b[: len(a)] == a
        and geo.country_of_adjective(short) is None
        and geo.country(short) is None
        and len("".join(a)) > 3
    )


def _bare(name: str) -> list[str]:
    parts = fold(name).split()
    while len(parts) > 1 and parts[-1] in CORPORATE:
        parts.pop()
    return parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
