"""`newsgraph build`: articles into a graph, and a report of what that did."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.difference import dry_run_option, tell
from graph.cli.group import SKIPPED, Interrupted, examples
from graph.cli.interrupt import stoppable
from graph.cli.options import (
    actors_option,
    article_options,
    config_option,
    format_option,
    model_option,
    open_graph,
    processes_option,
    settings,
    store_options,
)

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from graph.config import Config
    from graph.pipeline import BuildReport
    from graph.store.engine import Store

_STAGES = {
    "wait": "Waiting for another writer",
    "load": "Extracting and loading",
    "resolve": "Settling who is who",
    "project": "Drawing relationships",
}


@click.command(
    "build",
    epilog=examples(
        "newsgraph build examples/articles",
        "newsgraph build examples/articles --db other.db --format json",
        "newsgraph build examples/articles --uri neo4j://localhost:7687",
        "newsgraph build --reextract",
        "newsgraph build examples/articles --prune --dry-run",
        "newsgraph build examples/articles --bulk import",
        "newsgraph build --actors examples/actors.yaml",
        "cat examples/articles/wire.jsonl | newsgraph build - --root feed --db feed.db",
    ),
)
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option("--reextract", is_flag=True, help="Extract all that the graph holds again: after a change of model, settings or newsgraph.")
@click.option("--prune", is_flag=True, help="Take out what the graph has of the folders named and is no longer there.")
@dry_run_option
@click.option(
    "--bulk",
    metavar="DIR",
    type=click.Path(file_okay=False),
    help="Write files for neo4j-admin's import into this folder instead.",
)
@article_options
@format_option("text", "json", default="text")
@store_options
@model_option
@processes_option
@actors_option
@config_option
def command(
    paths: tuple[str, ...],
    reextract: bool,
    prune: bool,
    dry_run: bool,
    bulk: str | None,
    root: str | None,
    published: str | None,
    strict: bool,
    form: str,
    db: str | None,
    uri: str | None,
    model: str | None,
    processes: int | None,
    actors_path: str | None,
    config_path: str | None,
) -> int:
    """Bring the graph up to the articles in PATH...

    PATH is a file, a folder, a glob, a zip archive or - for standard input. Articles that the graph has already are passed over, changed
    ones replace what they said before. What the graph holds of other articles stays. With --reextract and no PATH the texts come from the
    graph itself. With --actors and no PATH who is who is settled again, with the gazetteer named.

    With --bulk the graph is made anew in a folder of its own and written as the CSV of `newsgraph export --format neo4j-admin`: for a
    first load of very many articles.

    --prune takes out the articles that came from the roots of the folders named and are gone from these; never those of other roots, and
    never because of standard input, single files, globs or archives. What is there and cannot be read stays.
    """
    from graph.articles import count_inputs
    from graph.cli.bulk import scratch_beside, write_files
    from graph.cli.output import to_json
    from graph.cli.progress import progress
    from graph.pipeline import build
    from graph.store.rehearsal import rehearse

    if prune and not paths:
        raise click.UsageError("--prune needs a folder")
    if not paths and not reextract and actors_path is None:
        raise click.UsageError("which articles? PATH is a file, a folder, a glob, a zip archive or - for standard input")
    if bulk is not None and (reextract or prune or dry_run or db or uri):
        raise click.UsageError("--bulk makes a graph of its own: it goes with none of --reextract, --prune, --dry-run, --db and --uri")
    config = settings(config_path, model=model, processes=processes, actors=actors_path)
    total = count_inputs(paths, config, root=root) if not reextract else None
    try:
        with ExitStack() as opened:
            bar = opened.enter_context(progress("Reading", total))
            # Of a dry run nothing is kept in any case: it ends at once.
            stop = None if dry_run or bulk is not None else opened.enter_context(stoppable(bar.note))
            if bulk is not None:
                store = scratch_beside(bulk, config, opened)
            else:
                store = opened.enter_context(_graph(config, db, uri, dry_run, create=bool(paths)))

            def work(graph: Store) -> BuildReport:
                return build(
                    [*paths],
                    graph,
                    config,
                    root=root,
                    published=published,
                    strict=strict,
                    reextract=reextract,
                    prune=prune,
                    spooled=dry_run,
                    stop=stop.asked if stop is not None else None,
                    on_skip=bar.skipped,
                    on_article=bar.advance,
                    progress=lambda stage, _: bar.phase(_STAGES.get(stage, stage)),
                )

            report, difference = rehearse(store, work) if dry_run else (work(store), None)
            place = store.address if uri or (config.store.uri and not db) else str(db or config.store.db)
            if bulk is not None:
                bar.phase("Writing files")
                place = write_files(store, config, bulk)
    except KeyboardInterrupt:
        kept = "nothing is written" if dry_run or bulk is not None else "whole articles stay, and the same command goes on from there"
        raise Interrupted(f"interrupted; {kept}") from None
    if report.stopped:
        raise Interrupted(_standing(report, place))
    if difference is not None:
        tell(difference, form, report=report.as_dict())
        return SKIPPED if report.skipped else 0
    click.echo(to_json(report.as_dict()) if form == "json" else "\n".join(_lines(report, place, config)))
    return SKIPPED if report.skipped else 0


def _graph(config: Config, db: str | None, uri: str | None, dry_run: bool, *, create: bool) -> AbstractContextManager[Store]:
    """The graph that the options name; for a dry run on a database that is not there yet, an empty one elsewhere."""
    if dry_run and create and uri is None and (db is not None or config.store.uri is None) and not Path(db or config.store.db).exists():
        from graph.store.rehearsal import scratch

        return scratch()
    return open_graph(config, db, uri, create=create and not dry_run)


def _standing(report: BuildReport, place: str) -> str:
    """Where a build stands that was asked to stop."""
    done = report.added + report.replaced + report.unchanged
    return (
        f"interrupted after {done} articles: {report.added} new, {report.replaced} changed, {report.unchanged} unchanged; "
        f"the graph in {place} is as if these had been all, and the same command goes on from there"
    )


def _with(gazetteer: str | None) -> str:
    if gazetteer is None:
        return "without the gazetteer of actors it was settled with before; `newsgraph build --actors FILE` takes it up again"
    return f"with {gazetteer} as it is now; before it was another gazetteer of actors, or none"


def _lines(report: BuildReport, place: str, config: Config) -> list[str]:
    """The report as people read it. What was skipped has been told one by one on standard error."""
    data = report.as_dict()
    lines = [
        f"{report.read} articles read: {report.added} new, {report.replaced} changed, {report.unchanged} unchanged",
        f"{report.skipped.total()} skipped" + _named(data["skipped_by_reason"]),
    ]
    lines += [f"{report.without_statements} without statements"]
    lines += [f"  {name}" for name in report.without_statements_articles]
    if report.copies:
        lines += [f"{report.copies} with the text of another article: loaded, and counted as one source"]
        lines += [f"  {copy} as {one}" for one, copy in report.copied_articles]
    if report.never_pruned:
        lines += [f"no folder, so nothing is taken out on account of: {', '.join(report.never_pruned)}"]
    if report.pruned or report.unread:
        kept = f", {report.unread} kept whose files cannot be read" if report.unread else ""
        lines += [f"{report.pruned} gone from their folders and taken out{kept}", *(f"  {id_}" for id_ in report.pruned_articles)]
    lines += [
        f"{report.statements} statements" + _named(data["statements"]["by_modality"]) + f", {report.negative} of them negated",
        *(f"  {count:>6}  {name}" for name, count in data["statements"]["by_type"].items()),
        f"{report.new_actors} new actors, {report.projected} relationships drawn",
        *([f"who is who is settled anew, {_with(config.actors.gazetteer)}"] if report.gazetteer_exchanged else []),
        f"The graph is in {place}",
    ]
    return lines


def _named(counts: dict[str, int]) -> str:
    return f" ({', '.join(f'{count} {name}' for name, count in counts.items())})" if counts else ""
