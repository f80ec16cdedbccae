"""Writes the pages of docs/ that are made from the code and the tests: queries.md, configuration.md, cli.md, extraction.md. With --check it
writes nothing and ends with 1 where a page is not as it would be written, or a link in the documentation leads nowhere."""

from __future__ import annotations

import difflib
import os
import re
import sys
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel
from pydantic.fields import FieldInfo

ROOT = Path(__file__).resolve().parent.parent
# The pages tell of this checkout, wherever the shell stands.
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from extraction_page import extraction_page, lacking  # noqa: E402

from graph.config import Config, RelationType, load_config  # noqa: E402
from graph.queries import Query, load_queries  # noqa: E402

DOCS = ROOT / "docs"
MADE = "<!-- Made by `make docs`; change what it is made from instead. -->"
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
WIDTH = 100
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")


def cell(text: object) -> str:
    """``text`` as it may stand in a cell of a table."""
    return str(text).replace("|", r"\|").replace("\n", " ")


def queries_page() -> Iterator[str]:
    """Every prepared query, from its header."""
    queries = load_queries()
    yield "# Prepared queries"
    yield ""
    yield MADE
    yield ""
    yield "One file a query in `cypher/`. `newsgraph query NAME -p name=value` runs it; the same file pastes into Neo4j Browser, where the"
    yield "`:param` lines at its head are to be changed. In Browser names are written folded: lower case, without accents and punctuation."
    yield ""
    yield "| query | question |"
    yield "|---|---|"
    for query in queries.values():
        yield f"| [{query.name}](#{query.name}) | {cell(query.question)} |"
    topic = None
    for query in queries.values():
        if query.topic != topic:
            topic = query.topic
            yield ""
            yield f"## {topic.capitalize()}"
        yield from query_section(query)


def query_section(query: Query) -> Iterator[str]:
    """One query: question, how to run it, parameters, columns, cost."""
    yield ""
    yield f"### {query.name}"
    yield ""
    yield query.question
    yield ""
    wanted = "".join(f" -p '{one.name}={one.example}'" for one in query.parameters if not one.optional)
    yield f"    newsgraph query {query.name}{wanted}"
    yield ""
    if query.parameters:
        yield "| parameter | type | default | |"
        yield "|---|---|---|---|"
        for one in query.parameters:
            default = f"`{one.default}`" if one.default is not None else "none" if one.optional else "required"
            yield f"| `{one.name}` | {one.type} | {default} | {cell(one.text)} |"
        yield ""
    yield "| column | |"
    yield "|---|---|"
    for column in query.columns:
        yield f"| `{column.name}` | {cell(column.text)} |"
    yield ""
    yield f"Cost: {query.cost}. File: [`cypher/{query.topic}/{query.name}.cypher`](../cypher/{query.topic}/{query.name}.cypher)."


def configuration_page() -> Iterator[str]:
    """Every key of config.yaml, from its schema, and the ontology."""
    yield "# Configuration"
    yield ""
    yield MADE
    yield ""
    yield "Every default stands in [`config.yaml`](../config.yaml). `--config FILE` names a file of your own, which holds what you want"
    yield "otherwise; what it leaves out keeps its default. An unknown key is an error. The ontology is merged type by type;"
    yield "a type given as `null` is taken out, and a trigger that your file gives to a type is taken from the one that had it."
    yield ""
    yield "From the environment: `NEWSGRAPH_URI` (overrides `store.uri`) and the server's password, as `NEWSGRAPH_PASSWORD` or in"
    yield "the file that `NEWSGRAPH_PASSWORD_FILE` names."
    for name, field in Config.model_fields.items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, BaseModel):
            yield ""
            yield f"## {name}"
            yield ""
            yield (section.__doc__ or "").strip()
            yield ""
            yield "| key | value | default | |"
            yield "|---|---|---|---|"
            for key, one in section.model_fields.items():
                yield f"| `{name}.{key}` | {kind(one)} | {shown_default(one)} | {cell(one.description)} |"
    yield ""
    yield "## ontology"
    yield ""
    yield "Relation types by name (`[A-Z][A-Z0-9_]{0,62}`). Each has:"
    yield ""
    yield "| key | value | default | |"
    yield "|---|---|---|---|"
    for key, one in RelationType.model_fields.items():
        yield f"| `{key}` | {kind(one)} | {shown_default(one)} | {cell(one.description)} |"
    yield ""
    yield "A trigger stands under one type; the same under two is an error that names both. One whose noun is in capitals stands for"
    yield "each noun of that class of `noun_classes`; one that is written out goes before it. The classes that newsgraph comes with:"
    yield ""
    yield "| class | nouns |"
    yield "|---|---|"
    for name, nouns in load_config().noun_classes.items():
        yield f"| `{name}` | {cell(', '.join(nouns))} |"
    yield ""
    yield "The types that newsgraph comes with:"
    yield ""
    yield "| type | label | category | | verbs and nouns |"
    yield "|---|---|---|---|---|"
    for name, relation in load_config().ontology.items():
        traits = [
            word for word, holds in (("symmetric", relation.symmetric), ("role", relation.role), ("place", relation.place_object)) if holds
        ]
        inverse = [f"{text} (inverse)" for text in relation.inverse_verbs]
        triggers = ", ".join([*relation.verbs, *inverse, *relation.nouns])
        yield f"| `{name}` | {relation.label} | {relation.category or ''} | {', '.join(traits)} | {cell(triggers)} |"


def kind(field: FieldInfo) -> str:
    """What a value of ``field`` looks like, in words."""
    annotation = field.annotation
    arguments = [one for one in typing.get_args(annotation) if one is not type(None)]
    if typing.get_origin(annotation) is tuple:
        return "list of texts"
    if arguments and typing.get_origin(arguments[0]) is typing.Literal:
        return "one of the PLOVER categories, or null"
    names = {str: "text", int: "number", bool: "true or false"}
    base = next((names[one] for one in [annotation, *arguments] if one in names), "text")
    return f"{base}, or null" if type(None) in typing.get_args(annotation) else base


def shown_default(field: FieldInfo) -> str:
    """The default of ``field``, as config.yaml writes it."""
    value = field.default
    if value is None:
        return "`null`"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return f"`[{cell(', '.join(map(str, value)))}]`"
    return f"`{cell(value)}`" if value != "" else "empty"


def cli_page() -> Iterator[str]:
    """The help of every command, as the command prints it."""
    from graph.cli import cli as root

    yield "# Command line"
    yield ""
    yield MADE
    yield from command_section(root, click.Context(root, info_name="newsgraph", terminal_width=WIDTH, **settings(root)), 2)


def command_section(command: click.Command, context: click.Context, level: int) -> Iterator[str]:
    """The help of ``command`` and of those below it."""
    yield ""
    yield f"{'#' * level} {context.command_path}"
    yield ""
    yield "```"
    yield command.get_help(context).rstrip()
    yield "```"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                inner = click.Context(below, info_name=name, parent=context, terminal_width=WIDTH, **settings(below))
                yield from command_section(below, inner, level + 1)


def settings(command: click.Command) -> dict[str, Any]:
    """The context settings of ``command`` but for its width, which is the page's."""
    return {name: value for name, value in command.context_settings.items() if name != "max_content_width"}


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "queries.md": queries_page,
    "configuration.md": configuration_page,
    "cli.md": cli_page,
    "extraction.md": lambda: extraction_page(MADE),
}


def page(name: str) -> str:
    """The text of the page ``name`` as it should stand."""
    return "\n".join(line.rstrip() for line in "\n".join(PAGES[name]()).split("\n")) + "\n"


def dead_links() -> list[str]:
    """Links from the documentation to files that are not there."""
    dead = []
    for path in [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]:
        for first, second in LINK.findall(CODE.sub("", path.read_text(encoding="utf-8"))):
            target = (first or second).split("#")[0]
            if target and "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
                dead.append(f"{path.relative_to(ROOT)}: the link to {target} leads nowhere")
    return dead


def problems() -> list[str]:
    """What `--check` complains of; empty where all is well."""
    found = [*dead_links(), *lacking()]
    for name in PAGES:
        path = DOCS / name
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
        changes = list(difflib.unified_diff(old.splitlines(), page(name).splitlines(), f"docs/{name}", "as it should be", n=0, lineterm=""))
        if changes:
            found.append(f"docs/{name} is not what the code says; `make docs` remakes it:\n" + "\n".join(changes[:20]))
    return found


def main(arguments: list[str]) -> int:
    """Write the pages, or check them."""
    os.environ.pop("NEWSGRAPH_URI", None)
    if arguments == ["--check"]:
        found = problems()
        print("\n".join(found), file=sys.stderr, end="\n" if found else "")
        return 1 if found else 0
    DOCS.mkdir(exist_ok=True)
    for name in PAGES:
        (DOCS / name).write_text(page(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
