"""The documentation says what the code does: the pages made from it are up to date, every link leads somewhere."""

import importlib.util
from pathlib import Path
from types import ModuleType

import extraction_page
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


@pytest.mark.parametrize("name", ["queries.md", "configuration.md", "cli.md", "extraction.md"])
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


def test_the_extraction_page_shows_of_each_construction_what_it_gives_and_what_it_refuses(docs: ModuleType) -> None:
    text = docs.page("extraction.md")
    assert docs.lacking() == [], "add a sentence that must give nothing, or no plain fact, to the tables in tests/extract"
    for name, rows in extraction_page.constructions().items():
        section = text.split(f"\n## {name[0].upper()}{name[1:]}\n", 1)[1].split("\n## ", 1)[0]
        assert "Refused: " in section
        assert any(row["text"] in section for row in rows if row.get("says")) or not any(row.get("says") for row in rows)
        assert "- `" in section or "- nothing" in section


def test_a_construction_without_a_refusal_is_named(tmp_path: Path) -> None:
    told, planned = "{text: A met B., says: [A | MET | B]}", "{text: A may., says: [A | MET | B | modality=possible]}"
    wrong = "{text: A slept., nothing: true, xfail: why}"
    rows = {"one": [told, wrong], "two": [told, planned]}
    lines = [line for name in rows for line in (f"- construction: {name}", "  sentences:", *(f"    - {row}" for row in rows[name]))]
    (tmp_path / "sentences_a.yaml").write_text("\n".join(lines), encoding="utf-8")
    assert extraction_page.lacking(tmp_path) == ["tests/extract: no sentence of “one” is refused"]


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("A | MET | B", True),
        ("A | MET | B | date=2025", True),
        ("A | MET | B | modality=reported; said_by=C", True),
        ("A | MET | B | modality=planned", False),
        ("A | MET | B | modality=reported; polarity=negative", False),
    ],
)
def test_a_plan_or_denial_is_no_plain_fact(says: str, plain: bool) -> None:
    assert extraction_page.is_plain(says) is plain


def test_config_yaml_holds_the_defaults_that_the_page_shows(docs: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSGRAPH_URI", raising=False)
    shipped = docs.load_config().model_dump(exclude={"ontology", "noun_classes"})
    assert shipped == docs.Config().model_dump(exclude={"ontology", "noun_classes"})
