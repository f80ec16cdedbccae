"""actors.yaml read and checked, one entry after the other; errors name their line.
What the entries do is gazetteer.py's; files of other programs are read in graph/actorfiles/."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

import yaml

from graph.config import Config
from graph.errors import ConfigError
from graph.extract import geography
from graph.ids import fold
from graph.model import Kind
from graph.resolve.gazetteer import LISTED_KINDS, NOBODY, Entry, Gazetteer, Role

KEYS = ("name", "aliases", "kind", "country", "roles", "wikidata")
ROLE_KEYS = ("office", "country", "body", "from", "to")
MOST_ERRORS = 20
"""Errors of one file that are told at a time."""

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class EntryError(Exception):
    """An entry that does not fit: what was expected, what was found, what to do."""


def gazetteer_of(config: Config) -> Gazetteer:
    """The gazetteer that the configuration names, or an empty one. Raises ConfigError."""
    path = config.actors.gazetteer
    return NOBODY if path is None else load_gazetteer(path)


def load_gazetteer(path: str | os.PathLike[str]) -> Gazetteer:
    """The gazetteer in a file, read once as long as the file stays as it is. Raises ConfigError."""
    try:
        stat = os.stat(path)
    except OSError as error:
        raise ConfigError(
            f"{path}: the gazetteer of actors cannot be read ({error.strerror}): name an existing YAML file in actors.gazetteer or --actors"
        ) from None
    return _loaded(str(path), stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4)
def _loaded(path: str, _changed: int, _size: int) -> Gazetteer:
    return Gazetteer(read_entries(path), Path(path).name)


def read_entries(path: str | os.PathLike[str]) -> Iterator[Entry]:
    """The entries of a file, in order. Raises ConfigError that tells the first ``MOST_ERRORS`` errors, each with its line."""
    errors: list[str] = []
    try:
        with open(path, encoding="utf-8-sig") as file:
            for line, data in _items(file, str(path)):
                try:
                    yield entry_of(data, line)
                except EntryError as error:
                    errors.append(f"{path}:{line}: {error}")
                    if len(errors) == MOST_ERRORS:
                        break
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}; actors are listed in a YAML file in UTF-8") from None
    if errors:
        raise ConfigError("\n".join(errors))


def entry_of(data: object, line: int = 0) -> Entry:
    """An entry from its keys. Raises EntryError."""
    if not isinstance(data, dict):
        raise EntryError(f"an entry with the keys {', '.join(KEYS)} is expected, found {_shown(data)}")
    name = data.get("name")
    if not isinstance(name, str) or not fold(name):
        raise EntryError(f"an entry needs a `name` with letters, found {_shown(name)}: give the actor's full name")
    where = f"{name!r}"
    _only(data, KEYS, where)
    aliases = _texts(data.get("aliases"), f"{where}: `aliases`")
    if bad := [alias for alias in aliases if not fold(alias)]:
        raise EntryError(f"{where}: an alias with letters is expected, found {bad[0]!r}")
    kind = _kind(data.get("kind"), where)
    country = _country(data.get("country"), where)
    if kind == "Country" and country is None and geography.country(name) is None:
        raise EntryError(f"{where}: of a country its code is wanted: `country: NOR`")
    roles = tuple(_role(role, f"{where}: role {number}") for number, role in enumerate(_list(data.get("roles"), f"{where}: `roles`"), 1))
    wikidata = data.get("wikidata")
    if wikidata is not None and (not isinstance(wikidata, str) or not _WIKIDATA.fullmatch(wikidata)):
        raise EntryError(f"{where}: `wikidata` is to be an item's id such as Q42, found {_shown(wikidata)}")
    once = tuple(dict.fromkeys(alias.strip() for alias in aliases if alias.strip() != name.strip()))
    return Entry(name.strip(), once, kind, country, roles, wikidata, line)


def is_country_code(code: str) -> bool:
    """Whether it is a code that ``country`` may have."""
    return code in {"IGO", "NGO"} or (re.fullmatch(r"[A-Z]{3}", code) is not None and geography.by_code(code) is not None)


def is_date(text: str) -> bool:
    """Whether it is a date as roles have: ``2031``, ``2031-03``, ``2031-03-14``."""
    return _DATE.fullmatch(text) is not None


def _role(data: object, where: str) -> Role:
    if not isinstance(data, dict):
        raise EntryError(f"{where}: the keys {', '.join(ROLE_KEYS)} are expected, found {_shown(data)}")
    _only(data, ROLE_KEYS, where)
    office, body = data.get("office"), data.get("body")
    if not isinstance(office, str) or not fold(office):
        raise EntryError(f"{where}: an `office` in words, such as foreign minister, is expected, found {_shown(office)}")
    if body is not None and (not isinstance(body, str) or not fold(body)):
        raise EntryError(f"{where}: `body` is to be the name of an organisation, found {_shown(body)}")
    country = _country(data.get("country"), where)
    if body is not None and country is not None:
        raise EntryError(f"{where}: an office is of a country or of a body: leave `country` or `body` out")
    dates = {key: data.get(key) for key in ("from", "to")}
    for key, date in dates.items():
        if date is not None and (not isinstance(date, str) or not is_date(date)):
            raise EntryError(f"{where}: `{key}` is to be a date (2031, 2031-03 or 2031-03-14), found {_shown(date)}")
    role = Role(office.strip(), country, body.strip() if body else None, dates["from"], dates["to"])
    days = role.days()
    if days is not None and days[0] > days[1]:
        raise EntryError(f"{where}: it ends ({role.until}) before it begins ({role.since})")
    return role


def _only(data: dict[Any, Any], known: Iterable[str], where: str) -> None:
    unknown = [str(key) for key in data if key not in known]
    if unknown:
        raise EntryError(f"{where}: unknown key {unknown[0]!r}; known here: {', '.join(known)}")


def _kind(value: object, where: str) -> Kind | None:
    if value is None:
        return None
    for kind in LISTED_KINDS:
        if value == kind:
            return kind
    raise EntryError(f"{where}: `kind` is to be one of {', '.join(LISTED_KINDS)}, or left out, found {_shown(value)}")


def _country(value: object, where: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not is_country_code(value):
        raise EntryError(f"{where}: `country` is to be an ISO 3166 alpha-3 code such as NOR, or IGO or NGO, found {_shown(value)}")
    return value


def _list(value: object, where: str) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise EntryError(f"{where} is to be a list, found {_shown(value)}")
    return value


def _texts(value: object, where: str) -> list[str]:
    for one in (texts := _list(value, where)):
        if not isinstance(one, str):
            raise EntryError(f"{where} is to be a list of names, found {_shown(one)} in it")
    return texts


def _shown(value: object) -> str:
    return "nothing" if value is None else "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else repr(value)


# -- YAML, event by event: every scalar is a text (NO is a code here and no false), and where an entry begins is known


def _items(file: IO[str], path: str) -> Iterator[tuple[int, Any]]:
    """The items of the one list that the file is, each with the line it begins in."""
    try:
        events = yaml.parse(file, Loader=_LOADER)
        for event in events:
            if isinstance(event, yaml.SequenceStartEvent):
                break
            if isinstance(event, yaml.MappingStartEvent) or (isinstance(event, yaml.ScalarEvent) and event.value):
                raise ConfigError(f"{path}:{_line(event)}: a list of entries (`- name: ...`) is expected, found no list")
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            yield _line(event), _value(event, events, path)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise ConfigError(f"{path}:{_line(event)}: one list of entries is expected, found a second document (`---`)")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        raise ConfigError(f"{path}{line}: not YAML: {getattr(error, 'problem', None) or error}") from None


def _line(event: yaml.Event) -> int:
    mark: Any = event.start_mark
    return int(mark.line) + 1


def _value(event: yaml.Event, events: Iterator[yaml.Event], path: str) -> Any:
    line = _line(event)
    if isinstance(event, yaml.ScalarEvent):
        return None if event.implicit[0] and event.value in {"", "~", "null"} else event.value
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_value(event, events, path))
        return items
    if isinstance(event, yaml.MappingStartEvent):
        made: dict[Any, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise ConfigError(f"{path}:{_line(event)}: a key is expected, found a list or mapping")
            if event.value in made:
                raise ConfigError(f"{path}:{_line(event)}: the key {event.value!r} stands twice in one entry: keep one")
            made[event.value] = _value(next(events), events, path)
        return made
    raise ConfigError(f"{path}:{line}: anchors and references are not read here: write the value out")
