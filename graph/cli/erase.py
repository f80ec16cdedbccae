"""`newsgraph erase`: an actor out of the graph for good, as a request of personal data asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.group import Interrupted, examples
from graph.cli.options import actors_option, config_option, format_option, open_settled, settings, store_options

if TYPE_CHECKING:
    from graph.store.erasing import Erasing


@click.command(
    "erase",
    epilog=examples('newsgraph erase "Idriss Maboula" --dry-run', 'newsgraph erase "Idriss Maboula" --yes'),
)
@click.argument("actor")
@click.option("--dry-run", is_flag=True, help="Only show what would go.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@format_option("text", "json", default="text")
@actors_option
@store_options
@config_option
def command(
    actor: str, dry_run: bool, yes: bool, form: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None
) -> None:
    """Take ACTOR and all that is said of it out of the graph, mask its names in the texts, and keep them out of later builds.

    ACTOR is any name of a person or body, or its id. There is no way back. Of the names only keyed hashes stay, by which later builds
    recognise them: whoever has the database can test whether a name he knows was erased. Dumps, exports, copies of the database and the
    articles' own files are not touched: erase the name there too.
    """
    from dataclasses import asdict

    from graph.cli.output import to_json
    from graph.cli.progress import progress
    from graph.store.erasing import erase, planned

    config = settings(config_path, actors=actors_path)
    stages = {"erase": "Erasing", "resolve": "Settling who is who", "project": "Drawing relationships"}
    try:
        with open_settled(config, db, uri) as store:
            plan = planned(store, actor)
            shown = {name: value for name, value in asdict(plan).items() if name != "own"}
            click.echo(to_json(shown) if form == "json" else "\n".join(_lines(plan)))
            if dry_run:
                return
            if not yes:
                click.confirm("Erase this for good?", abort=True, err=True)
            with progress("Erasing", None) as bar:
                changed = erase(store, plan, config, progress=lambda stage, _: bar.phase(stages.get(stage, stage)))
    except KeyboardInterrupt:
        raise Interrupted("interrupted; the same command goes on from there") from None
    click.echo(f"erased; {changed} articles changed", err=True)


def _lines(plan: Erasing) -> list[str]:
    lines = [
        f"{plan.name} ({plan.id}): {plan.statements} statements, named in {plan.articles} articles",
        f"  masked: {', '.join(plan.names)}",
    ]
    return [*lines, f"  with it go: {', '.join(plan.others)}"] if plan.others else lines
