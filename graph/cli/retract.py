"""`newsgraph retract`: articles out of a graph, and all that rests on them alone."""

from __future__ import annotations

import click

from graph.cli.difference import dry_run_option, tell
from graph.cli.group import Interrupted, examples
from graph.cli.options import actors_option, config_option, format_option, open_settled, settings, store_options


@click.command(
    "retract",
    epilog=examples(
        "newsgraph retract lima-cabinet.txt --dry-run",
        "newsgraph retract lima-cabinet.txt",
        "newsgraph retract articles/howitzers-constanta.md --format json",
        "newsgraph retract --root feed --uri neo4j://localhost:7687",
    ),
)
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@click.option("--all", "every", is_flag=True, help="Where a name fits several articles, take all of them.")
@click.option("--root", metavar="NAME", help="All articles that came from this root.")
@dry_run_option
@format_option("text", "json", default="text")
@actors_option
@store_options
@config_option
def command(
    articles: tuple[str, ...],
    every: bool,
    root: str | None,
    dry_run: bool,
    form: str,
    actors_path: str | None,
    db: str | None,
    uri: str | None,
    config_path: str | None,
) -> None:
    """Take articles out of the graph.

    ARTICLE is an article's id, its URL, its file's name or its path. What it says goes with it; relationships that other articles still
    support stay, computed again from those; actors and places that nothing mentions any more go. Nothing happens where a name fits no
    article, or several and --all is not given.
    """
    from graph.cli.output import to_json
    from graph.store.named import articles_named, articles_of_root
    from graph.store.rehearsal import rehearse
    from graph.store.retracting import retract

    if not articles and root is None:
        raise click.UsageError("which articles? ARTICLE is an id, a URL, a file's name or a path; --root NAME takes a whole root")
    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        ids = articles_named(store, articles, every=every)
        ids = sorted({*ids, *(articles_of_root(store, root) if root is not None else ())})
        if dry_run:
            tell(rehearse(store, lambda rehearsal: retract(rehearsal, ids, config))[1], form, retracted=ids)
            return
        try:
            gone = retract(store, ids, config)
        except KeyboardInterrupt:
            raise Interrupted("interrupted; the same command, or the next build, brings what is left to its end") from None
    if form == "json":
        click.echo(to_json({"retracted": ids, "articles": gone}))
    else:
        click.echo("\n".join([f"{gone} articles retracted", *(f"  {id_}" for id_ in ids)]))
