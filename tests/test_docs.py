"""The documentation says what the code does: the pages made from it are up to date, every link leads somewhere."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def docs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("newsgraph_docs", ROOT / "scripts" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["queries.md", "configuration.md", "cli.md"])
def test_a_page_made_from_the_code_is_up_to_date(docs: ModuleType, name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == docs.page(name), "run `make docs`"


def test_every_link_leads_to_a_file(docs: ModuleType) -> None:
    assert docs.dead_links() == []


def test_a_dead_link_and_a_stale_page_are_found(docs: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text("See [the model](docs/model.md) and [a site](https://example.invalid/x).\n", encoding="utf-8")
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    monkeypatch.setattr(docs, "DOCS", tmp_path / "docs")
    monkeypatch.setattr(docs, "PAGES", {"one.md": lambda: iter(["# One"])})
    assert docs.dead_links() == ["README.md: the link to docs/model.md leads nowhere"]
    assert any("docs/one.md is not what the code says" in problem for problem in docs.problems())
    assert docs.main(["--check"]) == 1


def test_the_queries_page_tells_of_every_query_and_parameter(docs: ModuleType) -> None:
    text = docs.page("queries.md")
    for query in docs.load_queries().values():
        assert f"### {query.name}\n" in text
        for parameter in query.parameters:
            assert f"| `{parameter.name}` |" in text


def test_the_configuration_page_tells_of_every_key(docs: ModuleType) -> None:
    text = docs.page("configuration.md")
    config = docs.load_config()
    for section in ("model", "articles", "store", "extraction"):
        for key in type(getattr(config, section)).model_fields:
            assert f"| `{section}.{key}` |" in text
    for name in config.ontology:
        assert f"| `{name}` |" in text


def test_config_yaml_holds_the_defaults_that_the_page_shows(docs: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSGRAPH_URI", raising=False)
    shipped = docs.load_config().model_dump(exclude={"ontology", "noun_classes"})
    assert shipped == docs.Config().model_dump(exclude={"ontology", "noun_classes"})
