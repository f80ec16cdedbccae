"""`newsgraph repair`: what follows from statements and mentions, made anew."""

from __future__ import annotations

import click

from graph.cli.group import FOUND, Interrupted, examples
from graph.cli.options import actors_option, config_option, format_option, open_settled, settings, store_options


@click.command("repair", epilog=examples("newsgraph repair", "newsgraph repair --format json"))
@format_option("text", "json", default="text")
@actors_option
@store_options
@config_option
def command(form: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> int:
    """Make anew what follows from statements and mentions: keys, names, aliases, who is who, and the drawn relationships.

    Then the graph is looked at as by `newsgraph verify`: what is left cannot be repaired from the graph, and is listed; retracting the
    articles concerned and building them again, or `newsgraph build --reextract`, makes them anew. Ends with 11 where something is left.
    """
    from graph.cli.output import to_json
    from graph.cli.progress import progress
    from graph.verify import mend, verify

    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store, progress("Repairing", None) as bar:
        try:
            mend(store, config, progress=lambda stage, _: bar.phase(stage))
        except KeyboardInterrupt:
            raise Interrupted("interrupted; the next repair or build goes on from there") from None
        left = list(verify(store, config, progress=bar.phase))
    if form == "json":
        click.echo(to_json({"left": [finding.as_dict() for finding in left]}))
    else:
        lines = [f"  {finding.invariant}: {' '.join(finding.ids)}: {finding.text}" for finding in left]
        click.echo("\n".join([f"repaired; {len(left)} breaches are left that the graph alone cannot mend" if left else "repaired", *lines]))
    return FOUND if left else 0
