"""The stages wired: plug-ins beside the rules, building, building again and extracting again, and the public interface."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import graph
from graph import Article, Config, End, LocalActor, Skipped, Statement, load_config
from graph.config import RelationType
from graph.errors import ArticleError, PluginError, SchemaError, StoreError, UsageError
from graph.extract import Extractor
from graph.ids import digest, statement_id
from graph.nlp import load_model
from graph.pipeline import COLUMNS, build, extract, extract_rows, plugins
from graph.queries import load_queries
from graph.store.engine import Store

fingerprints = importlib.import_module("graph.pipeline.fingerprint")

TEXT = "President Tomas Quill of Kenya met Foreign Minister Mira Solberg in Nairobi. Solberg will visit Lima in May."


def article(name: str, text: str = TEXT, **fields: Any) -> Article:
    return Article(f"desk/{name}.txt", f"{name}.txt", "desk", f"{name}.txt", text, digest(text, fields), **fields)


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_model(load_config().model.name)


@pytest.fixture(scope="module")
def config() -> Config:
    return load_config()


def changed(config: Config, section: str, **values: Any) -> Config:
    return config.model_copy(update={section: getattr(config, section).model_copy(update=values)})


def plugged(monkeypatch: pytest.MonkeyPatch, config: Config, **functions: Any) -> Config:
    """The configuration with the functions as installed plug-ins."""

    class Point:
        dist = None

        def __init__(self, name: str, function: Any) -> None:
            self.name, self.value, self._function = name, f"tests:{name}", function

        def load(self) -> Any:
            return self._function

    monkeypatch.setattr(plugins, "entry_points", lambda group: [Point(*item) for item in functions.items()])
    return changed(config, "extraction", extractors=("rules", *functions))


# ---- the public interface


def test_all_that_is_offered_can_be_imported_and_nothing_else_is_listed() -> None:
    for name in graph.__all__:
        assert getattr(graph, name) is not None
    assert sorted(graph.__all__) == sorted(dir(graph))
    assert {"load_network", "extract", "build", "query", "open_store"} <= set(graph.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        graph.nonsense  # noqa: B018


def test_extract_is_the_room_and_the_function() -> None:
    room = importlib.import_module("graph.extract")
    assert inspect.isclass(room.Extractor)
    assert callable(graph.extract)


@pytest.mark.model
def test_the_public_functions_do_the_whole_way(tmp_path: Path) -> None:
    found = list(graph.extract([article("a")]))
    assert [e.article.id for e in found] == ["desk/a.txt"]
    report = graph.build([article("a"), article("b", "It rained.")], tmp_path / "x.db")
    assert (report.read, report.added, report.without_statements) == (2, 2, 1)
    with graph.open_store(tmp_path / "x.db") as store:
        rows = graph.query(store, "who-met-whom")
    assert [{row["actor"], row["other"]} for row in rows] == [{"Mira Solberg", "Tomas Quill"}]


@pytest.mark.model
def test_a_query_knows_the_relation_types_of_the_configuration_it_is_given(tmp_path: Path, config: Config) -> None:
    toasted = RelationType(label="toasted", verbs=("toast",))
    own = config.model_copy(update={"ontology": {**config.ontology, "TOASTED": toasted}})
    graph.build([article("a", "Mira Solberg toasted Tomas Quill.")], tmp_path / "x.db", own)
    ends = {"actor": "Mira Solberg", "other": "Tomas Quill"}
    with graph.open_store(tmp_path / "x.db") as store:
        assert [row["type"] for row in graph.query(store, "connected", own, **ends)] == ["TOASTED"]
        assert graph.query(store, "connected", config=own, **ends) == graph.query(store, "connected", own, **ends)
        assert graph.query(store, "connected", **ends) == []


def test_no_query_has_a_parameter_that_python_takes_for_the_configuration() -> None:
    assert not [query.name for query in load_queries().values() if query.parameter("config")]


# ---- rows


@pytest.mark.model
def test_rows_have_all_columns_in_order_and_settle_who_is_who_over_all_articles(config: Config, nlp: Any) -> None:
    texts = [article("a", "Solberg met Tomas Quill in Nairobi."), article("b", "Mira Solberg visited Lima on 4 May 2031.")]
    rows = list(extract_rows(texts, config, nlp=nlp))
    assert all(tuple(row) == COLUMNS for row in rows)
    met = next(row for row in rows if row["type"] == "MET")
    assert "Mira Solberg" in (met["subject"], met["object"])
    visited = next(row for row in rows if row["type"] == "VISITED")
    assert (visited["object"], visited["object_kind"], visited["object_country"]) == ("Lima", "Place", "PER")
    assert visited["date"] == visited["date_from"] == visited["date_to"] == "2031-05-04"


def test_records_and_paths_do_not_mix(config: Config) -> None:
    with pytest.raises(UsageError):
        list(extract([article("a"), Path("b.txt")], config))  # type: ignore[list-item]
    assert list(extract([], config)) == []


@pytest.mark.model
def test_an_article_that_the_rules_fail_on_is_reported_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, embedded_store: Store, config: Config, nlp: Any
) -> None:
    right = Extractor.__call__

    def fail(self: Extractor, one: Article, doc: Any) -> Any:
        if one.name == "bad.txt":
            raise IndexError("off the end")
        return right(self, one, doc)

    monkeypatch.setattr(Extractor, "__call__", fail)
    texts = [article("bad"), article("good")]
    skipped: list[Skipped] = []
    report = build(texts, embedded_store, config, nlp=nlp, on_skip=skipped.append)
    assert [(one.path, one.reason) for one in skipped] == [("bad.txt", "failed")]
    assert "IndexError" in skipped[0].detail
    assert (report.added, report.skipped.total()) == (1, 1)
    with pytest.raises(ArticleError, match="bad"):
        list(extract(texts, config, nlp=nlp))
    with pytest.raises(ArticleError, match="bad"):
        build(texts, embedded_store, config, nlp=nlp, strict=True)


# ---- plug-ins


def alliance(doc: Any) -> Iterable[Any]:
    """A plug-in that finds one statement between two actors it brings itself."""
    text: Article = doc.user_data["newsgraph"].article
    start = text.text.index("met")
    sentence = text.text[: text.text.index(".") + 1]
    ends = [End(f"person:{name}", name, 0, 1) for name in ("left", "right")]
    yield from (LocalActor(end.local, "Person", end.mention) for end in ends)
    id_ = statement_id(text.id, sentence, 0, [(0, 1), (start, start + 3), (0, 1)], "ALLY_OF")
    yield Statement(id_, text.id, "MET", "meet", None, "met", start, start + 3, sentence, 0, len(sentence), *ends)


@pytest.mark.model
def test_a_plug_in_stands_beside_the_rules_with_its_name_on_what_it_makes(
    monkeypatch: pytest.MonkeyPatch, config: Config, nlp: Any
) -> None:
    [alone] = extract([article("a")], config, nlp=nlp)
    [both] = extract([article("a")], plugged(monkeypatch, config, alliance=alliance), nlp=nlp)
    assert [s for s in both.statements if s.extractor != "alliance"] == list(alone.statements)
    assert len(both.statements) == len(alone.statements) + 1
    assert {"person:left", "person:right"} <= {actor.local for actor in both.actors}


@pytest.mark.model
def test_one_statement_of_two_extractors_stands_once_with_both_names(monkeypatch: pytest.MonkeyPatch, config: Config, nlp: Any) -> None:
    def echo(doc: Any) -> Iterable[Any]:
        return [replace(statement, confidence=0.99) for statement in doc.user_data["newsgraph"].statements]

    [alone] = extract([article("a")], config, nlp=nlp)
    [both] = extract([article("a")], plugged(monkeypatch, config, an_echo=echo), nlp=nlp)
    assert [s.id for s in both.statements] == [s.id for s in alone.statements]
    for one, two in zip(alone.statements, both.statements, strict=True):
        assert two.extractor == "+".join(sorted(["an_echo", *one.extractor.split("+")]))
        assert two.confidence == 0.99


@pytest.mark.model
@pytest.mark.parametrize("wrong", ["raises", "a string", "another article", "unknown actor"])
def test_a_plug_in_that_fails_is_named(monkeypatch: pytest.MonkeyPatch, config: Config, nlp: Any, wrong: str) -> None:
    def broken(doc: Any) -> Iterable[Any]:
        statement = doc.user_data["newsgraph"].statements[0]
        match wrong:
            case "raises":
                raise ValueError("no luck")
            case "a string":
                return ["text"]
            case "another article":
                return [replace(statement, article_id="other")]
            case _:
                return [replace(statement, subject=replace(statement.subject, local="person:nobody"))]

    with pytest.raises(PluginError, match="broken"):
        list(extract([article("a")], plugged(monkeypatch, config, broken=broken), nlp=nlp))


def test_a_plug_in_that_is_not_installed_or_there_twice_is_told(monkeypatch: pytest.MonkeyPatch, config: Config) -> None:
    with pytest.raises(PluginError, match=r"oracle.*rules"):
        plugins.load_plugins(changed(config, "extraction", extractors=("oracle",)))
    with pytest.raises(PluginError, match="no function"):
        plugins.load_plugins(plugged(monkeypatch, config, number=3))


# ---- building


@pytest.mark.model
def test_unchanged_articles_are_passed_over_before_they_are_parsed(embedded_store: Store, config: Config, nlp: Any) -> None:
    texts = [article("a"), article("b", "Tomas Quill visited Oslo.")]
    first = build(texts, embedded_store, config, nlp=nlp)
    assert (first.added, first.unchanged) == (2, 0)
    assert first.new_actors > 0
    parsed = []

    class Spy:
        meta = nlp.meta

        def __getattr__(self, name: str) -> Any:
            parsed.append(name)
            return getattr(nlp, name)

    again = build(texts, embedded_store, config, nlp=Spy())  # type: ignore[arg-type]
    assert (again.read, again.unchanged, again.added, again.statements) == (2, 2, 0, 0)
    assert parsed == []
    corrected = build([article("b", "Tomas Quill did not visit Oslo.")], embedded_store, config, nlp=nlp)
    assert (corrected.replaced, corrected.negative) == (1, 1)


@pytest.mark.model
def test_the_order_of_folders_with_equal_records_leaves_no_trace_and_a_third_root_replaces_nothing(
    embedded_store: Store, config: Config, nlp: Any, tmp_path: Path
) -> None:
    record = '{"id": "x1", "text": "President Tomas Quill of Kenya met Mira Solberg in Oslo."}\n'
    for root, line in {"a": record, "b": record, "c": record.replace("Oslo", "Lima")}.items():
        (tmp_path / root).mkdir()
        (tmp_path / root / "news.jsonl").write_text(line)
    build([tmp_path / "b", tmp_path / "a"], embedded_store, config, nlp=nlp)
    articles = "MATCH (a:Article) RETURN a.root AS root, a.text IS NULL AS textless"
    assert embedded_store.read(articles) == [{"root": "a", "textless": False}]
    assert build([tmp_path / "b"], embedded_store, changed(config, "store", text=False), nlp=nlp).unchanged == 1
    assert embedded_store.read(articles) == [{"root": "a", "textless": True}]
    with pytest.raises(StoreError, match=r"'x1': news\.jsonl under a .* news\.jsonl under c"):
        build([tmp_path / "c"], embedded_store, config, nlp=nlp)
    report = build([article("d"), replace(article("e"), root="other")], embedded_store, config, nlp=nlp).as_dict()
    assert report["articles"]["copies"] == 1
    assert report["copies"] == [{"article": "desk/e.txt", "copy": "desk/d.txt"}]


@pytest.mark.model
def test_another_fingerprint_is_refused_until_everything_is_extracted_again(embedded_store: Store, config: Config, nlp: Any) -> None:
    build([article("a"), article("b", "Tomas Quill visited Oslo.")], embedded_store, config, nlp=nlp)
    fewer = config.model_copy(update={"ontology": {name: kept for name, kept in config.ontology.items() if name != "VISITED"}})
    with pytest.raises(SchemaError, match="--reextract"):
        build([article("a")], embedded_store, fewer, nlp=nlp)
    report = build([], embedded_store, fewer, nlp=nlp, reextract=True)
    assert (report.read, report.replaced, report.added) == (2, 2, 0)
    types = {row["type"] for row in embedded_store.read("MATCH (s:Statement) RETURN DISTINCT s.type AS type")}
    assert "MET" in types
    assert "VISITED" not in types
    assert {row["f"] for row in embedded_store.read("MATCH (a:Article) RETURN a.fingerprint AS f")} == {report.fingerprint}
    assert build([article("a")], embedded_store, fewer, nlp=nlp).unchanged == 1


@pytest.mark.model
def test_extracting_again_equals_extracting_anew_for_every_format(embedded_store: Store, config: Config, nlp: Any, empty: Any) -> None:
    examples = Path(__file__).parents[2] / "examples" / "articles"
    fewer = config.model_copy(update={"ontology": {name: kept for name, kept in config.ontology.items() if name != "MET"}})
    query = "MATCH (s:Statement)-[:FROM]->(a) RETURN a.id AS a, s.id AS s, s.key AS k, s.confidence AS c ORDER BY a, s"
    build([examples], embedded_store, fewer, nlp=nlp)
    build([], embedded_store, config, nlp=nlp, reextract=True)
    again = embedded_store.read(query)
    empty(embedded_store)
    build([examples], embedded_store, config, nlp=nlp)
    assert again
    assert again == embedded_store.read(query)


@pytest.mark.model
def test_a_cut_off_extracting_again_is_not_mistaken_for_done(embedded_store: Store, config: Config, nlp: Any) -> None:
    small = changed(config, "store", batch_size=1)
    # More than are under way when the first is told of.
    build([article("a"), *(article(id_, "Tomas Quill visited Oslo.") for id_ in "bcdef")], embedded_store, small, nlp=nlp)
    fewer = small.model_copy(update={"ontology": {name: kept for name, kept in config.ontology.items() if name != "VISITED"}})

    class CutError(Exception):
        pass

    def cut(stage: str, _: int) -> None:
        raise CutError(stage)

    with pytest.raises(CutError):
        build([], embedded_store, fewer, nlp=nlp, reextract=True, progress=cut)
    for neither in (small, fewer):
        with pytest.raises(SchemaError, match="--reextract"):
            build([article("a")], embedded_store, neither, nlp=nlp)
    build([], embedded_store, fewer, nlp=nlp, reextract=True)
    assert build([article("a")], embedded_store, fewer, nlp=nlp).unchanged == 1


@pytest.mark.model
def test_without_stored_texts_the_sources_must_be_named(embedded_store: Store, config: Config, nlp: Any) -> None:
    bare = changed(config, "store", text=False)
    build([article("a")], embedded_store, bare, nlp=nlp)
    fewer = changed(bare, "extraction", unknown_verbs=False)
    with pytest.raises(SchemaError, match="name their sources"):
        build([], embedded_store, fewer, nlp=nlp, reextract=True)
    assert build([article("a")], embedded_store, bare, nlp=nlp).unchanged == 1
    assert build([article("a")], embedded_store, fewer, nlp=nlp, reextract=True).replaced == 1


@pytest.mark.model
def test_the_program_in_the_documentation_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "python.md").read_text(encoding="utf-8")
    program = page.partition("```python\n")[2].partition("```")[0]
    (tmp_path / "examples").symlink_to(root / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(program, "docs/python.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "'read': " in printed
    assert "Hassan Orozi Foreign Minister Idriss Maboula of Chad met Hassan Orozi" in printed  # the answer of a query
    assert "\nHOLDS_OFFICE_IN Peruvian Interior Minister Gonzalo Rueda" in printed  # a statement of the article
    for name in graph.__all__:
        assert name[0].isupper() or f"`{name}(" in page
