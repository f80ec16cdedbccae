"""What a build did, in numbers a person can check."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.model import Skipped
from graph.store.report import LISTED

if TYPE_CHECKING:
    from graph.store.report import LoadReport


@dataclass(slots=True)
class BuildReport:
    """What a build read, left out, loaded and found."""

    read: int = 0
    """Articles read, unchanged ones included."""
    unchanged: int = 0
    """Of those read, the ones that the graph had just so; they were not extracted again."""
    added: int = 0
    replaced: int = 0
    """Articles that took the place of their earlier text."""
    copies: int = 0
    """New and changed articles whose text an article of another root has too; both are in the graph."""
    copied_articles: list[tuple[str, str]] = field(default_factory=list)
    """The ids of the first ``LISTED`` of them, each with that of the other."""
    skipped: Counter[str] = field(default_factory=Counter)
    """Articles not read, by reason."""
    skipped_articles: list[Skipped] = field(default_factory=list)
    """The first ``LISTED`` of them."""
    without_statements: int = 0
    without_statements_articles: list[str] = field(default_factory=list)
    """The ids of the first ``LISTED`` of them."""
    statements: int = 0
    types: Counter[str] = field(default_factory=Counter)
    modalities: Counter[str] = field(default_factory=Counter)
    negative: int = 0
    """Statements that say that something is not so."""
    pruned: int = 0
    """Articles taken out because they are gone from the folders named."""
    pruned_articles: list[str] = field(default_factory=list)
    """The ids of the first ``LISTED`` of them."""
    never_pruned: list[str] = field(default_factory=list)
    """What was named and is no folder, where a build was to prune."""
    unread: int = 0
    """Articles left in though they were not met, since the files they came from are there and could not be read."""
    new_actors: int = 0
    """Actors that the graph did not have; negative where fewer are left."""
    projected: int = 0
    """Typed relationships computed."""
    gazetteer_exchanged: bool = False
    """Whether who is who was settled with another gazetteer of actors before, or with none."""
    stopped: bool = False
    """Whether the build was asked to stop before the last article was read."""
    fingerprint: str = ""

    def skip(self, skipped: Skipped) -> None:
        """Count one that was not read."""
        self.skipped[skipped.reason] += 1
        if len(self.skipped_articles) < LISTED:
            self.skipped_articles.append(skipped)

    def silent(self, article_id: str) -> None:
        """Count one that says nothing of two actors."""
        self.without_statements += 1
        if len(self.without_statements_articles) < LISTED:
            self.without_statements_articles.append(article_id)

    def take(self, loaded: LoadReport) -> None:
        """Take over what the loader alone can see: articles named twice, and what they replaced."""
        self.unchanged += loaded.unchanged
        self.copies, self.copied_articles = loaded.copies, loaded.copied
        self.added, self.replaced = loaded.added, loaded.replaced
        self.statements, self.types, self.modalities = loaded.statements, loaded.types, loaded.modalities
        self.new_actors, self.projected = loaded.new_actors, loaded.projected
        self.gazetteer_exchanged = loaded.gazetteer_exchanged

    def prune(self, article_ids: list[str]) -> None:
        """Count those that were taken out."""
        self.pruned += len(article_ids)
        self.pruned_articles += article_ids[: LISTED - len(self.pruned_articles)]

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data; types and modalities from the most frequent on."""
        return {
            "articles": {
                "read": self.read,
                "unchanged": self.unchanged,
                "added": self.added,
                "replaced": self.replaced,
                "without_statements": self.without_statements,
                "copies": self.copies,
                "skipped": self.skipped.total(),
                "pruned": self.pruned,
                "not_pruned_unread": self.unread,
            },
            "copies": [{"article": one, "copy": other} for one, other in self.copied_articles],
            "skipped": [{"path": s.path, "reason": s.reason, "detail": s.detail} for s in self.skipped_articles],
            "skipped_by_reason": _ordered(self.skipped),
            "pruned": list(self.pruned_articles),
            "without_statements": list(self.without_statements_articles),
            "statements": {
                "total": self.statements,
                "negative": self.negative,
                "by_type": _ordered(self.types),
                "by_modality": _ordered(self.modalities),
            },
            "new_actors": self.new_actors,
            "gazetteer_exchanged": self.gazetteer_exchanged,
            "relationships_projected": self.projected,
            "fingerprint": self.fingerprint,
        }


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
