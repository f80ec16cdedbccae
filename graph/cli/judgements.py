"""`newsgraph judgements`: the user's own decisions, listed, written to a text, read from one, and withdrawn.
They are made by `newsgraph actors` and `newsgraph statements`."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import click

from graph.cli.group import examples
from graph.cli.options import FORMATS, actors_option, config_option, format_option, open_graph, open_settled, settings, store_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.config import Config
    from graph.judgements.record import Judgement
    from graph.store.engine import Store

COLUMNS = ("id", "at", "by", "verdict", "about", "change", "why", "attached")


@click.group(
    "judgements",
    epilog=examples(
        "newsgraph judgements list", "newsgraph judgements export -o judgements.yaml", "newsgraph judgements import judgements.yaml"
    ),
)
def command() -> None:
    """Your own decisions beside the rules: list them, keep them as a text under version control, take them back."""


@command.command("list", epilog=examples("newsgraph judgements list", "newsgraph judgements list --withdrawn --format csv"))
@click.option("--withdrawn", is_flag=True, help="Also those that were withdrawn.")
@format_option(*FORMATS, default="table")
@store_options
@config_option
def list_(withdrawn: bool, form: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """List the judgements, the oldest first. `attached` tells whether each does something in the graph, and if not, why.

    One that fits nothing (its articles are gone, another says otherwise) stays on record, and acts again as soon as it fits.
    """
    import json

    from graph.cli.output import show
    from graph.store.judgements import judgements
    from graph.store.judging import attachments

    with open_graph(settings(config_path), db, uri) as store:
        some = judgements(store, withdrawn=withdrawn)
        attached = attachments(store, [one for one in some if one.in_force])
    rows = [
        {
            "id": one.id[:12],
            "at": one.at,
            "by": one.by,
            "verdict": one.verdict,
            "about": " ".join(one.about),
            "change": json.dumps(dict(one.change), ensure_ascii=False) if one.change else None,
            "why": one.why or None,
            "attached": attached.get(one.id, f"no: withdrawn {one.withdrawn}"),
        }
        for one in some
    ]
    if not show(rows, form, COLUMNS):
        click.echo("no judgements", err=True)


@command.command(
    "export", epilog=examples("newsgraph judgements export -o judgements.yaml", "newsgraph judgements export > judgements.yaml")
)
@click.option("-o", "--output", metavar="FILE", default="-", help="Write there instead of to standard output.")
@store_options
@config_option
def export_(output: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Write all judgements, withdrawn ones too, as YAML: a text whose versions can be compared line by line."""
    from graph.cli.output import opened
    from graph.judgements.record import to_text
    from graph.store.judgements import judgements

    with open_graph(settings(config_path), db, uri) as store:
        made = to_text(judgements(store, withdrawn=True))
    with opened(output) as file:
        file.write(made)


@command.command(
    "import", epilog=examples("newsgraph judgements import judgements.yaml", "newsgraph judgements import - < judgements.yaml")
)
@click.argument("file", type=click.File("r", encoding="utf-8"))
@actors_option
@store_options
@config_option
def import_(file: IO[str], actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Take in the judgements of FILE (- for standard input), as `export` writes it or a person.

    Those that the graph has are left as they are, but withdrawn where FILE says so. An entry that a person wrote needs `verdict`,
    `about`, `at` and `by`.
    """
    from graph.judgements.record import from_text
    from graph.store.judgements import judgements

    config = settings(config_path, actors=actors_path)
    read = from_text(file.read(), file.name)
    with open_settled(config, db, uri, create=True) as store:
        had = {one.id: one for one in judgements(store, withdrawn=True)} if _has_graph(store) else {}
        new = [one for one in read if one.id not in had]
        gone = [one for one in read if one.withdrawn is not None and one.id in had and had[one.id].in_force]
        _apply(store, config, [*new, *gone])
    click.echo(f"{len(new)} new, {len(gone)} withdrawn, {len(read) - len(new) - len(gone)} as they were")


@command.command("withdraw", epilog=examples("newsgraph judgements withdraw 4fa1c09b22d7"))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@actors_option
@store_options
@config_option
def withdraw_(ids: tuple[str, ...], actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Take judgements back: the graph becomes what it would be without them. They stay on record.

    ID is a judgement's, or the beginning of it that no other has.
    """
    from dataclasses import replace

    from graph.cli.output import now
    from graph.errors import UsageError
    from graph.store.judgements import judgements

    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        some = judgements(store)
        found = []
        for given in ids:
            fits = [one for one in some if one.id.startswith(given)]
            if len(fits) != 1:
                what = "no judgement in force has" if not fits else f"{len(fits)} judgements have"
                raise UsageError(f"{what} an id that begins with {given!r}; see `newsgraph judgements list`")
            found.append(replace(fits[0], withdrawn=now()))
        _apply(store, config, found)
    for one in found:
        click.echo(f"withdrawn: {one.verdict} {' '.join(one.about)}" + (f" ({one.why})" if one.why else ""))


def _has_graph(store: Store) -> bool:
    from graph.store.schema import graph_state

    return graph_state(store) is not None


def _apply(store: Store, config: Config, some: Sequence[Judgement]) -> None:
    """Keep judgements, or withdraw those the graph has that come withdrawn, and make the graph what it then is."""
    from graph.judgements.actors import OF_NAMES
    from graph.store.judgements import keep
    from graph.store.judging import judge_names
    from graph.store.restating import restate

    judge_names(store, config, [one for one in some if one.verdict in OF_NAMES])
    if statements := [one for one in some if one.verdict not in OF_NAMES]:
        keep(store, statements)
        restate(store, {one.evidence[0].article for one in statements if one.evidence}, config)
