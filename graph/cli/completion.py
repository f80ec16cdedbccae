"""`newsgraph completion`: the script that makes a shell complete commands, options and query names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from graph.cli.group import examples


@click.command(
    "completion",
    epilog=examples(
        "newsgraph completion bash >> ~/.bashrc",
        "newsgraph completion zsh >> ~/.zshrc",
        "newsgraph completion fish > ~/.config/fish/completions/newsgraph.fish",
    ),
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    With it SHELL completes commands, options, the names of queries and their parameters.
    """
    completer = get_completion_class(shell)
    assert completer is not None
    root = context.find_root()
    click.echo(completer(root.command, {}, "newsgraph", "_NEWSGRAPH_COMPLETE").source())
