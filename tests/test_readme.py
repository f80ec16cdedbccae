"""README.md shows what the commands print: its transcript is run again and compared."""

from __future__ import annotations

import pytest
from transcript import README, remade


@pytest.mark.model
def test_the_transcript_is_real() -> None:
    """Every command of the console blocks, run in a clean folder, prints what stands under it (`make docs` remakes it)."""
    text = README.read_text(encoding="utf-8")
    assert text.count("$ newsgraph") >= 4
    assert remade(text) == text
