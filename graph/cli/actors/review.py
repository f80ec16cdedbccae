"""`newsgraph actors review`: pairs that the rules nearly joined, side by side, and the user's yes or no to each.
Which pairs is store/candidates.py's; what a judgement does is store/judging.py's."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

import click

from graph.cli.group import examples
from graph.cli.options import actors_option, by_option, config_option, is_terminal, open_settled, settings, store_options, why_option
from graph.cli.output import now

if TYPE_CHECKING:
    from graph.config import Config
    from graph.judgements.record import Judgement
    from graph.resolve.profile import Profile
    from graph.store.candidates import Candidates
    from graph.store.engine import Store

KEYS = "one actor? y(es), n(o), s(kip), u(ndo), q(uit)"
LAST_KEYS = "that was the last pair: u(ndo), q(uit)"


@click.command("review", epilog=examples("newsgraph actors review", "newsgraph actors review --limit 1 < /dev/null"))
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Pairs at most, the nearest first.")
@why_option()
@by_option
@actors_option
@store_options
@config_option
def review(limit: int, why: str, by: str, actors_path: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Look through the pairs of actors that were nearly taken for one, and say of each whether they are.

    Answers are single letters, a line each: y joins the two, n keeps them apart from now on, s leaves them, u takes the last answer back
    (after the last pair too), q ends. Each y and n is a judgement, kept at once with the sentences shown.
    """
    from graph.resolve.actors_file import gazetteer_of
    from graph.store.candidates import candidates

    config = settings(config_path, actors=actors_path)
    with open_settled(config, db, uri) as store:
        pairs = candidates(store, limit, gazetteer_of(config))
        if not pairs:
            click.echo("no pair is left that was nearly taken for one actor", err=True)
            return
        joined, kept = _Review(store, config, pairs, why, by).run()
    click.echo(f"{joined} joined, {kept} kept apart; newsgraph judgements list shows them", err=True)


class _Review:
    def __init__(self, store: Store, config: Config, pairs: list[Candidates], why: str, by: str) -> None:
        self.store = store
        self.config = config
        self.pairs = pairs
        self.why = why
        self.by = by
        self.answered: list[tuple[int, Judgement | None]] = []

    def run(self) -> tuple[int, int]:
        """Ask until the pairs or the answers end; how many were joined and kept apart."""
        from graph.store.candidates import one_actor

        at = 0
        while at < len(self.pairs) or self.answered:
            pair = self.pairs[at] if at < len(self.pairs) else None
            if pair is not None and one_actor(self.store, pair):
                at += 1
                continue
            if pair is not None:
                click.echo("\n".join(_shown(self.store, pair, f"{at + 1} of {len(self.pairs)}")))
            answer = _answer(KEYS if pair is not None else LAST_KEYS)
            if answer == "q":
                break
            if answer == "u":
                at = self._undo(at)
            elif pair is not None:
                self.answered.append((at, self._judge(pair, answer == "y") if answer in "yn" else None))
                at += 1
        verdicts = [one.verdict for _, one in self.answered if one is not None]
        return verdicts.count("same"), verdicts.count("different")

    def _judge(self, pair: Candidates, same: bool) -> Judgement:
        from graph.judgements.record import judged
        from graph.store.called import evidence
        from graph.store.judging import judge_names

        about = [pair.left.own, pair.right.own]
        one = judged(
            "same" if same else "different", about, at=now(), by=self.by, why=self.why, change={"keep": pair.keep} if same else {},
            evidence=evidence(self.store, about),
        )  # fmt: skip
        judge_names(self.store, self.config, [one])
        return one

    def _undo(self, at: int) -> int:
        from graph.store.judging import judge_names

        if not self.answered:
            click.echo("nothing to take back")
            return at
        at, one = self.answered.pop()
        if one is not None:
            judge_names(self.store, self.config, withdrawn=[one.id], at=now())
        return at


def _answer(keys: str) -> str:
    """The letter of one of the keys; the end of the input is q."""
    letters = tuple(re.findall(r"\b(\w)\(", keys))
    while True:
        click.echo(f"{keys}: ", nl=False)
        line = sys.stdin.readline()
        if not is_terminal(sys.stdin):
            click.echo(line.rstrip("\n"))
        if not line:
            return "q"
        if line.strip()[:1].lower() in letters:
            return line.strip()[:1].lower()


def _shown(store: Store, pair: Candidates, number: str) -> Iterator[str]:
    from graph.resolve.evidence import in_words

    width = max(30, (min(shutil.get_terminal_size((120, 24)).columns, 160) - 3) // 2)
    columns = [
        [line for part in _side(store, profile) for line in textwrap.wrap(part, width, subsequent_indent="  ") or [""]]
        for profile in (pair.left, pair.right)
    ]
    yield ""
    yield f"--- {number}: {in_words(pair.decision)}"
    for left, right in zip_longest(*columns, fillvalue=""):
        yield f"{left.ljust(width)} | {right}".rstrip()


def _side(store: Store, profile: Profile) -> Iterator[str]:
    from graph.resolve.profile import most_frequent
    from graph.store.called import sentences

    yield f"{most_frequent(profile.full) or profile.own} ({profile.own})"
    yield f"also: {', '.join(sorted(profile.names))}"
    when = f", {profile.first} to {profile.last}" if profile.first else ""
    yield f"articles: {profile.rows}{when}"
    for what, counts in (("countries", profile.countries), ("offices", profile.offices)):
        if counts:
            yield f"{what}: {', '.join(f'{name} ({counts[name]})' for name in sorted(counts, key=lambda name: (-counts[name], name)))}"
    for row in sentences(store, profile.own):
        yield f"“{row['sentence']}” [{row['article']}]"
