"""Articles to statements: one construction or attribute a module.
Who is who across articles is decided in resolve/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.config import Config
from graph.model import Article, Extraction

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.extract.trace import Trace


class Extractor:
    """The rules, ready for one configuration."""

    def __init__(self, config: Config) -> None:
        from graph.extract.clusters import load
        from graph.extract.lexicon import Lexicon

        self.lexicon = Lexicon.of(config)
        self.unknown_verbs = config.extraction.unknown_verbs
        self.coreference = load(config.extraction.coreference)

    def __call__(self, article: Article, parsed: Doc, trace: Trace | None = None) -> Extraction:
        """What ``article``, parsed by ``graph.nlp.parse``, says. Boilerplate gives nothing. ``trace`` is told why."""
        from graph.extract import clauses, nominals, roles, verbs
        from graph.extract.appositions import mend
        from graph.extract.assemble import Assembler
        from graph.extract.candidates import Context
        from graph.extract.clusters import clusters
        from graph.extract.confidence import CONFIDENCE
        from graph.extract.coreference import resolve
        from graph.extract.dates import Calendar
        from graph.extract.tokens import plain

        doc = plain(parsed)
        mend(doc)
        mentions, cast = resolve(doc, article.id, clusters(parsed, self.coreference))
        context = Context(doc, mentions, cast, self.lexicon, self.unknown_verbs, trace=trace)
        events = [*verbs.find(context), *nominals.find(context)]
        candidates = [*events, *clauses.find(context, events), *roles.find(context)]
        if trace is not None:
            trace.context, trace.candidates = context, candidates
        calendar = Calendar(context, article.published, candidates)
        assembler = Assembler(article, context, calendar.date_of, CONFIDENCE)
        statements = sorted(
            assembler.statements(candidates), key=lambda s: (s.trigger_start, s.subject.start_char, s.object.start_char, s.id)
        )
        used = {m.actors[0] for m in mentions.values() if m.form == "name" and m.actors}
        used |= {m.place for m in mentions.values() if m.place}
        for s in statements:
            used |= {s.subject.local, s.object.local, s.place or "", s.said_by.local if s.said_by else ""}
        actors, places = cast.frozen(used)
        return Extraction(article, actors, places, tuple(statements))
