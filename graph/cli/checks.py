"""The checks of `newsgraph doctor`: each is ok or a problem, and a problem says what to do.
Nothing here changes anything; a database is only read."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import NewsgraphError

if TYPE_CHECKING:
    from graph.config import Config

_PACKAGES = ("newsgraph", "spacy", "neo4j", "arcadedb", "networkx", "trafilatura", "click", "pydantic")


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, whether it is in order, what was found, and what to do."""

    name: str
    ok: bool
    found: str
    remedy: str = ""


def checks(config_path: str | None, model: str | None, db: str | None, uri: str | None) -> Iterator[Check]:
    """Every check, one after the other; later ones are left out where the configuration cannot be read."""
    from graph.cli.options import settings

    yield _versions()
    try:
        config = settings(config_path, model=model)
    except NewsgraphError as error:
        yield Check("configuration", False, str(error), "correct the file, or leave --config out to use the defaults")
        return
    yield Check("configuration", True, f"{config_path or 'the defaults'}: {len(config.types)} relation types")
    yield _tried("model", lambda: _model(config), "install the model, or name another with --model or model.name")
    yield _tried("actors", lambda: _actors(config), "correct the file, or take it out of actors.gazetteer")
    yield _tried("queries", _queries, "reinstall newsgraph: its query files are damaged")
    yield _tried("plug-ins", lambda: _plugins(config), "install the plug-in, or take it out of extraction.extractors")
    yield _tried("embedded engine", lambda: _engine(config), "reinstall newsgraph, or use a Neo4j server with --uri")
    address = uri or (config.store.uri if db is None else None)
    if address:
        remedy = "start the server, check the address, and put its password in NEWSGRAPH_PASSWORD"
        yield _tried("Neo4j", lambda: _graph(config, None, address), remedy)
    else:
        yield Check("Neo4j", True, "not configured, and not needed: the embedded engine is used")
        yield _database(config, db or config.store.db)
    yield _java()


def _tried(name: str, check: Callable[[], str], remedy: str) -> Check:
    try:
        return Check(name, True, check())
    except NewsgraphError as error:
        return Check(name, False, str(error), remedy)
    # A library that is broken raises whatever it likes, and finding that out is what this is for.
    except Exception as error:
        return Check(name, False, f"{type(error).__name__}: {error}", remedy)


def _versions() -> Check:
    found, missing = [f"Python {sys.version.split()[0]}"], []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    text = ", ".join(found) + (f"; missing: {', '.join(missing)}" if missing else "")
    return Check("versions", not missing, text, "install newsgraph again, with its dependencies" if missing else "")


def _model(config: Config) -> str:
    from graph.nlp import load_model

    nlp = load_model(config.model.name)
    doc = nlp("The minister met her guests in Oslo.")
    if not any(token.dep_ == "nsubj" and token.head.lemma_ == "meet" for token in doc):
        raise NewsgraphError(f"{config.model.name} loads, but does not find the subject of a plain English sentence")
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}: {', '.join(nlp.pipe_names)}"


def _actors(config: Config) -> str:
    from graph.resolve.actors_file import gazetteer_of

    return f"{config.actors.gazetteer}: {gazetteer_of(config).count} entries" if config.actors.gazetteer else "no gazetteer configured"


def _queries() -> str:
    from graph.queries import load_queries

    return f"{len(load_queries())} prepared queries"


def _plugins(config: Config) -> str:
    from graph.pipeline.plugins import load_plugins

    return ", ".join(plugin.name for plugin in load_plugins(config)) or "none configured"


def _engine(config: Config) -> str:
    from graph.store.engine import open_store

    with tempfile.TemporaryDirectory(prefix="newsgraph-") as folder, open_store(config.store, db=Path(folder) / "doctor.db") as store:
        store.read("RETURN 1 AS one")
        return f"{store.engine} {store.version} starts and answers"


def _graph(config: Config, db: str | None, uri: str | None) -> str:
    from graph.store.engine import open_store
    from graph.store.schema import SCHEMA_VERSION, check, graph_state

    with open_store(config.store, db=db, uri=uri, create=False) as store:
        state = graph_state(store)
        check(state)
        text = f"{store.engine} {store.version} at {store.address}"
        if state is None:
            return f"{text}; no graph in it yet"
        counts = ", ".join(
            f"{store.read(f'MATCH (n:{label}) RETURN count(n) AS n')[0]['n']} {label.lower()}s"
            for label in ("Article", "Statement", "Actor")
        )
        if state.unsettled:
            raise NewsgraphError(f"{text}: {counts}; its last build was cut off: run `newsgraph build` with the same articles again")
        return f"{text}; schema {SCHEMA_VERSION}; {counts}"


def _database(config: Config, folder: str) -> Check:
    if not Path(folder).exists():
        return Check("database", True, f"{folder}: not made yet; `newsgraph build PATH...` makes it")
    return _tried(
        "database",
        lambda: _graph(config, folder, None),
        "see the message; a folder that another process has open is shared with `newsgraph serve`",
    )


def _java() -> Check:
    import shutil

    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java") or (str(Path(home) / "bin" / "java") if home and (Path(home) / "bin" / "java").exists() else None)
    return Check("Java", True, f"{java or 'not found'} (only a Neo4j server of your own needs it)")
