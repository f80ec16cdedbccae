"""The tables made from measurements: the figures in docs/evaluation.md and the confidence of each construction."""

from __future__ import annotations

from pathlib import Path

import confidence
import figures
import pytest

from graph.config import load_config
from graph.evaluate import Share
from graph.extract.confidence import CONFIDENCE

PAGE = f"before\n\n{figures.BEGIN}\n{figures.END}\n\nafter\n"


def row(heading: tuple[str, ...], gold: str, value: str) -> tuple[str, ...]:
    return (gold, "a model 1", *[value] * (len(heading) - 2))


def test_rows_are_written_between_the_marks_and_read_again() -> None:
    tables = figures.kept(PAGE)
    tables[figures.FACTS]["one", "a model 1"] = row(figures.FACTS, "one", "1/2 = 0.500")
    tables[figures.EVENTS]["two", "a model 1"] = row(figures.EVENTS, "two", "")
    page = figures.remade(PAGE, tables)
    assert page.startswith("before\n")
    assert page.endswith(f"{figures.END}\n\nafter\n")
    assert figures.kept(page) == tables
    assert figures.remade(page, tables) == page


def test_the_page_has_the_marks_and_rows_of_every_gold() -> None:
    tables = figures.kept(figures.PAGE.read_text(encoding="utf-8"))
    assert figures.GOLDEN in {gold for gold, _ in tables[figures.FACTS]}
    for name, heading in figures.SHARED.items():
        assert name in {gold for gold, _ in tables[heading]}


@pytest.mark.model
def test_a_gold_that_is_not_there_is_told_and_its_row_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = figures.kept(PAGE)
    tables[figures.FACTS]["seed_gold.jsonl", "a model 1"] = old = row(figures.FACTS, "seed_gold.jsonl", "kept")
    page = tmp_path / "evaluation.md"
    page.write_text(figures.remade(PAGE, tables), encoding="utf-8")
    monkeypatch.setattr(figures, "PAGE", page)
    assert figures.main(["--gold", str(tmp_path)]) == 0
    assert f"seed_gold.jsonl: not in {tmp_path}" in capsys.readouterr().err
    found = figures.kept(page.read_text(encoding="utf-8"))[figures.FACTS]
    assert found["seed_gold.jsonl", "a model 1"] == old
    (made,) = [cells for (gold, _), cells in found.items() if gold == figures.GOLDEN]
    assert made[1].startswith(load_config().model.name)
    assert all(made)


def test_the_confidence_is_laplace_s_and_stays_off_0_and_1() -> None:
    assert confidence.estimate(Share(0, 0)) == 0.5
    assert confidence.estimate(Share(0, 3)) == 0.2
    assert confidence.estimate(Share(3, 3)) == 0.8
    assert confidence.estimate(Share(90, 100)) == 0.89
    assert all(0 < value < 1 for value in CONFIDENCE.values())


@pytest.mark.model
def test_one_command_measures_each_construction_by_the_name_that_stands_on_its_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "confidence.py"
    table.write_text(confidence.TABLE.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(confidence, "TABLE", table)
    assert confidence.main([]) == 0
    shown = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    made: dict[str, dict[str, float]] = {}
    exec(table.read_text(encoding="utf-8"), made)  # type: ignore[arg-type]
    assert set(shown) == set(made["CONFIDENCE"]) >= set(CONFIDENCE)
    assert table.read_text(encoding="utf-8").startswith(confidence.TABLE.read_text(encoding="utf-8").partition("CONFIDENCE")[0])
