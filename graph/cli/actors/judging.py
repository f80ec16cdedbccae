"""`newsgraph actors merge`, `split` and `rename`: the user's own judgements of who is who.
What they do is judgements/actors.py's and store/judging.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.difference import dry_run_option, tell
from graph.cli.group import examples
from graph.cli.options import actors_option, by_option, config_option, open_settled, settings, store_options, why_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.config import Config
    from graph.judgements.record import Judgement
    from graph.store.engine import Store


@click.command("merge", epilog=examples('newsgraph actors merge "Idriss Maboula" "The Fox of Sarnum" --why "his pen name"'))
@click.argument("keep")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@why_option()
@by_option
@dry_run_option
@actors_option
@store_options
@config_option
def merge(
    keep: str,
    others: tuple[str, ...],
    why: str,
    by: str,
    dry_run: bool,
    actors_path: str | None,
    db: str | None,
    uri: str | None,
    config_path: str | None,
) -> None:
    """Judge that each OTHER is the actor KEEP, whatever the rules say. Both are names or ids.

    The actor keeps the id and the kind of KEEP: an office can become the person who holds it, a body that was taken for a person a body. A
    country cannot become anything else. `newsgraph judgements withdraw` takes it back.
    """
    from graph.cli.output import now
    from graph.errors import UsageError
    from graph.judgements.record import judged
    from graph.store.called import actor_called, evidence

    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        kept = actor_called(store, keep)
        at = now()
        made = []
        for other in others:
            found = actor_called(store, other)
            if found["id"] == kept["id"]:
                raise UsageError(f"{other!r} is {kept['name']} ({kept['id']}) already")
            pair = [kept["id"], found["id"]]
            made.append(judged("same", pair, at=at, by=by, why=why, change={"keep": kept["id"]}, evidence=evidence(store, pair)))
        _judge(store, config, made, dry_run, kept["id"])


@click.command(
    "split",
    epilog=examples(
        'newsgraph actors split "John Smith" --articles wire/17,wire/20 --as "John Smith (sprinter)"',
        'newsgraph actors split "Sergei Toldov" "Sergey Toldov" --why "father and son"',
    ),
)
@click.argument("name")
@click.argument("other", required=False)
@click.option("--articles", metavar="ID,...", multiple=True, help="The articles in which NAME is somebody else.")
@click.option("--as", "as_", metavar="NAME", help="With --articles: what the other is called. Later articles given the same name join it.")
@why_option()
@by_option
@dry_run_option
@actors_option
@store_options
@config_option
def split(
    name: str, other: str | None, articles: tuple[str, ...], as_: str | None, why: str, by: str, dry_run: bool,
    actors_path: str | None, db: str | None, uri: str | None, config_path: str | None,
) -> None:  # fmt: skip
    """Judge that one actor is two: NAME and OTHER, two names of it, or the NAME of some articles and that of all others."""
    from graph.cli.output import now
    from graph.errors import UsageError
    from graph.judgements.record import judged
    from graph.store.called import actor_called, evidence, name_called

    if (other is None) == (not articles):
        raise UsageError("give either two names of one actor, or one name and --articles")
    if as_ is not None and not articles:
        raise UsageError("--as names the actor of --articles")
    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        actor = actor_called(store, name)
        at = now()
        if other is None:
            made = _divided(store, actor, _ids(store, articles), as_, at, by, why)
        else:
            pair = [name_called(store, actor, name), name_called(store, actor_called(store, other), other)]
            if pair[0] == pair[1]:
                raise UsageError(f"{name!r} and {other!r} are one name, {pair[0]}; --articles tells where it is somebody else's")
            made = [judged("different", pair, at=at, by=by, why=why, evidence=evidence(store, pair))]
        _judge(store, config, made, dry_run, *dict.fromkeys(own for one in made for own in _parts(one)))


@click.command("rename", epilog=examples('newsgraph actors rename "Idriss Maboula" "Idriss K. Maboula"'))
@click.argument("actor")
@click.argument("name")
@why_option()
@by_option
@dry_run_option
@actors_option
@store_options
@config_option
def rename(
    actor: str,
    name: str,
    why: str,
    by: str,
    dry_run: bool,
    actors_path: str | None,
    db: str | None,
    uri: str | None,
    config_path: str | None,
) -> None:
    """Judge that ACTOR is to be shown as NAME. Its id stays, and it is found by NAME as well."""
    from graph.cli.output import now
    from graph.errors import UsageError
    from graph.judgements.record import judged
    from graph.store.called import actor_called

    if not name.strip():
        raise UsageError("NAME is empty")
    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        found = actor_called(store, actor)
        if found["name"] == name:
            raise UsageError(f"{found['id']} is shown as {name!r} already")
        at = now()
        made = [judged("renamed", [found["id"]], at=at, by=by, why=why, change={"name": name})]
        _judge(store, config, made, dry_run, found["id"])


def _judge(store: Store, config: Config, made: Sequence[Judgement], dry_run: bool, *names: str) -> None:
    """Put the judgements into force and tell what the actors of the names are then; or tell what would change."""
    from graph.store.judging import judge_names
    from graph.store.rehearsal import rehearse

    if dry_run:
        tell(rehearse(store, lambda rehearsal: judge_names(rehearsal, config, made))[1], "text")
        return
    judge_names(store, config, made)
    _say(store, made, *names)


def _divided(store: Store, actor: dict[str, object], articles: set[str], as_: str | None, at: str, by: str, why: str) -> list[Judgement]:
    """A judgement of each name of the actor that the articles have; its parts are one actor."""
    from graph.errors import UsageError
    from graph.judgements.actors import suffix_of
    from graph.judgements.record import judged
    from graph.store.called import articles_naming, evidence

    names: list[str] = actor["names"]  # type: ignore[assignment]
    naming = articles_naming(store, names)
    everywhere = {article for some in naming.values() for article in some}
    if strange := sorted(articles - everywhere):
        raise UsageError(f"{actor['name']} ({actor['id']}) is not named in {', '.join(strange)}; it is in {_few(everywhere)}")
    if articles == everywhere:
        raise UsageError(
            f"these are all articles that name {actor['name']}: nothing would be left; `newsgraph actors rename` names it anew"
        )
    change = {"suffix": suffix_of(str(actor["id"]), articles, as_), **({"name": as_} if as_ else {})}
    return [
        judged(
            "divided", [own], at=at, by=by, why=why, change={"articles": sorted(naming[own] & articles), **change},
            evidence=evidence(store, [own], articles),
        )
        for own in sorted(names)
        if naming.get(own, set()) & articles
    ]  # fmt: skip


def _ids(store: Store, given: Sequence[str]) -> set[str]:
    """The ids of articles; an id may hold a comma itself."""
    from graph.store.texts import text

    known = {row["id"] for row in store.read(text("known_articles"), {"ids": list(given)})}
    return {id_ for one in given for id_ in ([one] if one in known else [part.strip() for part in one.split(",")]) if id_}


def _few(articles: set[str]) -> str:
    listed = sorted(articles)
    return ", ".join(listed[:10]) + (f" and {len(listed) - 10} more" if len(listed) > 10 else "")


def _parts(one: Judgement) -> list[str]:
    from graph.judgements.actors import part_of

    return [*one.about, part_of(one)] if one.verdict == "divided" else list(one.about)


def _say(store: Store, made: Sequence[Judgement], *names: str) -> None:
    """Tell what the actors of the names are now, and how the judgements are taken back."""
    from graph.store.texts import text

    actors = {row["of"] for row in store.read(text("names_by_id"), {"ids": list(names)})}
    for row in store.read(text("actors_by_id"), {"ids": sorted(actors)}):
        click.echo(f"{row['name']} ({row['id']})")
    click.echo(f"to take it back: newsgraph judgements withdraw {' '.join(one.id[:12] for one in made)}", err=True)
