"""`newsgraph cypher`: an ad hoc query that cannot write."""

from __future__ import annotations

import sys
from typing import Any

import click

from graph.cli.group import examples
from graph.cli.options import FORMATS, config_option, format_option, open_graph, settings, store_options
from graph.cli.query import pairs_of


@click.command(
    "cypher",
    epilog=examples(
        "newsgraph cypher 'MATCH (a:Article) RETURN a.id AS id, a.title AS title ORDER BY id'",
        "newsgraph cypher 'MATCH (a:Actor {id: $id}) RETURN a.name AS name' -p id=NOR --format json",
        "echo 'MATCH (c:Country) RETURN c.name AS name ORDER BY name' | newsgraph cypher -",
    ),
)
@click.argument("query")
@click.option(
    "-p", "--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter: text, or JSON for anything else; repeatable."
)
@format_option(*FORMATS, default="table")
@store_options
@config_option
def command(query: str, pairs: tuple[str, ...], form: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Run a Cypher query of your own.

    QUERY is its text, or - to read it from standard input. A query that would write is refused.
    """
    from graph.cli.output import show

    parameters = {name: _value(value) for name, value in pairs_of(pairs).items()}
    text = sys.stdin.read() if query == "-" else query
    text = text.strip().removesuffix(";")
    if not text:
        raise click.UsageError("the query is empty")
    with open_graph(settings(config_path), db, uri) as store:
        if not show(store.stream(text, parameters), form):
            click.echo("no rows", err=True)


def _value(text: str) -> Any:
    """JSON where it is JSON; else the text itself."""
    import json

    try:
        return json.loads(text)
    except ValueError:
        return text
