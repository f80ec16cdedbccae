"""Articles to statements: one construction or attribute a module.
Who is who across articles is decided in resolve/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.config import Config
from graph.model import Article, Extraction

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Extractor:
    """The rules, ready for one configuration."""

    def __init__(self, config: Config) -> None:
        self.config = config

    def __call__(self, article: Article, doc: Doc) -> Extraction:
        """What ``article``, parsed as ``doc``, says."""
        return Extraction(article)
