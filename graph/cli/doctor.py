"""`newsgraph doctor`: is everything in order, and what to do where it is not."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from graph.cli.group import examples
from graph.cli.options import config_option, format_option, is_terminal, model_option, store_options


@click.command(
    "doctor",
    epilog=examples(
        "newsgraph doctor",
        "newsgraph doctor --uri neo4j://localhost:7687",
        "newsgraph doctor --config config.yaml --format json",
    ),
)
@format_option("text", "json", default="text")
@store_options
@model_option
@config_option
def command(form: str, db: str | None, uri: str | None, model: str | None, config_path: str | None) -> int:
    """Check that everything is in order.

    Looks at versions, configuration, model, queries, plug-ins, engine, database and Neo4j; says what to do about each problem, and ends
    with 1 where there is one. Nothing is changed.
    """
    from graph.cli.checks import checks
    from graph.cli.output import show

    if form == "json":
        done = list(checks(config_path, model, db, uri))
        show((asdict(check) for check in done), "json")
        return int(any(not check.ok for check in done))
    problems = 0
    colour = is_terminal(sys.stdout)
    for check in checks(config_path, model, db, uri):
        problems += not check.ok
        mark = click.style("ok     ", fg="green") if check.ok else click.style("PROBLEM", fg="red", bold=True)
        click.echo(f"{mark}  {check.name}: {check.found}", color=colour)
        if not check.ok:
            click.echo(f"         what to do: {check.remedy}", color=colour)
    click.echo("All in order." if not problems else f"{problems} problem{'s' * (problems > 1)}.")
    return int(problems > 0)
