"""`newsgraph actors`: who is who, in a graph and in a file of mentions. What decides is resolve/."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

import click

from graph.cli.group import examples
from graph.cli.options import config_option, settings

FIELDS = ("mention", "doc", "topic", "context", "head", "kind")


@click.group(
    "actors",
    epilog=examples(
        "newsgraph actors list --search maboula",
        'newsgraph actors why "Idriss Maboula"',
        "newsgraph actors resolve examples/mentions.jsonl",
    ),
)
def command() -> None:
    """Who is who: list the actors of a graph, see why names are one actor or not, resolve the mentions of a file."""


@command.command(
    "resolve", epilog=examples("newsgraph actors resolve examples/mentions.jsonl", "cat mentions.jsonl | newsgraph actors resolve -")
)
@click.argument("file", type=click.File("r", encoding="utf-8"))
@config_option
def resolve(file: IO[str], config_path: str | None) -> None:
    """Tell which mentions of FILE name one actor, by what resolves the actors of a graph.

    FILE (- for standard input) has one JSON object a line: `id` and `mention`; optionally `doc` and `topic` (texts that ask of
    different topics never share an actor), `context` (the text around the mention), `head` (its head word) and `kind` (name, nominal
    or pronoun). Out come `id`, `cluster` and `name`, a line each. Other keys are not looked at, and `id` decides nothing.
    """
    from graph.cli.output import to_json
    from graph.resolve.mentions import resolve_mentions

    settings(config_path)
    given = list(_mentions(file))
    for (id_, _), (cluster, name) in zip(given, resolve_mentions(mention for _, mention in given), strict=True):
        click.echo(to_json({"id": id_, "cluster": cluster, "name": name}))


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
