"""The wheel, installed in a clean environment outside the checkout, carries its configuration and queries and starts."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(command: list[str], cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    # Neither the checkout nor the user's settings may help.
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "NEWSGRAPH", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env={**clean, **variables}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command} in {cwd}:\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)], folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel in it. Its dependencies are those of the environment of the tests: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    python = binaries / ("python.exe" if os.name == "nt" else "python")
    site = Path(run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).stdout.strip())
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    run(install, folder)
    # After the environment's own packages on sys.path, and without the .pth files there, one of which leads to the checkout.
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "zz_dependencies.pth").write_text("\n".join(sorted(libraries)) + "\n")
    return python


def test_the_wheel_holds_the_package_the_queries_and_the_configuration(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"graph/__init__.py", "graph/cli.py", "graph/data/config.yaml"} <= {
        n.replace("graph/cli/__init__.py", "graph/cli.py") for n in names
    }
    queries = {path.relative_to(ROOT / "cypher").as_posix() for path in (ROOT / "cypher").rglob("*.cypher")}
    assert queries
    assert {f"graph/data/cypher/{name}" for name in queries} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name and not name.startswith("graph/data/")}
    files = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "graph").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == {name for name in files if not name.startswith("graph/data/")}


def test_the_installed_package_is_not_the_checkout(python: Path) -> None:
    where = run([str(python), "-c", "import graph; print(graph.__file__)"], python.parent).stdout.strip()
    assert Path(where).is_relative_to(python.parent.parent)


def test_the_command_starts_outside_the_checkout(python: Path) -> None:
    command = python.parent / ("newsgraph.exe" if os.name == "nt" else "newsgraph")
    shown = run([str(command), "--help"], python.parent).stdout
    assert "build" in shown
    assert "query" in shown


def test_the_installed_package_finds_its_configuration_and_queries(python: Path) -> None:
    code = """
import json
from graph.config import default_path, load_config
from graph.queries import load_queries
print(json.dumps({"config": str(default_path()), "types": len(load_config().ontology), "queries": sorted(load_queries())}))
"""
    found = json.loads(run([str(python), "-c", code], python.parent).stdout)
    assert Path(found["config"]).is_relative_to(python.parent.parent)
    assert found["types"] > 10
    assert "who-met-whom" in found["queries"]
    assert len(found["queries"]) == len(list((ROOT / "cypher").rglob("*.cypher")))


def test_the_installed_package_and_the_checkout_have_one_fingerprint(python: Path) -> None:
    """A graph built with the one is carried on with the other."""
    code = """
from graph.config import load_config
from graph.pipeline import fingerprint
from graph.pipeline.fingerprint import model_meta
config = load_config()
print(fingerprint(config, model_meta(config.model.name)))
"""
    installed = run([str(python), "-c", code], python.parent).stdout
    assert len(installed.strip()) == 32
    assert installed == run([sys.executable, "-c", code], ROOT).stdout
