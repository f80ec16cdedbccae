"""Candidates to statements: ids, spans, modality, time, place, speaker and confidence; one statement an expression and pair.
What a candidate joins is decided where it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING

from graph.config import DEFAULT_TYPE
from graph.extract import words
from graph.extract.attribution import Scope
from graph.extract.candidates import Candidate, Context, Reading, fits, reading
from graph.extract.category import category_of
from graph.extract.modality import scope_of
from graph.extract.places import Places
from graph.extract.syntax import is_infinitive, is_question
from graph.extract.time import Date
from graph.ids import squeeze, statement_id
from graph.model import Article, End, RoleStatus, Statement

if TYPE_CHECKING:
    from graph.extract.tokens import Span, Token

MAX_TRIGGER_WORDS = 6
COREFERENCE_FACTOR = 0.9
"""By which an end found by coreference lowers the confidence."""


class Assembler:
    """Makes the statements of one article."""

    def __init__(
        self, article: Article, context: Context, date_of: Callable[[Candidate], Date | None], confidence: dict[str, float]
    ) -> None:
        self.article = article
        self.context = context
        self.date_of = date_of
        self.confidence = confidence
        self._places = Places(context)
        self._sentences = _sentences(article, context)

    def statements(self, candidates: Iterable[Candidate]) -> Iterator[Statement]:
        """Statements in the order of the text. Of candidates with one trigger word and one pair the first stays."""
        taken: set[tuple[int, tuple[str, ...]]] = set()
        done: set[tuple[int, str, tuple[str, ...]]] = set()
        for candidate in candidates:
            symmetric = self.context.lexicon.relation(candidate.type).symmetric
            if not fits(self.context, candidate.type, candidate.object):
                self.context.refuse(candidate.head, "object of another kind", candidate=candidate)
                continue
            for ordinal, (subject, object_) in enumerate(_ends(candidate)):
                pair = tuple(sorted((subject, object_))) if symmetric or candidate.construction != "mutual" else (subject, object_)
                marks = {(t.i, pair) for t in candidate.trigger if t.pos_ not in {"ADP", "PART"}} or {(candidate.head.i, pair)}
                again = marks & taken or any((i, candidate.type, pair) in done for i in _served(candidate.head))
                if again or is_question(candidate.head):
                    self.context.refuse(candidate.head, "duplicate" if again else "question", candidate=candidate)
                    continue
                scope = self._scope(candidate)
                if candidate.type == DEFAULT_TYPE and (scope.negative or scope.modality not in {"asserted", "reported"}):
                    self.context.refuse(candidate.head, "says nothing", candidate=candidate)
                    continue
                taken |= marks
                done |= {(t.i, candidate.type, pair) for t in (candidate.head, *candidate.trigger)}
                yield self._statement(candidate, scope, ordinal, subject, object_)

    def _scope(self, candidate: Candidate) -> Scope:
        if candidate.construction == "role":
            scope = scope_of(candidate.light) if candidate.light is not None else Scope()
        else:
            scope = scope_of(candidate.head, light=candidate.light)
        self._future(candidate, scope)
        return scope

    def _statement(self, candidate: Candidate, scope: Scope, ordinal: int, subject: str, object_: str) -> Statement:
        sent: Span = candidate.head.sent
        start, end, occurrence = self._sentences[sent.start]
        self.context.made(candidate, subject, object_, scope)
        trigger_start, trigger_end = _span(candidate.trigger)
        text = self.article.text
        ends = [
            self._end(candidate.subject, subject, is_place=False),
            self._end(candidate.object, object_, is_place=candidate.object.place is not None),
        ]
        dated = self.date_of(candidate)
        sentence = text[start:end]
        spans = [(e.start_char - start, e.end_char - start) for e in ends]
        spans.insert(1, (trigger_start - start, trigger_end - start))
        weak = sum(r.mention.coreferent for r in (candidate.subject, candidate.object))
        return Statement(
            id=statement_id(self.article.id, sentence, occurrence, spans, candidate.type, ordinal),
            article_id=self.article.id,
            type=candidate.type,
            verb=candidate.verb,
            category=category_of(self.context.lexicon, candidate, scope),
            trigger=text[trigger_start:trigger_end],
            trigger_start=trigger_start,
            trigger_end=trigger_end,
            sentence=sentence,
            start_char=start,
            end_char=end,
            subject=ends[0],
            object=ends[1],
            said_by=self._speaker(scope),
            place=None if candidate.construction == "role" else self._places.of(candidate),
            date=dated.edtf if dated else None,
            date_from=dated.date_from if dated else None,
            date_to=dated.date_to if dated else None,
            modality=scope.modality,
            polarity=scope.polarity,
            office=candidate.office,
            role_status=self._status(candidate, dated),
            confidence=round(self.confidence.get(candidate.construction, 0.5) * COREFERENCE_FACTOR**weak, 3),
            extractor=candidate.construction,
        )

    def _future(self, candidate: Candidate, scope: Scope) -> None:
        """A present tense about a day after publication is a plan: "visits Oslo next week"."""
        published = self.article.published
        if candidate.construction == "role" or published is None or scope.modality not in {"asserted", "reported"}:
            return
        verb = candidate.light or candidate.head
        past = verb.tag_ in {"VBD", "VBN"}
        dated = self.date_of(candidate)
        if not past and dated is not None and dated.date_from is not None and dated.date_from > published:
            scope.at = None
            scope.found.add("planned")

    def _status(self, candidate: Candidate, dated: Date | None) -> RoleStatus | None:
        """Of roles: what the words say; former where its period is over."""
        if candidate.status is None and not self.context.lexicon.relation(candidate.type).role:
            return None
        status: RoleStatus = candidate.status or _status_of(candidate.head)  # type: ignore[assignment]
        over = dated is not None and dated.date_to is not None and dated.date_to < (self.article.published or dated.date_to)
        return "former" if over and status == "current" else status

    def _end(self, one: Reading, local: str, *, is_place: bool) -> End:
        doc = self.context.doc
        start = doc[one.mention.start].idx
        last = doc[one.mention.end - 1]
        end = last.idx + len(last)
        return End(local, self.article.text[start:end], start, end, is_place)

    def _speaker(self, scope: Scope) -> End | None:
        if scope.speaker is None:
            return None
        one = reading(self.context, scope.speaker)
        return self._end(one, one.actors[0], is_place=False) if one is not None and one.actors else None


def _served(verb: Token) -> tuple[int, ...]:
    """What is done for the purpose that ``verb`` tells, and so tells it already: "used tear gas to disperse", "filed a petition asking"."""
    purpose = verb.dep_ in {"advcl", "acl", "relcl", "xcomp"} and is_infinitive(verb)
    return (verb.head.i,) if purpose or (verb.dep_ == "acl" and verb.tag_ == "VBG") else ()


def _status_of(verb: Token) -> RoleStatus:
    """Of a role that a verb tells: "led the party" is over, unless the tense is only that of the report above it."""
    past = verb.tag_ == "VBD" or any(c.dep_ in {"aux", "auxpass"} and c.lower_ in {"was", "were", "had"} for c in verb.children)
    backshifted = verb.dep_ == "ccomp" and verb.head.lemma_ in words.REPORTING
    return "former" if past and not backshifted else "current"


def _ends(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """The pairs of local ids that the two mentions stand for."""
    rights = (candidate.object.place,) if candidate.object.place is not None else candidate.object.actors
    for left, right in product(candidate.subject.actors, rights):
        if left != right:
            yield left, right


def _sentences(article: Article, context: Context) -> dict[int, tuple[int, int, int]]:
    """By its first token: a sentence's offsets without space or blanked boilerplate around it, and how many equal ones stand before it."""
    found: dict[int, tuple[int, int, int]] = {}
    seen: Counter[str] = Counter()
    for sent in context.doc.sents:
        words = [token for token in sent if not token.is_space]
        if not words:
            continue
        start, end = words[0].idx, words[-1].idx + len(words[-1])
        text = squeeze(article.text[start:end])
        found[sent.start] = (start, end, seen[text])
        seen[text] += 1
    return found


def _span(tokens: tuple[Token, ...]) -> tuple[int, int]:
    """From the first to the last word where that is short, else the first run alone."""
    first, last = tokens[0], tokens[-1]
    if last.i - first.i < MAX_TRIGGER_WORDS:
        return first.idx, last.idx + len(last)
    return first.idx, first.idx + len(first)
