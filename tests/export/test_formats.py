"""Every format, written by either engine and read back: the same bytes each time, and the same graph."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import networkx
import pytest
from builders import article, extraction, organization, person, statement
from graph_dump import difference, dump

from graph.config import Config
from graph.errors import PluginError, UsageError
from graph.export import registry
from graph.export.registry import Exporter, find_exporter, format_names
from graph.export.tables import COLUMNS
from graph.network import load_network
from graph.pipeline import rows
from graph.store.engine import Store
from graph.store.loader import load

ONE_FILE = ["graphml", "gexf", "json", "csv-zip", "cypher", "jsonl"]
Export = Callable[[Store, str], bytes]


@pytest.mark.parametrize("form", ONE_FILE)
def test_a_format_writes_the_same_bytes_twice_on_any_engine_and_after_any_order_of_loading(
    filled: Store, here: Store, form: str, exported: Export
) -> None:
    first = exported(filled, form)
    assert first
    assert exported(filled, form) == first
    assert exported(here, form) == first


def test_every_format_is_tried_here() -> None:
    assert [name for name in format_names() if find_exporter(name).write is not None] == ONE_FILE
    assert [name for name in format_names() if find_exporter(name).write_folder is not None] == ["csv", "neo4j-admin"]


def edges(network: networkx.MultiDiGraph) -> dict:
    return {(a, b, key): data for a, b, key, data in network.edges(keys=True, data=True)}


def flat(data: dict) -> dict:
    """As XML formats hold attributes."""
    some = {name: "; ".join(value) if isinstance(value, list) else value for name, value in data.items()}
    return {name: value for name, value in some.items() if value not in (None, "")}


def test_json_gives_networkx_the_very_network(here: Store, config: Config, exported: Export) -> None:
    network = load_network(here, config=config)
    back = networkx.node_link_graph(json.loads(exported(here, "json")), edges="edges")
    assert isinstance(back, networkx.MultiDiGraph)
    assert dict(back.nodes(data=True)) == dict(network.nodes(data=True))
    assert edges(back) == edges(network)


def test_graphml_keeps_all_but_nulls_and_lists(here: Store, config: Config, exported: Export) -> None:
    network = load_network(here, config=config)
    file = exported(here, "graphml")
    assert b'"symmetric">true<' in file
    assert b"True" not in file
    back = networkx.read_graphml(io.BytesIO(file), force_multigraph=True)
    assert back.is_directed()
    assert dict(back.nodes(data=True)) == {id_: flat(data) for id_, data in network.nodes(data=True)}
    assert {edge: dict(data, id=edge[2]) for edge, data in edges(back).items()} == {
        edge: flat(data) | {"id": edge[2]} for edge, data in edges(network).items()
    }


def test_gexf_keeps_all_but_nulls_and_lists(here: Store, config: Config, exported: Export) -> None:
    network = load_network(here, config=config)
    back = networkx.read_gexf(io.BytesIO(exported(here, "gexf")))
    assert {id_: {k: v for k, v in data.items() if k != "label"} for id_, data in back.nodes(data=True)} == {
        id_: flat(data) for id_, data in network.nodes(data=True)
    }
    assert {id_: data["label"] for id_, data in back.nodes(data=True)} == {id_: d["name"] for id_, d in network.nodes(data=True)}
    found = {(a, b, data["id"]): data for a, b, data in back.edges(data=True)}
    assert set(found) == set(edges(network))
    for edge, data in edges(network).items():
        wanted = flat(data) | {"relation": data["type"]}
        del wanted["type"]
        assert {name: found[edge][name] for name in wanted} == wanted
        assert found[edge]["weight"] == data["statements"]


def test_parallel_relationships_stay_apart(other: Store, config: Config, exported: Export) -> None:
    ada, brix = person("Ada Brant"), organization("Brix")
    both = [statement(ada, type_, brix) for type_ in ("PRAISED", "CRITICIZED")]
    load(other, [extraction(article("a"), *both, actors=[ada, brix])], config, fingerprint="f")
    for back in (
        networkx.read_graphml(io.BytesIO(exported(other, "graphml")), force_multigraph=True),
        networkx.read_gexf(io.BytesIO(exported(other, "gexf"))),
        networkx.node_link_graph(json.loads(exported(other, "json")), edges="edges"),
    ):
        assert back.number_of_edges("person:ada-brant", "organization:brix") == 2


def test_a_character_that_xml_forbids_does_not_break_the_file(other: Store, config: Config, exported: Export) -> None:
    ada = person("Ada\x0bBrant\x00")
    load(other, [extraction(article("a"), actors=[ada])], config, fingerprint="f")
    for form, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        (name,) = {data["name"] for _, data in read(io.BytesIO(exported(other, form))).nodes(data=True)}
        assert name == "Ada\ufffdBrant\ufffd"


def read_csv(text: str) -> list[dict]:
    """As docs say: without the first apostrophe a text is what it was."""
    return [
        {name: cell.removeprefix("'") for name, cell in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)
    ]


def test_csv_holds_nodes_relationships_and_statements(filled: Store, config: Config, tmp_path: Path, exported: Export) -> None:
    write = find_exporter("csv").write_folder
    assert write is not None
    (tmp_path / "nodes.csv").write_text("an older export")
    write(filled, config, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nodes.csv", "relationships.csv", "statements.csv"]
    files = {path.stem: path.read_bytes() for path in tmp_path.iterdir()}
    tables = {name: read_csv(data.decode("utf-8")) for name, data in files.items()}

    network = load_network(filled, config=config)
    assert [row["id"] for row in tables["nodes"]] == list(network)
    assert [(row["subject_id"], row["object_id"], row["key"]) for row in tables["relationships"]] == list(network.edges(keys=True))
    met = next(row for row in tables["relationships"] if row["type"] == "MET")
    assert (met["subject"], met["object"], met["places"], met["symmetric"], met["sources"]) == (
        "Mira Solberg",
        "Tomás Arreola",
        "Bergen; Lima",
        "true",
        "2",
    )
    told = [json.loads(line) for line in exported(filled, "jsonl").splitlines()]
    assert [{name: "" if value is None else str(value) for name, value in row.items()} for row in told] == tables["statements"]

    with zipfile.ZipFile(io.BytesIO(exported(filled, "csv-zip"))) as archive:
        assert {f"{name}.csv": data for name, data in files.items()} == {name: archive.read(name) for name in archive.namelist()}


def test_no_cell_is_a_formula(here: Store, exported: Export) -> None:
    with zipfile.ZipFile(io.BytesIO(exported(here, "csv-zip"))) as archive:
        cells = [cell for name in archive.namelist() for row in csv.reader(io.StringIO(archive.read(name).decode())) for cell in row]
    strange = [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert strange
    assert all(float(cell) < 0 for cell in strange), "only numbers begin so"
    assert "'@rebrand" in cells
    assert "'-minister" in cells


def test_a_csv_export_that_fails_leaves_the_older_one(here: Store, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nodes.csv").write_text("an older export")

    def fails(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("graph.export.tables.statement_rows", fails)
    with pytest.raises(OSError, match="disk full"):
        find_exporter("csv").write_folder(here, config, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"nodes.csv": "an older export"}


def test_an_empty_graph_is_an_empty_file_that_can_be_read(other: Store, exported: Export) -> None:
    assert networkx.read_graphml(io.BytesIO(exported(other, "graphml"))).number_of_nodes() == 0
    assert networkx.read_gexf(io.BytesIO(exported(other, "gexf"))).number_of_nodes() == 0
    assert networkx.node_link_graph(json.loads(exported(other, "json")), edges="edges").number_of_nodes() == 0
    assert exported(other, "jsonl") == b""
    with zipfile.ZipFile(io.BytesIO(exported(other, "csv-zip"))) as archive:
        assert {n: archive.read(n).decode() for n in archive.namelist()} == {f"{n}.csv": ",".join(c) + "\n" for n, c in COLUMNS.items()}


def test_the_columns_of_statements_are_those_of_extract(here: Store, exported: Export) -> None:
    assert COLUMNS["statements"] == rows.COLUMNS
    for line in exported(here, "jsonl").splitlines():
        assert tuple(json.loads(line)) == rows.COLUMNS


def run(script: bytes, store: Store) -> int:
    """Run a script as its docstring says it can be cut; how many statements it has."""
    statements = script.decode("utf-8").split(";\n")
    assert statements.pop() == ""
    for text in statements:
        store.write(lambda tx, text=text: tx.run(text))
    return len(statements)


def test_a_cypher_script_from_any_engine_makes_the_graph_anew_and_again_changes_nothing(
    filled: Store, other: Store, exported: Export
) -> None:
    script = exported(filled, "cypher")
    run(script, other)
    assert difference(dump(filled), dump(other)) == {}
    run(script, other)
    assert difference(dump(filled), dump(other)) == {}
    assert exported(other, "cypher") == script


def test_a_cypher_script_runs_on_any_engine(store: Store, here: Store, exported: Export) -> None:
    script = exported(here, "cypher")
    run(script, store)
    run(script, store)
    assert difference(dump(here), dump(store)) == {}


def test_a_graph_made_by_a_script_can_be_built_on(other: Store, here: Store, config: Config, exported: Export) -> None:
    run(exported(here, "cypher"), other)
    from sample import sample

    assert load(other, sample(), config, fingerprint="f").unchanged == 4
    assert difference(dump(here), dump(other)) == {}


def test_a_long_graph_is_cut_into_short_statements(here: Store, config: Config, exported: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.export.script.MAX_ROWS", 2)
    script = exported(here, "cypher").decode("utf-8")
    longest = max(text.count("\n  {") for text in script.split(";\n"))
    assert longest == 2


def test_a_script_names_no_label_or_type_that_newsgraph_does_not_write(other: Store, exported: Export) -> None:
    from graph.errors import StoreError

    other.write(lambda tx: tx.run("CREATE (:`Strange thing` {id: 'x'})"))
    with pytest.raises(StoreError, match="Strange thing"):
        exported(other, "cypher")


class Point:
    """An entry point, as far as the registry looks."""

    def __init__(self, name: str, value: str, loaded: object) -> None:
        self.name, self.value, self._loaded = name, value, loaded

    def load(self) -> object:
        if isinstance(self._loaded, Exception):
            raise self._loaded
        return self._loaded


def test_an_exporter_of_others_plugs_in(here: Store, config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    names = Exporter("names", "the names", write=lambda store, _config, out: out.write(b"x"))  # type: ignore[arg-type, return-value]
    points = [Point("names", "pkg:EXPORTER", names), Point("broken", "pkg:BROKEN", ImportError("no module")), Point("odd", "pkg:ODD", 1)]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    assert format_names()[-3:] == ("broken", "names", "odd")
    assert find_exporter("names") is names
    with pytest.raises(PluginError, match=r"the exporter broken \(pkg:BROKEN\) cannot be loaded: ImportError: no module"):
        find_exporter("broken")
    with pytest.raises(PluginError, match=r"must name a graph\.export\.registry\.Exporter, found int"):
        find_exporter("odd")
    with pytest.raises(UsageError, match=r"no export format is called 'papyrus'; there are: graphml, .*names"):
        find_exporter("papyrus")
    points.append(Point("names", "other:EXPORTER", names))
    with pytest.raises(PluginError, match=r"two packages have an exporter called 'names'"):
        find_exporter("names")
