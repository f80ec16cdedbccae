"""How far a long command is: a bar with rate and time left on a terminal, silence where standard error is piped."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from graph.cli.options import is_terminal
from graph.model import Article, Skipped


class Progress:
    """Silent; what commands call where nobody looks on."""

    def advance(self, article: Article) -> None:
        """One more article is done."""

    def phase(self, name: str) -> None:
        """Something else begins that has no count."""

    def note(self, text: str) -> None:
        """A line that stays."""
        click.echo(text, err=True)

    def skipped(self, skipped: Skipped) -> None:
        """Say which article is left out, and why."""
        detail = f": {skipped.detail}" if skipped.detail else ""
        self.note(f"skipped {skipped.path}: {skipped.reason}{detail}")


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Progress]:
    """A progress over ``total`` files; None: their number is not known."""
    if not is_terminal(sys.stderr):
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    times = (TaskProgressColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    start = time.monotonic()
    with Bar(*columns, *times, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, rate="")

        class Live(Progress):
            def __init__(self) -> None:
                self.articles = self.files = 0
                self.path = ""

            def advance(self, article: Article) -> None:
                self.articles += 1
                # The total counts files, and a file is done when another begins: how many articles it holds is known at its end only.
                self.files += bool(self.path) and article.path != self.path
                self.path = article.path
                speed = self.articles / max(time.monotonic() - start, 0.1)
                done = self.files if total is None else min(self.files, total)
                bar.update(task, completed=done, rate=f"{self.articles} articles, {speed:.1f}/s")

            def phase(self, name: str) -> None:
                bar.update(task, description=name)

            def note(self, text: str) -> None:
                bar.console.print(Text(text))

        yield Live()


@contextmanager
def counting() -> Iterator[Callable[[str, int, int], None]]:
    """To be called with what is being done, how much of it is done and how much there is: a bar on a terminal, else silence."""
    if not is_terminal(sys.stderr):
        yield lambda _label, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda label, done, total: bar.update(task, description=label, completed=done, total=total)
