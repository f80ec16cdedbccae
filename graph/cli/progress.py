"""How far a long command is: a bar with rate and time left on a terminal, silence where standard error is piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from graph.cli.options import is_terminal
from graph.model import Skipped


class Progress:
    """Silent; what commands call where nobody looks on."""

    def advance(self) -> None:
        """One more is done."""

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
    """A progress of ``total`` steps; None: their number is not known."""
    if not is_terminal(sys.stderr):
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    times = (TaskProgressColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Bar(*columns, *times, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, rate="")

        class Live(Progress):
            def advance(self) -> None:
                bar.advance(task)
                speed = bar.tasks[0].speed
                bar.update(task, rate=f"{speed:.1f}/s" if speed else "")

            def phase(self, name: str) -> None:
                bar.update(task, description=name)

            def note(self, text: str) -> None:
                bar.console.print(Text(text))

        yield Live()
