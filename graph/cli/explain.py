"""`newsgraph explain`: what the rules read in a sentence or article, by which words, and why they read no more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.group import SKIPPED, examples
from graph.cli.options import config_option, format_option, model_option, settings

if TYPE_CHECKING:
    from graph.config import Config
    from graph.explain import Explanation, SentenceShown
    from graph.model import Article, Skipped


@click.command(
    "explain",
    epilog=examples(
        'newsgraph explain "The Kenyan minister said that Norway may not attack Denmark."',
        "newsgraph explain examples/articles/lima-cabinet.txt --html lima.html",
        'newsgraph explain "Ane Dahl met Boris Lund on Monday." --published 2025-03-12 --format json',
        "tail -1 examples/articles/ottawa-sanctions.txt | newsgraph explain -",
    ),
)
@click.argument("text", metavar="TEXT")
@click.option("--published", metavar="DATE", help='The day from which "on Monday" is counted, as 2024-06-18.')
@click.option("--html", metavar="FILE", type=click.Path(dir_okay=False), help="Write pictures of mentions and parse as a page, too.")
@format_option("table", "json", default="table")
@model_option
@config_option
def command(text: str, published: str | None, html: str | None, form: str, model: str | None, config_path: str | None) -> int:
    """Show why a text gives the statements it gives, and no others.

    TEXT is a sentence in quotes, a file (or folder) of articles, or - for standard input. For each sentence: its mentions and who they
    are; the parse, a phrase a line; each statement with the rule and the words that made each of its parts; and what gave nothing, and why.
    """
    from dataclasses import asdict

    from graph.cli.output import opened, to_json
    from graph.explain import explain
    from graph.explain.pictures import page

    config = settings(config_path, model=model)
    skipped: list[Skipped] = []
    found = list(explain(_articles(text, published, config, skipped), config))
    for left_out in skipped:
        click.echo(f"{left_out.path}: {left_out.reason} ({left_out.detail})", err=True)
    if html is not None:
        with opened(html) as out:
            out.write(page(found))
    if form == "json":
        click.echo("[" + ",\n ".join(to_json(asdict(one)) for one in found) + "]")
    else:
        for one in found:
            _show(one, titled=len(found) > 1)
    return SKIPPED if skipped else 0


def _articles(text: str, published: str | None, config: Config, skipped: list[Skipped]) -> Sequence[Article]:
    """What TEXT names; else TEXT itself as an article."""
    from graph.articles import read_articles
    from graph.errors import UsageError
    from graph.model import Article

    if text == "-" or Path(text).exists():
        return list(read_articles([text], config, root="explained", published=published, on_skip=skipped.append))
    if len(text.split()) < 2:
        raise UsageError(f"{text}: there is no such file, and a sentence has more than one word")
    return [Article("sentence", "sentence", "explained", "sentence", text, "", published=published)]


def _show(one: Explanation, *, titled: bool) -> None:
    if titled:
        click.echo(f"# {one.article}\n")
    for sentence in one.sentences:
        _show_sentence(sentence)
    for _, text in one.boilerplate:
        click.echo(f"Not read, as the page's own: {' '.join(text.split())}")


def _show_sentence(sentence: SentenceShown) -> None:
    from graph.cli.output import show
    from graph.explain.refusals import REASONS
    from graph.explain.tree import tree

    click.echo(" ".join(sentence.text.split()))
    if sentence.mentions:
        click.echo("\nMentions")
        rows = [
            {"words": m.words, "kind": m.kind, "form": m.form, "who": " and ".join(m.actors) or "nobody", "how": m.how}
            for m in sentence.mentions
        ]
        show(rows, "table")
    click.echo("\nParse")
    for line in tree(sentence.words):
        click.echo(f"  {line}")
    for number, one in enumerate(sentence.statements, 1):
        click.echo(f"\nStatement {number}: {one.subject} | {one.type} | {one.object}")
        rule = {"part": "rule", "value": one.extractor, "words": "", "note": one.rule}
        show([rule, *({"part": p.name, "value": p.value, "words": p.words, "note": p.note} for p in one.parts)], "table")
    if sentence.refusals:
        click.echo("\nGave nothing")
        show([{"words": r.words, "why": REASONS[r.reason], "which": r.detail} for r in sentence.refusals], "table")
    if not sentence.statements and not sentence.refusals:
        click.echo("\nNothing that could join two actors.")
    click.echo("")
