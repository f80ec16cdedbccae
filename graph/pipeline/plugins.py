"""Extractors of others (entry points of the group ``newsgraph.extractors``) beside the rules.
A plug-in is a function ``Doc -> Iterable[Statement | LocalActor | Place]``; ``doc.user_data["newsgraph"]`` is what the rules found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.config import Config
from graph.errors import PluginError
from graph.model import Article, Extraction, LocalActor, Place, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

GROUP = "newsgraph.extractors"
RULES = "rules"
KEY = "newsgraph"
"""Where in ``Doc.user_data`` a plug-in finds the ``Extraction`` made so far: the article, its actors, places and statements."""

Function: TypeAlias = Callable[..., Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plug-in that is loaded: its name in the configuration, and its function."""

    name: str
    function: Function

    def __call__(self, doc: Doc, extraction: Extraction) -> Extraction:
        """``extraction`` with what the plug-in adds. Raises ``PluginError``, which names the plug-in and the article."""
        article = extraction.article
        doc.user_data[KEY] = extraction
        try:
            found = list(self.function(doc))
        except Exception as error:
            raise PluginError(f"the extractor {self.name} failed on {article.id}: {type(error).__name__}: {error}") from error
        finally:
            doc.user_data.pop(KEY, None)
        actors = {actor.local: actor for actor in extraction.actors}
        places = {place.id: place for place in extraction.places}
        statements = []
        for item in found:
            match item:
                case LocalActor():
                    actors.setdefault(item.local, item)
                case Place():
                    places.setdefault(item.id, item)
                case Statement():
                    statements.append(replace(item, extractor=self.name))
                case _:
                    raise PluginError(
                        f"the extractor {self.name} gave a {type(item).__name__} on {article.id}: statements, actors or places are wanted"
                    )
        for statement in statements:
            self._check(statement, article, set(actors), set(places))
        return replace(
            extraction,
            actors=tuple(actors[key] for key in sorted(actors)),
            places=tuple(places[key] for key in sorted(places)),
            statements=merged([*extraction.statements, *statements]),
        )

    def _check(self, statement: Statement, article: Article, actors: set[str], places: set[str]) -> None:
        def unfit(reason: str) -> PluginError:
            return PluginError(f"the extractor {self.name} gave an unfit statement on {article.id}: {reason}")

        if statement.article_id != article.id:
            raise unfit(f"its article_id is {statement.article_id!r}")
        for end in (statement.subject, statement.object, statement.said_by):
            if end is not None and end.local not in (places if end.is_place else actors):
                raise unfit(f"{end.local!r} is neither among the article's actors and places nor given by the extractor")
        if statement.subject.is_place:
            raise unfit("its subject is a place; only actors act")
        if statement.place is not None and statement.place not in places | actors:
            raise unfit(f"its place {statement.place!r} is not known")
        if article.text[statement.start_char : statement.end_char] != statement.sentence:
            raise unfit("its sentence is not the text between start_char and end_char")


def merged(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements by where they stand; of those with one id the first stays, with the names of all and the highest confidence."""
    by_id: dict[str, Statement] = {}
    for statement in statements:
        first = by_id.get(statement.id)
        if first is None:
            by_id[statement.id] = statement
            continue
        names = sorted({*first.extractor.split("+"), *statement.extractor.split("+")})
        by_id[statement.id] = replace(first, extractor="+".join(names), confidence=max(first.confidence, statement.confidence))
    return tuple(sorted(by_id.values(), key=lambda s: (s.trigger_start, s.subject.start_char, s.object.start_char, s.id)))


def load_plugins(config: Config) -> list[Plugin]:
    """The configured plug-ins, in the order of ``extraction.extractors``. Raises ``PluginError`` for one that is missing or unfit."""
    plugins = []
    for name, point in _points(config).items():
        try:
            function = point.load()
        except Exception as error:
            raise PluginError(f"the extractor {name} ({point.value}) cannot be loaded: {type(error).__name__}: {error}") from error
        if not callable(function):
            raise PluginError(f"the extractor {name} ({point.value}) is no function but {type(function).__name__}")
        plugins.append(Plugin(name, function))
    return plugins


def versions(config: Config) -> dict[str, str]:
    """The configured plug-ins with the version of the package each comes from."""
    return {name: f"{point.value} {point.dist.version if point.dist else ''}".strip() for name, point in _points(config).items()}


def _points(config: Config) -> dict[str, EntryPoint]:
    wanted = [name for name in config.extraction.extractors if name != RULES]
    if not wanted:
        return {}
    found = sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value))
    points = {}
    for name in wanted:
        named = [point for point in found if point.name == name]
        if not named:
            known = ", ".join([RULES, *sorted({point.name for point in found})])
            raise PluginError(f"no extractor is called {name!r} (extraction.extractors); installed are: {known}")
        if len({point.value for point in named}) > 1:
            raise PluginError(f"two packages have an extractor called {name!r}: {', '.join(p.value for p in named)}; uninstall one")
        points[name] = named[0]
    return points
