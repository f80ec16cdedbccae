"""`newsgraph extract`: articles to statements as JSON Lines, without a database."""

from __future__ import annotations

import click

from graph.cli.group import SKIPPED, Interrupted, examples
from graph.cli.options import actors_option, article_options, config_option, model_option, processes_option, settings


@click.command(
    "extract",
    epilog=examples(
        "newsgraph extract examples/articles -o statements.jsonl",
        "newsgraph extract examples/articles/*.md | head -3",
        "newsgraph extract examples/articles --actors examples/actors.yaml",
        "cat examples/articles/ottawa-sanctions.txt | newsgraph extract - --root desk --published 2025-06-01",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write, - for standard output.", show_default=True)
@article_options
@model_option
@processes_option
@actors_option
@config_option
def command(
    paths: tuple[str, ...],
    output: str,
    root: str | None,
    published: str | None,
    strict: bool,
    model: str | None,
    processes: int | None,
    actors_path: str | None,
    config_path: str | None,
) -> int:
    """Write what articles say as JSON Lines.

    One JSON object a statement and line. PATH is a file, a folder, a glob, a zip archive or - for standard input. Who is who is decided
    over all the articles given, so the first line comes when the last article is read.
    """
    from graph.articles import count_inputs, read_articles
    from graph.cli.output import opened, to_json
    from graph.cli.progress import progress
    from graph.model import Skipped
    from graph.pipeline import extract_rows

    config = settings(config_path, model=model, processes=processes, actors=actors_path)
    skipped: list[str] = []
    try:
        with opened(output) as out:
            with progress("Extracting", count_inputs(paths, config, root=root)) as bar:

                def skip(one: Skipped) -> None:
                    skipped.append(one.reason)
                    bar.skipped(one)

                articles = read_articles(paths, config, root=root, published=published, strict=strict, on_skip=skip)
                heard = None if strict else skip
                rows = extract_rows(articles, config, on_skip=heard, on_extraction=lambda done: bar.advance(done.article))
                first = next(rows, None)
            if first is not None:
                out.write(to_json(first) + "\n")
            for row in rows:
                out.write(to_json(row) + "\n")
    except KeyboardInterrupt:
        raise Interrupted("interrupted; no file was written" if output != "-" else "interrupted") from None
    if skipped:
        click.echo(f"{len(skipped)} skipped", err=True)
    return SKIPPED if skipped else 0
