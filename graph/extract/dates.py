"""When a candidate happened: the nearest date of what shares its time, else one that follows from another event's; of roles a period.
What an expression means and which words share a time is said in time/."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context
from graph.extract.syntax import RELATIVE_TAGS
from graph.extract.time import Date, TimeSpan, closed, find_dates, from_on, shifted, up_to
from graph.extract.time.attachment import Carrier, ascent, carriers, is_role, new_date
from graph.extract.time.misplaced import by_meaning
from graph.extract.words import ENTERING, GIVEN, LEAVING, PLANNED_MODALS, RANKING

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_OTHERS = RANKING | {"previous", "another", "new"}
"""Of an event that is not the one spoken of before."""
_AFTER = frozenset({"after", "following", "before", "since", "despite", "amid"})
_REACH = 3
"""Sentences back in which an event spoken of again is looked for."""
_MEETINGS = frozenset({"MET", "SPOKE_WITH", "NEGOTIATED_WITH", "HOSTED"})
"""Types of which "the talks" or "the meeting" may be the noun."""


@dataclass(frozen=True, slots=True)
class _Found:
    span: TimeSpan
    root: Token
    chain: list[Token]


class Calendar:
    """The time expressions of one document, each with the words it may belong to."""

    def __init__(self, context: Context, published: str | None, candidates: Sequence[Candidate] = ()) -> None:
        self.context = context
        self.published = published[:10] if published else None
        self._sentence = {sent.start: n for n, sent in enumerate(context.doc.sents)}
        self._found: dict[int, list[_Found]] = {}
        self._events: dict[str, list[Candidate]] = {}
        for candidate in sorted(candidates, key=lambda c: c.head.i):
            self._events.setdefault(_family(candidate.type), []).append(candidate)
        for span in find_dates(context.doc, published):
            root = context.doc[span.start : span.end].root
            chain = self._ascent(span, root)
            if not _counts(span, chain):
                self._found.setdefault(root.sent.start, []).append(_Found(span, root, chain))

    def _ascent(self, span: TimeSpan, root: Token) -> list[Token]:
        date = span.date
        if span.tense == "future" and date is not None and date.date_to is not None and date.date_to < (self.published or ""):
            # "Under a deal struck last month, Norway will": the parser's "will last month".
            before = self.context.doc[max(0, span.start - 1)]
            verb = next((t for t in (before, *before.ancestors) if t.pos_ == "VERB"), None)
            return [verb] if verb is not None and verb.tag_ in {"VBN", "VBD"} else []
        chain = ascent(root, self.context.lexicon.nouns, self.context.lexicon.verbs)
        if date is not None and chain:
            other = by_meaning(date, root, chain[-1], self.context.lexicon.nouns, self.published)
            chain = chain if other is None else [other]
        if chain and date is not None and date.date_from is not None and date.date_from > (self.published or date.date_from):
            return [_to_come(chain[-1])] if _to_come(chain[-1]) != chain[-1] else chain
        return chain

    def date_of(self, candidate: Candidate) -> Date | None:
        """When it happened, as precise as the text; None where the text does not say."""
        if candidate.construction == "role":
            return self._period(candidate)
        bearing = self._bearing(candidate)
        known, date = self._told(candidate.head, bearing, candidate)
        if known:
            return date
        return self._beside(bearing) or self._when(bearing) or self._during(bearing) or self._again(candidate)

    def _bearing(self, candidate: Candidate) -> list[Carrier]:
        # "Condemned Monday's arrest": the arrest has a time of its own.
        trigger = (candidate.head,) if candidate.construction == "indirect" else candidate.trigger
        return carriers(trigger, candidate.head, candidate.light, self.context.lexicon.verbs)

    # -- told of the event itself ---------------------------------------------------------------------------------------------------------

    def _told(self, head: Token, bearing: list[Carrier], candidate: Candidate | None = None) -> tuple[bool, Date | None]:
        """Whether a time expression belongs to the event, and what it means where that is known."""
        dates = self._found.get(head.sent.start, [])
        ranked = []
        for found in dates:
            if found.span.date is not None and is_role(found.chain) and _long(found.span.date):
                continue  # of who somebody was
            if _before_verb(found) or (_until(found) and (candidate is None or candidate.type == "THREATENED" or not new_date(found.root))):
                continue
            if candidate is not None and (other := _listed(found, dates)) is not None:
                if other.i not in {candidate.subject.mention.head, candidate.object.mention.head}:
                    continue
                rank: tuple[int, int] | None = (-1, 0)
            else:
                rank = self._rank(bearing, found)
            if rank is not None:
                date = found.span.date
                if date is not None and rank[0] >= 0 and bearing[rank[0]].point:
                    date = closed(date)
                ranked.append((*rank, abs(found.span.start - head.i), found.span.start, date))
        if not ranked:
            return False, None
        best = min(ranked, key=lambda r: r[:4])[4]
        return True, _refined(best, [r[4] for r in ranked if r[4] is not None]) if best is not None else None

    def _rank(self, bearing: list[Carrier], found: _Found) -> tuple[int, int] | None:
        """How near the date stands to the event: the lower the nearer; None where it is another's."""
        for rank, carrier in enumerate(bearing):
            within = found.span.start <= carrier.token.i < found.span.end  # "in May, when"
            if within or carrier.token in found.chain:
                fits = not carrier.ahead or self._ahead(found, carrier.token)
                if carrier.joined and found.span.start > carrier.token.i and found.span.date is not None and _yearly(found.span.date):
                    fits = False  # "resigned in 1992 and taught at"
                return (rank, -1 if within else found.chain.index(carrier.token)) if fits else None
        return None

    def _ahead(self, found: _Found, verb: Token) -> bool:
        """Whether the date is that of what the verb speaks of, rather than the verb's: "agreed on Monday to", "agreed to .. next week"."""
        date = found.span.date
        if date is None or new_date(found.root):
            return True
        if date.date_to is None or self.published is None:
            return verb.tag_ != "VBD"
        return date.date_to > self.published or (verb.tag_ != "VBD" and date.date_to == self.published)

    # -- following from another event ------------------------------------------------------------------------------------------------------

    def _beside(self, bearing: list[Carrier]) -> Date | None:
        """ "Two days after Norway attacked", of either event where the other is dated."""
        for carrier in bearing:
            for link, upper, lower in _links(carrier.token):
                other = lower if carrier.token == upper else upper
                _, date = self._told(other, carriers((other,), other, None, self.context.lexicon.verbs))
                words = self.context.doc[max(link.sent.start, link.i - 3) : link.i].text
                back = (link.lower_ == "before") == (carrier.token == upper)
                if date is not None and (found := shifted(date, words, back=back)) is not None:
                    return found
        return None

    def _when(self, bearing: list[Carrier]) -> Date | None:
        """ "Was booed when she arrived on Tuesday": the day of what is told of the same moment."""
        for carrier in bearing:
            for clause in carrier.token.children:
                if clause.dep_ != "advcl" or clause.tag_ != "VBD" or carrier.ahead or carrier.token.tag_ not in {"VBD", "VBN"}:
                    continue
                if any(c.dep_ == "advmod" and c.lower_ == "when" and c.i < clause.i for c in clause.children):
                    _, date = self._told(clause, [Carrier(clause)])
                    return date
        return None

    def _during(self, bearing: list[Carrier]) -> Date | None:
        """ "During the visit": the date of the last visit told."""
        for carrier in bearing:
            for preposition in carrier.token.children:
                if preposition.dep_ == "prep" and preposition.lower_ in {"during", "at", "in"}:
                    for noun in preposition.children:
                        if noun.dep_ == "pobj" and self._definite(noun) and not any(c.dep_ == "prep" for c in noun.children):
                            return self._last(noun)
        return None

    def _again(self, candidate: Candidate) -> Date | None:
        """Of an event told before of the same actors: "the attack on Norway", "her visit to Kenya"."""
        if candidate.construction != "nominal" or not self._definite(candidate.head):
            return None
        return self._last(candidate.head, _pair(candidate))

    def _definite(self, noun: Token) -> bool:
        if noun.lemma_.lower() not in self.context.lexicon.nouns:
            return False
        before = {c.lower_ for c in noun.children if c.i < noun.i}
        return bool(before & GIVEN or any(c.dep_ == "poss" for c in noun.children)) and not before & _OTHERS

    def _last(self, noun: Token, pair: frozenset[str] | None = None) -> Date | None:
        """The date of the last event before ``noun`` that it can be the name of."""
        here = self._sentence[noun.sent.start]
        events = self._events.get(_family(self.context.lexicon.nouns[noun.lemma_.lower()]), [])
        for event in reversed(events[: bisect_left(events, noun.i, key=lambda c: c.head.i)]):
            back = here - self._sentence[event.head.sent.start]
            if back > _REACH:
                return None
            if back < 1 or (pair is not None and _pair(event) != pair):
                continue
            _, date = self._told(event.head, self._bearing(event), event)
            if date is not None:
                return date
            pair = pair or _pair(event)
        return None

    # -- roles ---------------------------------------------------------------------------------------------------------------------------

    def _period(self, candidate: Candidate) -> Date | None:
        """How long a role was held, where the words about it say."""
        noun = candidate.head
        verb = candidate.light
        if verb is None and noun.dep_ == "pobj" and noun.head.lower_ == "as":
            verb = noun.head.head
        for found in self._found.get(noun.sent.start, ()):
            date = found.span.date
            if date is None:
                continue
            if verb is not None and found.chain[-1:] == [verb]:
                if verb.lemma_ in ENTERING or (found.root.dep_ == "pobj" and found.root.head.lower_ == "from"):
                    return from_on(date)
                if verb.lemma_ in LEAVING:
                    return up_to(date)
                if date.edtf.endswith("/..") or (verb.tag_ != "VBZ" and _long(date)):
                    return date
            elif noun in found.chain and _long(date):
                entered = any(c.dep_ in {"amod", "acl"} and c.tag_ == "VBN" and c.lemma_ in ENTERING for c in noun.children)
                return from_on(date) if entered else date
        return None


def _until(found: _Found) -> bool:
    """Whether it is the end of a time given: "gave them until midnight on Sunday"."""
    above = [found.root.doc[found.span.start], *(t for t in found.root.ancestors if found.chain and t.i >= found.chain[-1].i)]
    through = found.root.dep_ == "pobj" and found.root.head.lower_ in {"through", "thru"} and found.root.head.i < found.span.start
    return through or any(t.lower_ in {"until", "till"} for t in above)


def _before_verb(found: _Found) -> bool:
    """Whether it ends a phrase about an earlier event that stands before the clause: "after a raid last month, Norway expelled"."""
    verb = found.root.head
    fronted = (c for c in verb.children if c.i < found.span.start and c.lower_ in _AFTER and c.right_edge.i + 1 == found.span.start)
    return found.span.end <= verb.i and any(True for _ in fronted)


def _to_come(verb: Token) -> Token:
    """The verb that a day to come is told of: not the "hands" of "will halve the rations it hands to them from May"."""
    above = verb.head.head
    present = verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBP"} and any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children)
    will = present and above.pos_ == "VERB" and any(c.dep_ == "aux" and c.lower_ in PLANNED_MODALS for c in above.children)
    return above if will and not any(c.dep_ == "nsubj" and c.tag_ in RELATIVE_TAGS for c in verb.children) else verb


def _counts(span: TimeSpan, chain: list[Token]) -> bool:
    """Whether the date only says since when something is counted: "her third visit since 2019"."""
    if span.date is None or not span.date.edtf.endswith("/..") or not chain:
        return False
    nouns = [*chain, *(c for c in chain[-1].children if c.dep_ in {"dobj", "attr"})]
    nouns += [c for p in chain[-1].children if p.dep_ == "prep" and p.lower_ == "for" for c in p.children if c.lemma_ == "time"]
    return any(c.lower_ in _OTHERS or c.tag_ == "JJS" for noun in nouns for c in noun.children if c.dep_ == "amod")


def _long(date: Date) -> bool:
    """Whether an office may be told by it: a year, a decade, or a period that is more than some days."""
    first, _, last = date.edtf.partition("/")
    return ".." in {first, last} or len(first) == 4 or (bool(last) and len(first) == 7) or first[:7] != last[:7] != ""


def _yearly(date: Date) -> bool:
    return len(date.edtf.partition("/")[0]) == 4


def _listed(found: _Found, dates: list[_Found]) -> Token | None:
    """The joined word that alone the date belongs to: the Kenya of "visited Norway in May and Kenya in June"."""
    for token in found.chain:
        if token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"}:
            return token if any(token.head.i < other.root.i < token.i for other in dates) else None
    return None


def _refined(best: Date, dates: list[Date]) -> Date:
    """The narrowest of the dates that lie in the best: of "October" and "the 18th" the day."""
    for date in dates:
        if best.date_from and best.date_to and date.date_from and date.date_to:
            if best.date_from <= date.date_from and date.date_to <= best.date_to:
                best = date
        elif "XXXX" in best.edtf and date.edtf.startswith(f"{best.edtf}-"):
            best = date
    return best


def _links(token: Token) -> Iterator[tuple[Token, Token, Token]]:
    """The "after" or "before" that stands between an event and another: link, event above, event below."""
    if token.dep_ == "advcl":
        yield from ((c, token.head, token) for c in token.children if c.dep_ == "mark" and c.lower_ in {"after", "before"})
    elif token.dep_ in {"pobj", "pcomp"} and token.head.lower_ in {"after", "before"}:
        yield token.head, token.head.head, token
    for child in token.children:
        if child.dep_ == "advcl":
            yield from ((c, token, child) for c in child.children if c.dep_ == "mark" and c.lower_ in {"after", "before"})
        for link in (child, *child.children) if child.dep_ == "npadvmod" else (child,):  # "the day after the attack"
            if link.dep_ == "prep" and link.lower_ in {"after", "before"}:
                yield from ((link, token, c) for c in link.children if c.dep_ in {"pobj", "pcomp"})


def _family(type_: str) -> str:
    return "MET" if type_ in _MEETINGS else type_


def _pair(candidate: Candidate) -> frozenset[str]:
    return frozenset((*candidate.subject.actors, *candidate.object.actors, candidate.object.place or ""))
