"""What the user says of names, judgements and gazetteer together: the own ids that rows have by it, and the entry that an actor is.
Each alone is in judgements/actors.py and gazetteer.py; which names are then one actor is decided in clusters.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.judgements.actors import NOTHING_JUDGED, JudgedNames, whole_of
from graph.model import Extraction
from graph.resolve.gazetteer import NOBODY, Gazetteer, Listed
from graph.resolve.profile import HELD, LocalRow, Profile, kind_of, local_rows, own_id


class Given:
    """Judgements in force and a gazetteer. The judgements go first."""

    def __init__(self, judged: JudgedNames = NOTHING_JUDGED, gazetteer: Gazetteer = NOBODY) -> None:
        self.judged = judged
        self.gazetteer = gazetteer
        named = {own for pair in judged.pairs if pair.judgement.verdict != "divided" for own in (pair.left, pair.right)}
        self._judged_offices = {own for own in (*named, *judged.shown) if is_office(own)}

    def rows(self, extraction: Extraction) -> Iterator[LocalRow]:
        """The rows of an article's actors, with the own ids that they have by what the user says."""
        for row in local_rows(extraction):
            if row.actor.scoped:
                yield row
            else:
                plain = own_id(row)
                own = self.own_of(row.article_id, plain, row.published)
                yield row if own == plain else replace(row, part=own)

    def own_of(self, article: str, own: str, published: str | None) -> str:
        """The own id that the rows of a name, or of an office without one, have in an article.

        An office that a judgement is about is not its holder's by the gazetteer.
        """
        part = self.judged.own_of(article, own)
        if part != own or not is_office(own) or own in self._judged_offices:
            return part
        return self.judged.own_of(article, self.gazetteer.held_by(own, published))

    def listed(self, id_: str, profiles: Iterable[Profile]) -> Listed | None:
        """The entry that the actor with this id is, of these names. Where a judgement gives the actor another id, that of its names."""
        if id_ in self.gazetteer.by_id:
            return self.gazetteer.by_id[id_]
        found: dict[str, Listed] = {}
        for profile in profiles:
            one = self.gazetteer.claim(profile)
            if one is not None and one.kind == kind_of(id_) and (profile.own == one.owns[0] or self._sure(profile.own, one)):
                found[one.id] = one
        return found[min(found)] if found else None

    def _sure(self, own: str, listed: Listed) -> bool:
        """Whether the name is the entry's wherever it stands: no judgement keeps names of the entry from any others."""
        if own not in listed.sure and HELD not in own:
            return False
        tied = self.judged.linked(self.gazetteer.kin(own))
        return not any(not pair.same and (pair.left in tied or pair.right in tied) for pair in self.judged.pairs)


NOTHING_GIVEN = Given()


def is_office(own: str) -> bool:
    """Whether an own id is that of an office without a name."""
    return own.startswith("office:")


def plain(own: str) -> str:
    """The own id that the name gives, without what judgements and the gazetteer put behind it."""
    return whole_of(own).partition(HELD)[0] if is_office(own) else whole_of(own)
