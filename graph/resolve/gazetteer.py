"""The user's own list of actors: names that are one actor by the user's word, what is known of it, and who held which office when.
How the file is written is actors_file.py's; what a name that it lists does among others is decided in clusters.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import astuple, dataclass, field, replace

from graph.errors import ConfigError
from graph.extract import geography
from graph.extract.words import ROLE_SYNONYMS
from graph.ids import actor_id, digest, fold, slug
from graph.model import Actor, Kind
from graph.resolve.profile import HELD, LocalRow, Profile, is_short, own_id

LISTED_KINDS: tuple[Kind, ...] = ("Person", "Organization", "Country")
"""Kinds of actor that names can list. Groups and offices are known by their words, not by a name."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office that a person holds or held, of a country or of a body."""

    office: str
    country: str | None = None
    body: str | None = None
    since: str | None = None
    """As precise as it is known: ``2031``, ``2031-03``, ``2031-03-14``; so is ``until``. Both days count."""
    until: str | None = None

    def days(self) -> tuple[str, str] | None:
        """The first and the last day; None where neither end is known, so that nothing is known of any day."""
        if self.since is None and self.until is None:
            return None
        return (self.since or "0001") + "-01-01"[: 10 - len(self.since or "0001")], _last_day(self.until or "9999")

    def in_words(self) -> str:
        """``foreign minister of NOR from 2029-06 to 2032``."""
        of = f" of {self.country or self.body}" if self.country or self.body else ""
        return f"{self.office}{of}" + (f" from {self.since}" if self.since else "") + (f" to {self.until}" if self.until else "")


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor as the user lists it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: Kind | None = None
    """None: whichever of person and organisation an article takes it for; a country where the name is one's."""
    country: str | None = None
    roles: tuple[Role, ...] = ()
    wikidata: str | None = None
    line: int = field(default=0, compare=False)
    """Where it stands in the file."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as actors of one kind know it."""

    id: str
    """The id of its actor."""
    kind: Kind
    entry: Entry
    owns: tuple[str, ...]
    """The own ids of its names, the canonical name's first."""

    @property
    def sure(self) -> tuple[str, ...]:
        """Of ``owns``, those that are its by being listed; a one-word alias (``owns`` without these) others may bear as well."""
        return tuple(own for n, own in enumerate(self.owns) if n == 0 or not is_short(own))

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything it may be looked up by."""
        entry = self.entry
        return (self.id, *self.owns, entry.name, *entry.aliases, *((entry.wikidata,) if entry.wikidata else ()))

    def profile(self) -> Profile:
        """What the entry says of the actor, as evidence beside the articles'."""
        alone = Profile(self.id, self.kind)
        alone.countries.update([self.entry.country] if self.entry.country else [])
        alone.offices.update({office_words(role.office) for role in self.entry.roles})
        return alone


class Gazetteer:
    """Entries, found by what articles name actors by. Raises ConfigError where two cannot be told apart."""

    def __init__(self, entries: Iterable[Entry] = (), source: str = "actors.yaml") -> None:
        self.source = source
        self.by_id: dict[str, Listed] = {}
        self.fingerprint: str | None = None
        """Of all that the entries say, in whatever order and layout; None where there are none."""
        self._by_own: dict[str, list[Listed]] = defaultdict(list)
        self._terms: dict[str, list[tuple[str, str, Listed, Role]]] = defaultdict(list)
        self._held: dict[str, set[str]] = defaultdict(set)
        """By id of an entry, the own ids of the offices it held."""
        some = list(entries)
        self.count = len(some)
        if some:
            self.fingerprint = digest(*sorted(repr(astuple(replace(one, line=0, aliases=tuple(sorted(one.aliases))))) for one in some))
        self._index(some)

    def _index(self, entries: list[Entry]) -> None:
        bearers: dict[str, set[int]] = defaultdict(set)
        found = [(entry, kind, _owns(entry, kind)) for entry in entries for kind in _kinds(entry)]
        for number, (_, _, owns) in enumerate(found):
            for own in owns:
                bearers[own].add(number)
        for entry, kind, owns in found:
            id_ = owns[0]
            if len(bearers[id_]) > 1 and kind != "Country":
                id_ = f"{id_}-{digest(entry.wikidata or repr(astuple(replace(entry, line=0))), size=4)}"
            if id_ in self.by_id:
                lines = sorted((self.by_id[id_].entry.line, entry.line))
                raise ConfigError(
                    f"{self.source}:{lines[1]}: {entry.name!r} is listed in line {lines[0]} too, and nothing tells the two apart: "
                    "make one entry of them, or give each its own `wikidata` or other differing keys"
                )
            self.by_id[id_] = Listed(id_, kind, entry, owns)
            for own in owns:
                self._by_own[own].append(self.by_id[id_])
        for listed in self.by_id.values():
            if listed.kind == "Person":
                for role in listed.entry.roles:
                    self._enter(listed, role)

    def _enter(self, listed: Listed, role: Role) -> None:
        days = role.days()
        if days is None:
            return
        owners = {role.country} if role.country else self._bodies(role.body) if role.body else set()
        for owner in owners:
            office = f"office:{owner}:{slug(office_words(role.office))}"
            self._terms[office].append((*days, listed, role))
            self._held[listed.id].add(f"{office}{HELD}{listed.id}")

    def _bodies(self, name: str) -> set[str]:
        """What the offices of a body are filed under: its name, and the other names of its entry."""
        owns = {own for listed in self._by_own.get(actor_id("Organization", name), ()) for own in listed.owns}
        return {own.partition(":")[2] for own in owns} | {slug(name)}

    # -- rows of articles

    def held(self, row: LocalRow) -> LocalRow:
        """The row; of an office without a name with the one who held it when the article appeared, where just one did."""
        if row.actor.kind != "Office" or row.part is not None:
            return row
        office = own_id(row)
        own = self.held_by(office, row.published)
        return row if own == office else replace(row, part=own)

    def held_by(self, office: str, day: str | None) -> str:
        """The own id that the rows of an office have on a day: with who held it, where that is known."""
        holder = self.holder(office, day)
        return office if holder is None else f"{office}{HELD}{holder}"

    def holder(self, office: str, day: str | None) -> str | None:
        """The id of the one person who held the office on the day, as far as is listed; None where nobody did, or several."""
        if day is None:
            return None
        holders = {listed.id for first, last, listed, _ in self._terms.get(office, ()) if first <= day[:10] <= last}
        return holders.pop() if len(holders) == 1 else None

    # -- names

    def listing(self, own: str) -> tuple[Listed, ...]:
        """The entries that list the name."""
        office, held, holder = own.partition(HELD)
        return (self.by_id[holder],) if held and holder in self.by_id else tuple(self._by_own.get(office, ()))

    def claim(self, profile: Profile) -> Listed | None:
        """The entry that the name is of: the one that lists it; of several the one whose country or office the articles give with it."""
        listing = self.listing(profile.own)
        if len(listing) > 1:
            listing = tuple(
                one
                for one in listing
                if one.entry.country in profile.countries or {office_words(role.office) for role in one.entry.roles} & set(profile.offices)
            )
        return listing[0] if len(listing) == 1 else None

    def kin(self, own: str) -> set[str]:
        """The names, and offices with their holder, that are one actor with this one by being listed with it."""
        return {other for listed in self.listing(own) for other in (*listed.sure, *self._held[listed.id])}

    def shorts(self, own: str) -> set[str]:
        """The one-word aliases of the entries that list the name."""
        return {other for listed in self.listing(own) for other in listed.owns if is_short(other)}

    def is_sure(self, own: str) -> bool:
        """Whether a listed name is its entry's whoever else may bear it."""
        return any(own in listed.sure for listed in self.listing(own))

    def why(self, own: str, listed: Listed) -> str:
        """The reason why the name is the entry's, in words."""
        office, held, _ = own.partition(HELD)
        if not held:
            several = len(self.listing(own)) > 1
            return f"listed as one in {self.source}: {listed.entry.name}" + (
                ", whose country or office the articles give with it; other entries list the name too" if several else ""
            )
        terms = sorted({role.in_words() for _, _, one, role in self._terms[office] if one.id == listed.id})
        return f"held the office when the articles appeared, by {self.source}: {listed.entry.name}, {'; '.join(terms)}"

    def described(self, actor: Actor) -> Actor:
        """The actor with what its entry says: name and Wikidata id, and the country where one is given there."""
        listed = self.by_id.get(actor.id)
        if listed is None:
            return actor
        entry = listed.entry
        return replace(actor, name=entry.name, country=entry.country or actor.country, wikidata=entry.wikidata)


def office_words(office: str) -> str:
    """The words of an office as articles' offices are told by: folded, one of several names of it."""
    words = fold(office)
    return ROLE_SYNONYMS.get(words, words)


def _kinds(entry: Entry) -> tuple[Kind, ...]:
    if entry.kind is not None:
        return (entry.kind,)
    return ("Country",) if geography.country(entry.name) is not None else ("Person", "Organization")


def _owns(entry: Entry, kind: Kind) -> tuple[str, ...]:
    if kind == "Country":
        named = geography.country(entry.name)
        return (entry.country or (named.code if named else entry.name),)
    return tuple(dict.fromkeys(actor_id(kind, name) for name in (entry.name, *entry.aliases)))


def _last_day(date: str) -> str:
    """The last day of a year or month; of months 31 will do, as days are only compared."""
    return date + "-12-31"[len(date) - 4 :] if len(date) == 4 else f"{date}-31" if len(date) == 7 else date


NOBODY = Gazetteer()
"""No entries at all."""
