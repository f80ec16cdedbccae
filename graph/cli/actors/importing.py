"""`newsgraph actors import`: files of actors that other programs write, into an actors.yaml. Formats and merging are actorfiles/'s."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.group import examples

if TYPE_CHECKING:
    from graph.actorfiles.records import Format, Read
    from graph.resolve.gazetteer import Entry

_SHOWN = 3
"""Lines of which an example is given for each reason of skipping."""


@click.command(
    "import",
    epilog=examples(
        "newsgraph actors import examples/wikidata.csv -o actors.yaml",
        "newsgraph actors import examples/wikidata.csv --format csv -o actors.yaml",
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(dir_okay=False))
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(dir_okay=False), help="The actors.yaml to merge into.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("csv", "jsonl", "ftm", "phoenix")),
    help="Format of the files [default: told by what is in them].",
)
def command(files: tuple[str, ...], output: str, form: Format | None) -> None:
    """Bring actors from other programs' FILEs into an actors.yaml.

    Read are CSV (name, aliases separated by |, kind, country, wikidata; name and wikidata alone will do), JSON Lines with the keys of
    actors.yaml, FollowTheMoney entities as OpenSanctions has them, and dictionaries of actors of PETRARCH and TABARI (NAME_ [CODE]).
    What the actors.yaml has stays; what is new is merged in, and all of it written in the order of names. What is skipped is told.
    """
    from graph.actorfiles.merging import Merged, comments_in, head_of, write
    from graph.resolve.actors_file import read_entries

    merged = Merged()
    exists = Path(output).exists()
    if exists:
        merged.stand(read_entries(output))
        if line := comments_in(output):
            click.echo(f"{output}:{line}: comments among the entries are not kept; those before the first entry are", err=True)
    for path in files:
        known, read = _reader(path, form)
        skipped: Counter[str] = Counter()
        where: dict[str, list[str]] = {}
        merged.merge_all(_entries(read, skipped, where), distinct=known == "ftm")
        for reason, count in sorted(skipped.items()):
            click.echo(f"{path}: {count} skipped: {reason} ({'; '.join(where[reason])}{'; ...' if count > _SHOWN else ''})", err=True)
        for entry, reason in merged.refused:
            click.echo(f"{path}:{entry.line}: {entry.name!r} is not merged: {reason}", err=True)
        merged.refused.clear()
    write(output, merged.in_order(), head_of(output) if exists else "")
    click.echo(f"{output}: {merged.added} new, {merged.changed} added to, {merged.same} there already")


def _reader(path: str, form: Format | None) -> tuple[Format, Read]:
    from graph.actorfiles.ftm import read_ftm
    from graph.actorfiles.phoenix import read_phoenix
    from graph.actorfiles.records import format_of, read_csv, read_jsonl

    lines = partial(_lines, path)
    known = form if form is not None else format_of(path, lines())
    if known == "ftm":
        return known, read_ftm(path, lines)
    return known, {"csv": read_csv, "jsonl": read_jsonl, "phoenix": read_phoenix}[known](path, lines())


def _entries(read: Read, skipped: Counter[str], where: dict[str, list[str]]) -> Iterator[Entry]:
    from graph.actorfiles.records import SkippedRecord

    for record in read:
        if isinstance(record, SkippedRecord):
            reason, _, what = record.reason.partition(": ")
            skipped[reason] += 1
            if skipped[reason] <= _SHOWN:
                where.setdefault(reason, []).append(f"line {record.line}: {what}" if what else f"line {record.line}")
        else:
            yield record


def _lines(path: str) -> Iterable[str]:
    from graph.errors import UsageError

    try:
        with open(path, encoding="utf-8", newline="") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}; a file of actors in UTF-8 is expected") from None
