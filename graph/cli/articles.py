"""`newsgraph articles`: what a graph knows of its articles. What decides is resolve/ and store/."""

from __future__ import annotations

import click

from graph.cli.group import examples
from graph.cli.options import FORMATS, config_option, format_option, open_graph, settings, store_options


@click.group("articles", epilog=examples("newsgraph articles duplicates"))
def command() -> None:
    """The articles of a graph: which of them are near-duplicates."""


@command.command("duplicates", epilog=examples("newsgraph articles duplicates", "newsgraph articles duplicates --format csv"))
@format_option(*FORMATS, default="table")
@store_options
@config_option
def duplicates_(form: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """List articles that are copies of one story, syndicated and lightly edited: such a group counts as one source.

    `likeness` is the estimated share of runs of three words in common with the first of the group. Texts of a few words are not compared.
    """
    from graph.cli.output import show
    from graph.store.duplicates import duplicates

    with open_graph(settings(config_path), db, uri) as store:
        columns = ("duplicate_group", "article", "likeness", "source", "published", "title")
        if not show(duplicates(store), form, columns):
            click.echo("no article has a near-duplicate", err=True)
