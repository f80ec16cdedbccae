"""`newsgraph dump` and `newsgraph restore` as the shell sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import Run

pytestmark = pytest.mark.model


def test_a_dump_is_restored_and_dumped_again_the_same(ask: Run, tmp_path: Path) -> None:
    one, two, copy = (str(tmp_path / name) for name in ("one.gz", "two.gz", "copy.db"))
    done = ask("dump", one)
    assert done.returncode == 0, done.stderr
    assert f"wrote {one}: " in done.stderr
    assert done.stdout == ""
    assert ask("restore", one, "--db", copy).returncode == 0
    assert ask("dump", two, "--db", copy).returncode == 0
    assert Path(one).read_bytes() == Path(two).read_bytes()
    again = ask("restore", one, "--db", copy)
    assert again.returncode == 6
    assert "not empty" in again.stderr
    assert ask("restore", one, "--db", copy, "--replace").returncode == 0


def test_a_half_file_is_refused_and_a_failed_dump_leaves_none(ask: Run, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "half.gz"
    assert ask("dump", str(file)).returncode == 0
    file.write_bytes(file.read_bytes()[:-100])
    done = run("restore", str(file), "--db", "new.db")
    assert done.returncode == 6
    assert "nothing was written" in done.stderr
    assert run("dump", "none.gz", "--db", "new.db").returncode == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["half.gz", "new.db"]
