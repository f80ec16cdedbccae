"""Every command that settles who is who again does so with the gazetteer it was settled with, or refuses and says what to do."""

from __future__ import annotations

from contextlib import nullcontext
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from builders import article, extraction, organization, person, statement
from click.testing import CliRunner, Result
from graph_dump import difference, dump

from graph.cli import cli
from graph.config import Config, load_config
from graph.judgements.record import judged, to_text
from graph.resolve.actors_file import gazetteer_of
from graph.store.judgements import judgements, keep
from graph.store.loader import load
from graph.store.schema import graph_state
from graph.verify.actors import check_actors
from graph.verify.who import check_who

ENTRY = "- {name: Sergei Toldov, aliases: [Iron Hand], kind: Person, country: NOR}\n"
SERGEI, FOX, HOLT = person("Sergei Toldov"), person("Iron Hand"), organization("Arven Holt")
ADA, IDA, SHORT = person("Ada Brandt"), person("Ida Brandt"), person("Brandt")


def story(id_: str, *cast: Any) -> Any:
    return extraction(article(id_), *(statement(one, "MET", other) for one, other in pairwise(cast)), actors=cast)


STORIES = [story("1", SERGEI, HOLT), story("2", FOX, HOLT), story("3", ADA, IDA), story("4", SHORT, HOLT), story("5", FOX, ADA)]
MET = STORIES[2].statements[0].id
OLD = judged("renamed", [ADA.local], at="2031-03-01T10:00:00+00:00", by="ane", change={"name": "Ada B."})
NEW = judged("same", [ADA.local, IDA.local], at="2031-03-02T10:00:00+00:00", by="ane")
COMMANDS = [
    ("actors", "merge", "Ada Brandt", "Ida Brandt", "--dry-run"),
    ("actors", "merge", "Ada Brandt", "Ida Brandt"),
    ("actors", "split", "Ada Brandt", "Ida Brandt"),
    ("actors", "rename", "Arven Holt", "The Holt"),
    ("actors", "review"),
    ("judgements", "import", "new.yaml"),
    ("judgements", "withdraw", OLD.id[:12]),
    ("statements", "reject", MET[:10], "--why", "no"),
    ("statements", "restore", MET[:10]),
    ("statements", "correct", MET[:10], "--date", "2031-03-01"),
    ("retract", "2", "--dry-run"),
    ("retract", "2"),
    ("repair",),
    ("erase", "Ida Brandt", "--yes"),
]


def named(path: Path | None) -> Config:
    config = load_config()
    return config.model_copy(update={"actors": config.actors.model_copy(update={"gazetteer": str(path) if path is not None else None})})


@pytest.fixture
def folder(store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a gazetteer and a file of judgements, for commands on a graph that was settled with the gazetteer."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "actors.yaml").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(to_text([NEW]), encoding="utf-8")
    for name in ("actors", "verify", "options"):  # options last: who imports it patched would keep that
        monkeypatch.setattr(f"graph.cli.{name}.open_graph", lambda *_, **__: nullcontext(store))
    load(store, STORIES, named(tmp_path / "actors.yaml"), fingerprint="f")
    keep(store, [OLD])
    load(store, [story("6", ADA)], named(tmp_path / "actors.yaml"), fingerprint="f")
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, input="n\nn\n")


def test_another_gazetteer_is_refused_and_nothing_is_changed(store, folder):
    before = dump(store)
    (folder / "other.yaml").write_text("- {name: Iron Hand, kind: Person}\n", encoding="utf-8")
    (folder / "config.yaml").write_text("actors: {gazetteer: other.yaml}\n", encoding="utf-8")
    for n, command in enumerate(COMMANDS):
        none, other = call(*command), call(*command, *(("--config", "config.yaml") if n % 2 else ("--actors", "other.yaml")))
        assert (none.exit_code, other.exit_code) == (6, 6), command
        assert "was settled with a gazetteer of actors, and none is named: name it with --actors FILE or in" in none.output
        assert "was settled with another gazetteer than other.yaml is now: name that one with --actors FILE" in other.output
        assert "settle it with other.yaml first: newsgraph build --actors other.yaml" in other.output
    assert difference(before, dump(store)) == {}
    assert judgements(store) == [OLD]


def test_the_gazetteer_it_was_settled_with_goes_on_to_act(store, folder):
    given = (("--actors", "actors.yaml"), ("--config", "config.yaml"))
    (folder / "config.yaml").write_text("actors: {gazetteer: actors.yaml}\n", encoding="utf-8")
    gazetteer = gazetteer_of(named(folder / "actors.yaml"))
    for n, command in enumerate(COMMANDS):
        done = call(*command, *given[n % 2])
        # The builders' texts are not what their statements say, which repair tells of.
        assert done.exit_code == (11 if command == ("repair",) else 0), (command, done.output)
        assert [*check_who(store, gazetteer), *check_actors(store, gazetteer)] == [], command
        assert not store.read("MATCH (a:Actor {id: 'person:iron-hand'}) RETURN a.id AS id"), command
    assert graph_state(store).gazetteer == gazetteer.fingerprint


def test_a_graph_settled_without_one_is_not_settled_with_one_by_the_way(store, folder):
    load(store, [], load_config(), fingerprint="f")
    before = dump(store)
    refused = call("actors", "merge", "Ada Brandt", "Ida Brandt", "--actors", "actors.yaml")
    assert refused.exit_code == 6
    assert "was settled without actors.yaml: settle it with actors.yaml first: newsgraph build --actors actors.yaml" in refused.output
    assert difference(before, dump(store)) == {}
    (folder / "empty.yaml").write_text("# nobody\n", encoding="utf-8")
    assert call("actors", "merge", "Ada Brandt", "Ida Brandt", "--actors", "empty.yaml").exit_code == 0


def test_verify_and_why_say_that_another_decided(store, folder):
    assert "settled" not in call("verify", "--actors", "actors.yaml").output
    done = call("verify")
    assert done.exit_code == 11
    assert "settled: newsgraph: who is who is not looked at: who is who in this graph was settled with a gazetteer" in done.output
    assert "name it with --actors FILE or in the configuration [not repairable]" in done.output
    assert call("actors", "why", "Iron Hand", "--actors", "actors.yaml").stderr == ""
    assert "the reasons may not be those that decided: " in call("actors", "why", "Iron Hand").stderr
