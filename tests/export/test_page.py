"""docs/export.md tells of every format, and its own exporter does what it says."""

from __future__ import annotations

import io
import re
from pathlib import Path

from graph.config import Config
from graph.export.registry import OWN
from graph.network import load_network
from graph.store.engine import Store

PAGE = (Path(__file__).parent.parent.parent / "docs" / "export.md").read_text(encoding="utf-8")


def test_the_table_tells_of_every_format_in_order() -> None:
    assert re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE) == list(OWN)


def test_the_exporter_on_the_page_works(here: Store, config: Config) -> None:
    code = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[-1]
    names: dict = {}
    exec(code, names)
    out = io.BytesIO()
    names["EXPORTER"].write(here, config, out)
    assert out.getvalue().decode().splitlines() == [name for _, name in load_network(here, config=config).nodes(data="name")]
