"""Whom an office without a name means among the mentions of a file: "the director", "the Kenyan president", "the Nordbank chief".
How an office is read from the words of a mention is reading.py's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.extract import words
from graph.extract.coreference_words import ONE_HOLDER
from graph.resolve.reading import STATUSES, Reading

_ANY = frozenset({"leader", "chief", "head", "boss"})
"""Heads of what any office that leads may be called: "the Nordbank chief" of its director."""
_OF_STATES = ONE_HOLDER - {"minister"} | {"prime minister", "leader", "ruler"}
"""Offices of which the holder is a country's leader."""


@dataclass(slots=True)
class Holders:
    """Who is said to hold which office, in one topic."""

    _countries: dict[str, dict[str, set[str | None]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    """By office and the id of who holds it, the countries that it is said with; None where without one."""

    def add(self, reading: Reading, id_: str) -> None:
        """Somebody with an office beside the name."""
        if reading.office:
            self._countries[reading.office][id_].add(reading.country)

    def meant(self, reading: Reading, present: Iterable[str]) -> str | None:
        """Whom an office without a name means: its one holder in the topic, of several the one at home; with a country the one holder of
        whom it is said with this. The document names him too: ``present`` are those whom it names."""
        if not reading.office:
            return None
        here = set(present)
        for held in (self._countries.get(reading.office, {}), self._of_any_name(reading)):
            found = _one(held, reading.country)
            if found is not None:
                return found if found in here else None
        return None

    def _of_any_name(self, reading: Reading) -> dict[str, set[str | None]]:
        """The holders of what an office by a word for any may be: of a country its leaders, else what leads the same body."""
        *telling, head = reading.office.split()
        if head not in _ANY:
            return {}
        found: dict[str, set[str | None]] = defaultdict(set)
        for office, held in self._countries.items():
            *others, other = office.split()
            if telling and set(telling) - STATUSES:
                fits = others == telling and other in words.LEADING
            else:
                fits = head == "leader" and reading.country is not None and not telling and office in _OF_STATES
            if fits:
                for id_, countries in held.items():
                    found[id_] |= countries
        return found


def _one(held: dict[str, set[str | None]], country: str | None) -> str | None:
    if country is not None:
        fits = [id_ for id_, countries in held.items() if country in countries]
    else:
        home = [id_ for id_, countries in held.items() if None in countries]
        fits = home if len(home) == 1 else list(held)
    return fits[0] if len(fits) == 1 else None
