"""`newsgraph verify`: every invariant of the model, on a graph."""

from __future__ import annotations

from collections import Counter

import click

from graph.cli.group import FOUND, examples
from graph.cli.options import actors_option, config_option, format_option, open_graph, settings, store_options


@click.command("verify", epilog=examples("newsgraph verify", "newsgraph verify --list"))
@click.option("--list", "listed", is_flag=True, help="List the invariants instead.")
@format_option("text", "json", default="text")
@actors_option
@store_options
@config_option
def command(listed: bool, form: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> int:
    """Look whether the graph is what the model says it is, and tell each breach with the ids it concerns.

    Nothing is written. With --format json each breach is one object a line: `invariant`, `ids`, `text`, `repairable`. Ends with 11 where
    something was found; `newsgraph repair` mends what can be computed from statements and mentions.
    """
    from graph.cli.output import to_json
    from graph.cli.progress import progress
    from graph.store.schema import check, graph_state
    from graph.verify import INVARIANTS, verify

    if listed:
        click.echo("\n".join(f"{name}: {text}" for name, text in INVARIANTS.items()))
        return 0
    config = settings(config_path, actors=actors_path)
    counts: Counter[str] = Counter()
    with open_graph(config, db, uri) as store, progress("Looking", None) as bar:
        state = graph_state(store)
        check(state)
        if state is None:
            click.echo("there is no graph in this database", err=True)
            return 0
        for finding in verify(store, config, progress=bar.phase):
            counts[finding.invariant] += 1
            mends = "" if finding.repairable else " [not repairable]"
            line = f"{finding.invariant}: {' '.join(finding.ids)}: {finding.text}{mends}"
            click.echo(to_json(finding.as_dict()) if form == "json" else line)
    told = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    click.echo(f"{counts.total()} breaches: {told}" if counts else f"all {len(INVARIANTS)} invariants hold", err=form == "json")
    return FOUND if counts else 0
