"""`newsgraph query`: lists, describes and runs the prepared queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.group import examples
from graph.cli.options import FORMATS, config_option, format_option, open_graph, settings, store_options

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from graph.queries import Query


def _names(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from graph.queries import load_queries

    queries = load_queries(context.params.get("folder"))
    return [CompletionItem(name, help=query.question) for name, query in queries.items() if name.startswith(incomplete)]


def _parameters(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from graph.queries import load_queries

    queries = load_queries(context.params.get("folder"))
    # An option without its value yet ends click's parsing before the arguments have their names.
    given = [context.params.get("name"), *context.args]
    known = next((queries[name].parameters for name in given if name in queries), None)
    if known is None:
        known = tuple({p.name: p for query in queries.values() for p in query.parameters}.values())
    return [CompletionItem(f"{p.name}=", help=p.text) for p in known if f"{p.name}=".startswith(incomplete)]


@click.command(
    "query",
    epilog=examples(
        "newsgraph query",
        "newsgraph query who-met-whom --describe",
        "newsgraph query who-met-whom",
        'newsgraph query timeline -p "actor=Idriss Maboula" -p from=2025-03',
        'newsgraph query between -p "actor=Idriss Maboula" -p "other=Hassan Orozi" --format json',
        "newsgraph query most-connected --format csv > most-connected.csv",
    ),
)
@click.argument("name", required=False, shell_complete=_names)
@click.option(
    "-p", "--param", "pairs", multiple=True, metavar="NAME=VALUE", shell_complete=_parameters, help="A parameter of the query; repeatable."
)
@click.option("--describe", is_flag=True, help="Show the query's parameters, columns, cost and text instead of running it.")
@click.option(
    "--queries",
    "folder",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False),
    help="A folder of your own topic/name.cypher files.",
)
@format_option(*FORMATS, default="table")
@store_options
@config_option
def command(
    name: str | None,
    pairs: tuple[str, ...],
    describe: bool,
    folder: str | None,
    form: str,
    db: str | None,
    uri: str | None,
    config_path: str | None,
) -> None:
    """Answer a prepared question. Without NAME: list the questions."""
    from graph.cli.output import show
    from graph.queries import find_query, load_queries, run_query

    queries = load_queries(folder)
    if name is None:
        if pairs or describe:
            raise click.UsageError("which query? `newsgraph query` lists them")
        show(({"query": q.name, "topic": q.topic, "question": q.question} for q in queries.values()), form)
        return
    query = find_query(queries, name)
    if describe:
        _describe(query, form)
        return
    parameters = pairs_of(pairs)
    config = settings(config_path)
    # Before the engine starts: a wrong parameter is told at once.
    from graph.queries import bind

    bind(query, parameters, config)
    with open_graph(config, db, uri) as store:
        rows = run_query(store, query, parameters, config, on_note=lambda note: click.echo(note, err=True))
        found = show(rows, form, [column.name for column in query.columns])
    if not found:
        click.echo("no rows", err=True)


def pairs_of(pairs: tuple[str, ...]) -> dict[str, str]:
    """``("name=value", ...)`` as a dict. Raises click's usage error for one that is not."""
    parameters: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise click.UsageError(f'-p takes NAME=VALUE, as in -p "actor=Idriss Maboula"; found {pair!r}')
        if name.strip() in parameters:
            raise click.UsageError(f"the parameter {name.strip()} is given twice")
        parameters[name.strip()] = value
    return parameters


def _describe(query: Query, form: str) -> None:
    from graph.cli.output import show, to_json

    parameters = [
        {"parameter": p.name, "type": p.type, "required": not p.optional, "default": p.default, "example": p.example, "meaning": p.text}
        for p in query.parameters
    ]
    columns = [{"column": c.name, "meaning": c.text} for c in query.columns]
    if form == "json":
        facts = {"query": query.name, "topic": query.topic, "question": query.question, "cost": query.cost}
        click.echo(to_json({**facts, "parameters": parameters, "columns": columns, "text": query.text, "file": str(query.path)}))
        return
    click.echo(f"{query.name} ({query.topic}): {query.question}\nCost: {query.cost}\nFile: {query.path}\n")
    if parameters:
        show(parameters, form)
        click.echo()
    show(columns, form)
    given = "".join(f' -p "{p.name}={p.example}"' for p in query.parameters if not p.optional)
    click.echo(f"\n{query.text.strip()}\n\nExample: newsgraph query {query.name}{given}")
