"""Runs the commands of README.md's console blocks and puts their real output under them, and its figures; --check only compares.

In a block a line `...` stands for lines left out; what follows it is found again in the new output by its first words."""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
_FIGURES = re.compile(r"@FIGURES@|\| figure \| value \|\n(?:\|.*\n?)+(?<!\n)")
_MEANINGS = {
    "precision plain": "of the statements told as facts, those that the text says",
    "precision all": "of all statements, those that the text says, in that modality, each told once",
    "recall ends": "of the required facts, those found by both ends",
    "recall relation": "of the required facts, those found with a word of their relation and the right modality",
    "modality and polarity": "of the statements that match a fact, those with its modality and polarity",
    "traps hit": "of 30 annotated traps, those that a statement falls into",
}
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def remade(text: str) -> str:
    """``text`` with the output of every command in its console blocks as the command prints it now."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        text = _BLOCK.sub(lambda block: _run_block(block.group(), folder), text)
    return _FIGURES.sub(lambda _: _figures(), text)


def _figures() -> str:
    floors = yaml.safe_load((ROOT / "tests" / "golden" / "floors.yaml").read_text(encoding="utf-8"))
    rows = [f"| {meaning} | {floors[name]} |" for name, meaning in _MEANINGS.items()]
    return "\n".join(["| figure | value |", "|---|---|", *rows])


def _run_block(block: str, folder: str) -> str:
    commands = [part.split("\n", 1) for part in re.split(r"^\$ ", block, flags=re.MULTILINE) if part.strip()]
    parts = []
    for command, old in commands:
        printed = _run(command, folder)
        kept = old.strip("\n").split("\n")
        if "..." in kept:
            before, after = kept.index("..."), len(kept) - kept.index("...") - 1
            printed = [*printed[:before], "...", *(printed[-after:] if after else [])]
        parts.append("\n".join([f"$ {command}", *printed]))
    return "\n\n".join(parts) + "\n"


def _run(command: str, folder: str) -> list[str]:
    """What a person sees in a terminal 110 characters wide, without colours and progress bars."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("NEWSGRAPH")}
    words = shlex.split(command)
    screen, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "graph", *words[1:]],
        cwd=folder,
        env={**env, "PYTHONPATH": str(ROOT), "COLUMNS": "110", "NO_COLOR": "1", "TERM": "xterm"},
        stdout=subprocess.PIPE if words[1] == "build" else terminal,
        stderr=subprocess.STDOUT if words[1] == "build" else subprocess.DEVNULL,
    ) as process:
        os.close(terminal)
        shown = process.stdout.read() if process.stdout is not None else _read(screen)
    os.close(screen)
    if process.returncode:
        raise SystemExit(f"{command}: exit code {process.returncode}\n{shown.decode()}")
    text = _ESCAPE.sub("", shown.decode().replace("\r\n", "\n"))
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _read(screen: int) -> bytes:
    parts = []
    while True:
        try:
            part = os.read(screen, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            return b"".join(parts)
        if not part:
            return b"".join(parts)
        parts.append(part)


def main() -> None:
    """Remake README.md, or with --check say whether it is as the commands print."""
    old = README.read_text(encoding="utf-8")
    new = remade(old)
    if "--check" in sys.argv:
        if new != old:
            raise SystemExit("README.md shows other output than the commands print: run scripts/transcript.py")
    elif new != old:
        README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
