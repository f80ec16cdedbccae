"""`newsgraph eval`: what extraction is worth, measured on texts annotated by people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from graph.cli.group import SKIPPED, examples
from graph.cli.options import config_option, model_option, settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model import Article, Extraction


@click.command(
    "eval",
    epilog=examples(
        "python tests/golden/gold.py golden && newsgraph eval golden/gold.jsonl --articles examples/articles",
        "newsgraph eval golden/gold.jsonl --articles examples/articles --misses --false",
    ),
)
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--articles",
    "folder",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False),
    help="Folder of the annotated articles [default: articles, beside the gold's folder].",
)
@click.option("--misses", is_flag=True, help="List what was not found.")
@click.option("--false", "false", is_flag=True, help="List what was found and is not so.")
@model_option
@config_option
def command(gold: tuple[str, ...], folder: str | None, misses: bool, false: bool, model: str | None, config_path: str | None) -> int:
    """Measure extraction against gold annotations.

    Extracts the articles that the files GOLD... annotate, and prints how much of it is right, and how much of what is right it is.
    """
    from graph.cli.progress import progress
    from graph.evaluate import evaluate, render
    from graph.model import Skipped
    from graph.pipeline import extract_rows

    config = settings(config_path, model=model)
    skipped: list[Skipped] = []
    with progress("Extracting", None) as bar:

        def extract(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
            def heard(done: Extraction) -> None:
                bar.advance(done.article)

            return extract_rows(articles, config, on_extraction=heard)

        def skip(one: Skipped) -> None:
            skipped.append(one)
            bar.skipped(one)

        reports = evaluate(gold, folder, config, extract=extract, on_skip=skip)
    for line in render(reports, misses=misses, false=false):
        click.echo(line)
    return SKIPPED if skipped else 0
