"""`newsgraph actors`: who is who, in a graph and in a file of mentions. What decides is resolve/.
The commands by which the user decides are in judging.py and review.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

import click

from graph.cli.actors import importing, judging, review
from graph.cli.group import examples
from graph.cli.options import FORMATS, actors_option, config_option, format_option, open_graph, settings, store_options

if TYPE_CHECKING:
    from graph.store.who import Why

FIELDS = ("mention", "doc", "topic", "context", "head", "kind")


@click.group(
    "actors",
    epilog=examples(
        "newsgraph actors list --search maboula",
        'newsgraph actors why "Idriss Maboula"',
        'newsgraph actors merge "Hassan Orozi" "leader of Tibesti Reform Front" --why "the text says so"',
        "newsgraph actors resolve examples/mentions.jsonl",
        "newsgraph actors import examples/wikidata.csv -o actors.yaml",
    ),
)
def command() -> None:
    """Who is who: list the actors of a graph, see why names are one actor or not, decide it yourself, resolve the mentions of a file,
    import a gazetteer."""


for made in (judging.merge, judging.split, judging.rename, review.review, importing.command):
    command.add_command(made)


@command.command(
    "resolve", epilog=examples("newsgraph actors resolve examples/mentions.jsonl", "newsgraph actors resolve - < examples/mentions.jsonl")
)
@click.argument("file", type=click.File("r", encoding="utf-8"))
@actors_option
@config_option
def resolve(file: IO[str], actors_path: str | None, config_path: str | None) -> None:
    """Tell which mentions of FILE name one actor, by what resolves the actors of a graph.

    FILE (- for standard input) has one JSON object a line: `id` and `mention`; optionally `doc` and `topic` (texts that ask of
    different topics never share an actor), `context` (the text around the mention), `head` (its head word) and `kind` (name, nominal
    or pronoun). Out come `id`, `cluster` and `name`, a line each. Other keys are not looked at, and `id` decides nothing. A gazetteer of
    actors is used where --actors names one.
    """
    from graph.cli.output import to_json
    from graph.resolve.actors_file import load_gazetteer
    from graph.resolve.gazetteer import NOBODY
    from graph.resolve.mentions import resolve_mentions

    settings(config_path)
    gazetteer = load_gazetteer(actors_path) if actors_path is not None else NOBODY
    given = list(_mentions(file))
    for (id_, _), (cluster, name) in zip(given, resolve_mentions((mention for _, mention in given), gazetteer), strict=True):
        click.echo(to_json({"id": id_, "cluster": cluster, "name": name}))


@command.command(
    "list",
    epilog=examples("newsgraph actors list", "newsgraph actors list --search maboula", "newsgraph actors list --limit 500 --format csv"),
)
@click.option("--search", metavar="TEXT", help="Only actors of whom a spelling holds this text.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Actors at most, the most mentioned first.")
@format_option(*FORMATS, default="table")
@store_options
@config_option
def list_(search: str | None, limit: int, form: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """List the actors of the graph, those first that most articles name.

    `names` counts the different names that were joined; `newsgraph actors why` tells of each why.
    """
    from graph.cli.output import show
    from graph.store.who import listed

    with open_graph(settings(config_path), db, uri) as store:
        found = listed(store, search, limit + 1)
    if not show(found[:limit], form, ("id", "actor", "kind", "country", "wikidata", "names", "articles")):
        click.echo("no actors" + (f" with {search!r} in a name" if search else ""), err=True)
    if len(found) > limit:
        click.echo(f"these are the first {limit}; --limit N shows more, --search TEXT those with TEXT in a name", err=True)


@command.command(
    "why", epilog=examples('newsgraph actors why "Idriss Maboula"', "newsgraph actors why person:idriss-maboula --format json")
)
@click.argument("name")
@format_option("text", "json", default="text")
@actors_option
@store_options
@config_option
def why_(name: str, form: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Tell why an actor is one: its names, the decisions that joined them, and those that kept like names apart.

    NAME is any spelling of it, or its id. A decision tells the points of what spoke for it and against it, and how many were wanted.
    """
    from dataclasses import asdict

    from graph.cli.output import to_json
    from graph.resolve.actors_file import gazetteer_of
    from graph.store.schema import graph_state, other_gazetteer
    from graph.store.who import why

    config = settings(config_path, actors=actors_path)
    with open_graph(config, db, uri) as store:
        found = why(store, name, gazetteer_of(config))
        other = other_gazetteer(graph_state(store), config)
    if other is not None:
        click.echo(f"the reasons may not be those that decided: {other}", err=True)
    if form == "json":
        click.echo(to_json([asdict(one) for one in found]))
    else:
        click.echo("\n\n".join("\n".join(_told(one)) for one in found), nl=bool(found))
    if not found:
        click.echo(f"no actor of the graph is called {name!r}; newsgraph actors list --search finds parts of names", err=True)


@command.command("changes", epilog=examples("newsgraph actors changes", "newsgraph actors changes --limit 10 --format json"))
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Changes at most, the newest first.")
@format_option(*FORMATS, default="table")
@store_options
@config_option
def changes_(limit: int, form: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """List the journal: which names came to stand for another actor when articles came, changed or went, and why."""
    from graph.cli.output import show
    from graph.store.journal import changes

    with open_graph(settings(config_path), db, uri) as store:
        if not show(changes(store, limit=limit), form, ("at", "name", "was", "now", "why")):
            click.echo("nothing has changed since the graph was first loaded", err=True)


def _told(one: Why) -> Iterator[str]:
    yield f"{one.name} ({', '.join(known for known in (one.id, one.country, one.wikidata) if known)})"
    for name in one.names:
        when = f", {name.first} to {name.last}" if name.first else ""
        said = "; ".join([*name.countries, *name.offices])
        yield f"  {name.id}: {', '.join(name.spellings)} (articles: {name.mentions}{when}{'; ' + said if said else ''})"
    for title, lines in (("joined because", one.joined), ("kept apart", one.refused)):
        if lines:
            yield f"  {title}:"
            yield from (f"    {line}" for line in lines)
    if one.journal:
        yield "  changed:"
        for entry in one.journal:
            was = f"from {entry['was']} " if entry["was"] else ""
            yield f"    {entry['at']} {entry['name']} {was}to {entry['now']}"


def _mentions(file: IO[str]) -> Iterator[tuple[Any, Any]]:
    import json

    from graph.errors import UsageError
    from graph.resolve.reading import Mention

    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise UsageError(f"{file.name}:{number}: not JSON: {error}") from None
        if not isinstance(record, dict) or "id" not in record or not isinstance(record.get("mention"), str):
            raise UsageError(f"{file.name}:{number}: an object with `id` and the text `mention` is wanted")
        fields = {name: record[name] for name in FIELDS if record.get(name) is not None}
        strange = [name for name, value in fields.items() if not isinstance(value, str)]
        if strange:
            raise UsageError(f"{file.name}:{number}: {strange[0]!r} must be a text")
        yield record["id"], Mention(**fields)
