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
        "newsgraph eval golden/gold.jsonl --articles examples/articles --save before.json",
        "newsgraph eval golden/gold.jsonl --articles examples/articles --against before.json",
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
@click.option("--misses", is_flag=True, help="List what was not found, with its sentences.")
@click.option("--false", "false", is_flag=True, help="List what was found and is not so, with its sentences.")
@click.option("--save", metavar="FILE", type=click.Path(dir_okay=False), help="Keep what this run found, for --against.")
@click.option(
    "--against",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Compare with a run that --save kept: what was gained and lost, what became false, with McNemar's exact test.",
)
@model_option
@config_option
def command(
    gold: tuple[str, ...],
    folder: str | None,
    misses: bool,
    false: bool,
    save: str | None,
    against: str | None,
    model: str | None,
    config_path: str | None,
) -> int:
    """Measure extraction against gold annotations.

    Extracts the articles that the files GOLD... annotate, and prints how much of it is right, and how much of what is right it is.
    """
    from importlib.metadata import version
    from pathlib import Path

    from graph.cli.output import opened
    from graph.cli.progress import progress
    from graph.evaluate import compared, evaluate, render, saved
    from graph.model import Skipped
    from graph.pipeline import extract_rows
    from graph.pipeline.fingerprint import model_meta

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
    # Before anything is printed: --save and --against may name one file.
    comparison = list(compared(Path(against), reports)) if against is not None else []
    for line in render(reports, misses=misses, false=false):
        click.echo(line)
    if comparison:
        click.echo("\n" + "\n".join(comparison))
    if save is not None:
        about = f"newsgraph {version('newsgraph')}, {config.model.name} {model_meta(config.model.name).get('version')}"
        with opened(save) as out:
            out.write(saved(Path(save), about, reports))
    return SKIPPED if skipped else 0
