"""`newsgraph statements`: what the user says of single statements. What it does to the graph is judgements/'s and the store's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from graph.cli.group import examples
from graph.cli.options import actors_option, by_option, config_option, open_graph, open_settled, settings, store_options, why_option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.config import Config
    from graph.model import Statement
    from graph.store.engine import Store

ID = "0e8a89b463"


@click.group(
    "statements",
    epilog=examples(
        f'newsgraph statements reject {ID} --why "the minister of another country"',
        f"newsgraph statements correct {ID} --date 2024-06-18",
        f"newsgraph statements restore {ID}",
    ),
)
def command() -> None:
    """Reject a statement, correct it, or take that back. ID is what queries show as `statement`; its first characters are enough.

    Judgements are kept in the graph and hold when the article is loaded or extracted again: `newsgraph judgements list`.
    """


@command.command("show", epilog=examples(f"newsgraph statements show {ID}"))
@click.argument("id_", metavar="ID")
@store_options
@config_option
def show_(id_: str, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Show a statement as it was extracted, its sentence, and the judgements on it."""
    from graph.store.restating import find_statement, judgements_on

    with open_graph(settings(config_path), db, uri) as store:
        statement, article, _ = find_statement(store, id_)
        on = judgements_on(store, statement)
    click.echo(_told(statement, article))
    for one in on:
        changed = f" to {_corrected(dict(one.change))}" if one.change else ""
        click.echo(f"  {one.verdict}{changed} by {one.by} on {one.at}" + (f": {one.why}" if one.why else ""))


@command.command("reject", epilog=examples(f'newsgraph statements reject {ID} --why "he only spoke of her"'))
@click.argument("id_", metavar="ID")
@why_option(required=True)
@by_option
@actors_option
@store_options
@config_option
def reject(id_: str, why: str, by: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Take a statement out of the graph, now and whenever its article is loaded again."""
    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        _judge(store, config, id_, "rejected", {}, why, by)


@command.command(
    "correct",
    epilog=examples(
        f'newsgraph statements correct {ID} --subject "Idriss Maboula"',
        f"newsgraph statements correct {ID} --type MET --date 2024-06-18",
        f"newsgraph statements correct {ID} --no-place",
    ),
)
@click.argument("id_", metavar="ID")
@click.option(
    "--subject", metavar="NAME", help='Who acts: a spelling or an id of the graph, or a new one with its kind, "Person: Ane Dahl".'
)
@click.option("--object", "object_", metavar="NAME", help="To whom; as --subject.")
@click.option("--object-place", metavar="NAME", help="Where to, for movement.")
@click.option("--type", "type_", metavar="TYPE", help="A type of the ontology, such as MET.")
@click.option("--date", metavar="EDTF", help="When: 2024, 2024-06, 2024-06-18, 2024-06-18/2024-06-20.")
@click.option("--no-date", is_flag=True, help="It gives no date.")
@click.option("--place", metavar="NAME", help="Where it happened.")
@click.option("--no-place", is_flag=True, help="It tells no place.")
@click.option("--modality", metavar="WORD", help="asserted, reported, planned, possible, requested or hypothetical.")
@click.option("--polarity", metavar="WORD", help="positive or negative.")
@why_option()
@by_option
@actors_option
@store_options
@config_option
def correct(
    id_: str,
    subject: str | None,
    object_: str | None,
    object_place: str | None,
    type_: str | None,
    date: str | None,
    no_date: bool,
    place: str | None,
    no_place: bool,
    modality: str | None,
    polarity: str | None,
    why: str,
    by: str,
    actors_path: str | None,
    db: str | None,
    uri: str | None,
    config_path: str | None,
) -> None:
    """Make a statement say what its sentence says; what is not named stays. A further correction adds to the one before."""
    from graph.errors import UsageError
    from graph.judgements.statements import check_change
    from graph.store.ends import named_end

    for one, other in ((date, no_date), (place, no_place), (object_, object_place)):
        if one and other:
            raise UsageError("of --date and --no-date, of --place and --no-place, of --object and --object-place only one can hold")
    config = settings(config_path, actors=actors_path)
    change: dict[str, Any] = {"type": type_, "date": date, "modality": modality, "polarity": polarity}
    change = {name: value for name, value in change.items() if value is not None}
    with open_settled(config, db, uri) as store:
        if subject:
            change["subject"] = named_end(store, subject)
        if object_ or object_place:
            change["object"] = named_end(store, object_ or object_place or "", place=bool(object_place))
        if place:
            change["place"] = named_end(store, place, place=True)
        change |= {name: None for name, none in (("date", no_date), ("place", no_place)) if none}
        if not change:
            raise UsageError("name what is to be corrected: --subject, --object, --type, --date, --place, --modality or --polarity")
        check_change(change, config)
        _judge(store, config, id_, "corrected", change, why, by)


@command.command("restore", epilog=examples(f"newsgraph statements restore {ID}"))
@click.argument("id_", metavar="ID")
@actors_option
@store_options
@config_option
def restore(id_: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Withdraw the judgements on a statement: it says again what was extracted. They stay on record as withdrawn."""
    from graph.cli.output import now
    from graph.store.judgements import withdraw
    from graph.store.restating import find_statement, judgements_on, restate

    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        statement, article, _ = find_statement(store, id_)
        on = judgements_on(store, statement)
        if on:
            withdraw(store, [one.id for one in on], now())
            restate(store, [article], config)
    click.echo(_told(statement, article))
    click.echo(f"{len(on)} judgements withdrawn" if on else "there was no judgement on it", err=True)


def _judge(store: Store, config: Config, id_: str, verdict: Any, change: dict[str, Any], why: str, by: str) -> None:
    from graph.cli.output import now
    from graph.judgements.record import Evidence, judged
    from graph.judgements.statements import to_json
    from graph.store.judgements import keep
    from graph.store.restating import find_statement, restate

    statement, article, before = find_statement(store, id_)
    if verdict == "corrected" and before is not None and before.verdict == "corrected":
        change = dict(before.change) | change
    mentions = (statement.subject.mention, statement.trigger, statement.object.mention)
    evidence = [Evidence(article, statement.sentence, mentions)]
    made = judged(verdict, [statement.id], at=now(), by=by, why=why, change=change, evidence=evidence, original=to_json(statement))
    keep(store, [made])
    restate(store, [article], config)
    click.echo(_told(statement, article))
    if change:
        click.echo(f"  corrected to {_corrected(change)}")
    click.echo(f"{verdict}; newsgraph statements restore {statement.id[:10]} takes it back", err=True)


def _corrected(change: Mapping[str, Any]) -> str:
    """What a correction says in place of what was extracted: ``subject Ane Dahl, date 2024-06-18, no place``."""
    said = {name: new["name"] if isinstance(new, dict) else new for name, new in change.items()}
    return ", ".join(f"no {name}" if new is None else f"{name} {new}" for name, new in sorted(said.items()))


def _told(statement: Statement, article: str) -> str:
    said = f"{statement.subject.mention} {statement.type} {statement.object.mention}"
    rest = [statement.date, statement.modality, "denied" if statement.polarity == "negative" else None]
    return f"{statement.id}  {said} ({', '.join(word for word in rest if word)})\n  {article}: {' '.join(statement.sentence.split())}"
