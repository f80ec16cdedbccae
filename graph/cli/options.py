"""The options that commands share, and what they stand for: the configuration and the open graph.
What a single command alone takes is in its module."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "json", "csv", "markdown")


def config_option(command: F) -> F:
    """``--config FILE``, as ``config_path``."""
    return click.option(
        "--config", "config_path", metavar="FILE", type=click.Path(dir_okay=False), help="Settings that differ from the defaults (YAML)."
    )(command)


def model_option(command: F) -> F:
    """``--model NAME``."""
    return click.option("--model", metavar="NAME", help="A spaCy model other than the configured one: an installed package, or a path.")(
        command
    )


def processes_option(command: F) -> F:
    """``--processes N``."""
    return click.option(
        "--processes",
        metavar="N",
        type=click.IntRange(min=1),
        help="Extract in so many processes, if there is much to do; each holds the model.",
    )(command)


def store_options(command: F) -> F:
    """``--db DIR`` and ``--uri URI``."""
    command = click.option(
        "--uri", metavar="URI", help="Neo4j server, such as neo4j://localhost:7687; the password is read from NEWSGRAPH_PASSWORD."
    )(command)
    return click.option(
        "--db", metavar="DIR", type=click.Path(file_okay=False), help="Folder of the embedded database [default: newsgraph.db]."
    )(command)


def article_options(command: F) -> F:
    """What `build` and `extract` ask about their articles: ``root``, ``published``, ``strict``."""
    command = click.option("--strict", is_flag=True, help="Stop at the first article that cannot be read.")(command)
    command = click.option("--published", metavar="DATE", help="The date of articles that state none, as 2024-06-18.")(command)
    return click.option("--root", metavar="NAME", help="A name for where the articles come from; standard input needs one.")(command)


def format_option(*names: str, default: str) -> Callable[[F], F]:
    """``--format``, one of ``names``, as ``form``."""
    return click.option("--format", "form", type=click.Choice(names), default=default, show_default=True, help="Form of the result.")


def why_option(*, required: bool = False) -> Callable[[F], F]:
    """``--why TEXT`` of a judgement."""
    text = "The reason, for who reads it later."
    if required:
        return click.option("--why", metavar="TEXT", required=True, help=text)
    return click.option("--why", metavar="TEXT", default="", help=text)


def by_option(command: F) -> F:
    """``--by NAME`` of a judgement: the user's login name where it is not given."""
    return click.option(
        "--by", metavar="NAME", envvar="NEWSGRAPH_USER", default=_login, help="Whose judgement it is [default: your login name]."
    )(command)


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return "unknown"


def actors_option(command: F) -> F:
    """``--actors FILE``, as ``actors_path``."""
    return click.option(
        "--actors",
        "actors_path",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="A gazetteer of actors (actors.yaml) other than the configured one.",
    )(command)


def settings(config_path: str | None, *, model: str | None = None, processes: int | None = None, actors: str | None = None) -> Config:
    """The configuration, with the model, the number of processes and the gazetteer of actors that the command line names."""
    from graph.config import load_config

    config = load_config(config_path)
    named = {key: value for key, value in (("name", model), ("processes", processes)) if value is not None}
    if actors is not None:
        config = config.model_copy(update={"actors": config.actors.model_copy(update={"gazetteer": actors})})
    return config.model_copy(update={"model": config.model.model_copy(update=named)}) if named else config


def open_graph(config: Config, db: str | None, uri: str | None, *, create: bool = False) -> Store:
    """The graph that the options name. Raises as ``graph.store.engine.open_store``."""
    from graph.store.engine import open_store

    return open_store(config.store, db=db, uri=uri, create=create)


@contextmanager
def open_settled(config: Config, db: str | None, uri: str | None, *, create: bool = False) -> Iterator[Store]:
    """As ``open_graph``, for a command that settles who is who again where something changed: with the gazetteer it was settled with.

    Raises SchemaError where the configuration names another one: only `newsgraph build` exchanges it, since that concerns all actors.
    """
    from graph.errors import SchemaError
    from graph.store.schema import check, graph_state, other_gazetteer

    with open_graph(config, db, uri, create=create) as store:
        state = graph_state(store)
        check(state)
        if (refused := other_gazetteer(state, config)) is not None:
            raise SchemaError(refused)
        yield store


def is_terminal(stream: Any) -> bool:
    """Whether a person reads the stream."""
    return bool(stream.isatty()) and os.environ.get("TERM") != "dumb"
