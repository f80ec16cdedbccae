"""Mentions of a file to clusters: each mention read by its words alone, then resolved by what resolves the actors of a graph.
Reading and writing of the file is the command line's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.extract import cities, words
from graph.extract import geography as geo
from graph.ids import actor_id, digest, fold, slug, squeeze
from graph.model import Actor, Kind, LocalActor
from graph.resolve.across import Assignment
from graph.resolve.gazetteer import NOBODY, Gazetteer
from graph.resolve.holders import Holders
from graph.resolve.names import DIFFERENT, bodies, content, core, persons
from graph.resolve.profile import LocalRow, own_id, rows_together, words_of
from graph.resolve.reading import BODIES, Mention, Reading, begins_with_given, defined, description, kind_of, read

_SHARED_WORDS = 2
_COMMON_WORD = 100
"""Documents beyond which a word that they share tells nothing of their story."""
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december this that they there when with from after before what while""".split()
)
_ONE_BODY = (words.ORGANIZATIONS | {"jury", "police", "panel", "squad", "department"}) - {"company", "firm", "team", "club", "rival"}
"""Heads of which a story has one, unless its words say otherwise."""
_STOP = re.compile(
    r"(?:^| )(?:of|in|at|for|with|by|near|within|from|to|on|as|about|against|who|that|and|or|but|when|while|after|before|said|says"
    r"|the|an?|its|his|her|their|is|was|are|were|be|has|have|had) "
)
"""Where what stands before a name begins to describe it."""
_WHERE = frozenset("at in near".split())
_COMMON = re.compile(r"(?<=[A-Za-z] )[a-z]{3,}(?= [A-Za-z])")
"""A word in lower case among others: not in an address, not at an end."""


def resolve_mentions(mentions: Iterable[Mention], gazetteer: Gazetteer = NOBODY) -> Iterator[tuple[str, str]]:
    """Of each mention, in order, its cluster and the cluster's name. Mentions of different topics are never in one cluster.

    Who is in a cluster with whom does not depend on the order of the mentions.
    """
    given = list(mentions)
    by_topic: dict[str, set[Mention]] = defaultdict(set)
    for mention in given:
        by_topic[mention.topic].add(mention)
    found: dict[Mention, tuple[str, str]] = {}
    counts = Counter(given)
    for some in by_topic.values():
        found |= _Topic(some, counts, gazetteer).clusters()
    for mention in given:
        yield found[mention]


class _Topic:
    def __init__(self, mentions: set[Mention], counts: Counter[Mention], gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.mentions = sorted(mentions, key=repr)
        self.counts = counts
        lower = {word for mention in mentions for word in _COMMON.findall(mention.context)}
        self.readings = {mention: read(mention, lower) for mention in self.mentions}
        self.lasts = {
            fold(reading.name).split()[-1]
            for reading in self.readings.values()
            if reading.name and (reading.titled or begins_with_given(reading.name))
        }

    def clusters(self) -> dict[Mention, tuple[str, str]]:
        rows: dict[Mention, LocalRow] = {}
        assignment = Assignment(self.gazetteer)
        by_doc: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if self.readings[mention].name:
                by_doc[mention.doc].append(mention)
        stories = _stories(self.mentions, {mention: fold(r.name) for mention, r in self.readings.items() if " " in r.name})
        self._shorter(stories)
        self.full: dict[Mention, str] = {}
        for some in by_doc.values():
            for mention in some:
                if (name := self._given_alone(mention, some)) is not None:
                    self.full[mention] = name
        by_story: dict[str, list[Mention]] = defaultdict(list)
        for doc in sorted(by_doc):
            by_story[stories.get(doc, doc)] += by_doc[doc]
        for some in by_story.values():
            for mention, row in zip(some, rows_together([self._row(mention) for mention in some]), strict=True):
                rows[mention] = replace(row, company=tuple(own for own in row.company if not _maybe_one(own, own_id(row))))
                for _ in range(self.counts[mention]):
                    assignment.add(rows[mention])
        actors = {mention: assignment.actor_of(row) for mention, row in rows.items()}
        found = {mention: (f"{mention.topic}/{actor.id}", actor.name) for mention, actor in actors.items()}
        holders = Holders()
        self.present: dict[str, set[str]] = defaultdict(set)
        for mention, actor in actors.items():
            holders.add(self.readings[mention], actor.id)
            self.present[mention.doc].add(actor.id)
        names = {actor.id: actor.name for actor in actors.values()}
        said = self._said(actors)
        unnamed = []
        for mention in self.mentions:
            if mention not in found:
                office = self.readings[mention] if mention.kind != "pronoun" else Reading()
                holder = holders.meant(office, self.present[mention.doc]) or self._fitting(mention, said)
                if holder:
                    found[mention] = (f"{mention.topic}/{holder}", names[holder])
                elif mention.kind == "pronoun":
                    found[mention] = _alone(mention, mention.context)
                else:
                    unnamed.append(mention)
        named = {mention: found[mention] for mention, actor in actors.items() if actor.kind == "Organization"}
        return found | _described(unnamed, named, stories)

    def _row(self, mention: Mention) -> LocalRow:
        reading = self.readings[mention]
        kind = self._kind(mention)
        name = self.longer.get(mention) or self.full.get(mention) or reading.name
        actor = LocalActor(f"{kind.lower()}:{slug(name)}", kind, name, ((reading.name, 1),), reading.country)
        return LocalRow(mention.doc, actor, (), (reading.office,) if reading.office else ())

    def _shorter(self, stories: Mapping[str, str]) -> None:
        """Short names of bodies: each is, inside a story, the one longer name that it can stand for."""
        named: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for mention, reading in self.readings.items():
            if reading.name and kind_of(reading) != "Person" and fold(reading.name) not in self.lasts:
                named[stories.get(mention.doc, mention.doc)][reading.name].append(mention)
        self.longer = {m: name for m, reading in self.readings.items() if (name := defined(m.context).get(reading.name)) is not None}
        for names in named.values():
            longer: dict[str, str] = {}
            bodies_ = [name for name, some in names.items() if kind_of(self.readings[some[0]]) == "Organization"]
            for name in names:
                fits = sorted(other for other in bodies_ if len(other) > len(name) and _stands_for(name, other))
                most = [other for other in fits if not any(_stands_for(other, another) for another in fits if len(another) > len(other))]
                if len({content(core(fold(other))) for other in most}) == 1:
                    longer[name] = most[0]
            for name, first in longer.items():
                longest = first
                while longest in longer:
                    longest = longer[longest]
                self.longer.update(dict.fromkeys(names[name], longest))

    def _given_alone(self, mention: Mention, named: list[Mention]) -> str | None:
        """The full name that a given name alone stands for: the one that begins with it in the document, as far as that is a person's."""
        word = fold(self.readings[mention].name)
        if " " in word or word in self.lasts:
            return None
        fits = {
            fold(self.readings[other].name): self.readings[other].name
            for other in named
            if fold(self.readings[other].name).startswith(f"{word} ") and self._kind(other) == "Person"
        }
        return fits.popitem()[1] if len(fits) == 1 else None

    def _kind(self, mention: Mention) -> Kind:
        """What a name names: as its words say, else as the longer name says that it stands for; a person where nothing does."""
        reading = self.readings[mention]
        listed = [kind for kind in ("Person", "Organization") if self.gazetteer.listing(actor_id(kind, reading.name))]
        if len(listed) == 1:
            return "Person" if listed[0] == "Person" else "Organization"
        if fold(reading.name) in self.lasts:
            return "Person"
        return "Organization" if mention in self.longer else kind_of(reading) or "Person"

    def _said(self, actors: Mapping[Mention, Actor]) -> dict[str, dict[str, set[frozenset[str]]]]:
        """By the head of a description, the people of whom a text gives it beside their name, and what other words it has."""
        said: dict[str, dict[str, set[frozenset[str]]]] = defaultdict(lambda: defaultdict(set))
        for mention, actor in actors.items():
            name = self.readings[mention].name
            if actor.kind != "Person" or " " not in name:
                continue
            before, after = _beside(name)
            texts = [mention.mention, mention.context]
            beside = [_STOP.split(found)[-1] for text in texts for found in before.findall(text)]
            for words_ in [*beside, *(found for text in texts for found in after.findall(text))]:
                head, modifiers = description(Mention(words_))
                if head:
                    said[head][actor.id].add(modifiers)
        return said

    def _fitting(self, mention: Mention, said: Mapping[str, Mapping[str, set[frozenset[str]]]]) -> str | None:
        """Whom a description means: the one person of the topic of whom a text says as much, or more, if the document names it too."""
        head, modifiers = description(mention)
        if mention.kind == "pronoun" or head in words.OFFICES:
            return None
        fits = {
            id_ for id_, some in said.get(head, {}).items() if any(modifiers <= other or (other and other < modifiers) for other in some)
        }
        return fits.pop() if len(fits) == 1 and min(fits) in self.present[mention.doc] else None


def _beside(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Descriptions beside a name, before it or after a comma: "relief worker Ada Brandt", "Ada Brandt , a relief worker ,"."""
    who = re.escape(name)
    return re.compile(rf"((?:[\w.’'-]+ ){{1,4}}){who}\b"), re.compile(rf"\b{who} , ((?:[\w.’'-]+ ){{1,5}})(?:,|\.|$)")


def _alone(mention: Mention, *parts: str) -> tuple[str, str]:
    """A cluster of its own: of one phrase in one document, of a pronoun in one context."""
    return f"{mention.topic}/{digest(mention.doc, fold(mention.mention), *parts, size=8)}", squeeze(mention.mention)


def _stories(mentions: list[Mention], ids: Mapping[Mention, str]) -> dict[str, str]:
    """Documents that name one actor in common, or have two capitalised words in common, tell one story, known by the least of them."""
    story: dict[str, str] = {}

    def least(doc: str) -> str:
        while story.setdefault(doc, doc) != doc:
            doc = story[doc]
        return doc

    def one(left: str, right: str) -> None:
        a, b = sorted((least(left), least(right)))
        story[b] = a

    first: dict[str, str] = {}
    capitals: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        capitals[mention.doc] |= {word for word in re.findall(r"\b[A-Z][a-z]{3,}\b", mention.context) if word.lower() not in _CALENDAR}
        if mention in ids:
            one(mention.doc, first.setdefault(ids[mention], mention.doc))
    having: dict[str, list[str]] = defaultdict(list)
    for doc in sorted(capitals):
        for word in capitals[doc]:
            having[word].append(doc)
    for doc in sorted(capitals):
        shared = Counter(other for word in capitals[doc] for other in having[word][:_COMMON_WORD] if other > doc)
        for other in sorted(shared):
            if shared[other] >= _SHARED_WORDS:
                one(doc, other)
    return {doc: least(doc) for doc in list(story)}


def _described(
    mentions: list[Mention], named: Mapping[Mention, tuple[str, str]], stories: Mapping[str, str]
) -> dict[Mention, tuple[str, str]]:
    """Clusters of mentions that describe: each with the one description, or name of a body, that says more of the same head.

    Descriptions are of one document; of a body that acts as one ("the jury") of all documents that tell one story.
    """
    by_place: dict[tuple[str, str], dict[frozenset[str], set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    described = [(mention, description(mention)) for mention in mentions]
    for mention, (head, modifiers) in described:
        by_place[_scope(mention, head, modifiers, stories), head][modifiers].add(_alone(mention))
    for mention, cluster in named.items():
        head, modifiers = description(mention)
        by_place[_scope(mention, head, modifiers, stories), head][modifiers | {""}].add(cluster)
    found: dict[Mention, tuple[str, str]] = {}
    for mention, (head, modifiers) in described:
        known = by_place[_scope(mention, head, modifiers, stories), head]
        fuller = [other for other in known if modifiers < other]
        most = [other for other in fuller if not any(other < another for another in fuller)]
        clusters = {cluster for other in most for cluster in known[other]} if most else known[modifiers]
        found[mention] = min(clusters) if len(most) < 2 or len(clusters) == 1 else min(known[modifiers])
    return found


def _scope(mention: Mention, head: str, modifiers: frozenset[str], stories: Mapping[str, str]) -> str:
    """Inside what a description means one thing: a story for a body that acts as one or what is numbered, else the document."""
    numbered = any(re.fullmatch(r"\d+(st|nd|rd|th)", word) for word in modifiers)
    return stories.get(mention.doc, mention.doc) if head in _ONE_BODY or numbered else mention.doc


def _stands_for(short: str, long: str) -> bool:
    """Whether a body's name may be a short form of another."""
    if _where(short, long):
        return False
    x, y = fold(short), fold(long)
    shape = bodies(*sorted((x, y)))
    some, all_ = (set(content(core(name))) for name in (x, y))
    if some < all_ and len(some) > 1:
        return True
    generic = set(core(x)) <= BODIES | words.DESCRIPTORS or geo.country(short) or geo.country_of_adjective(short)
    return shape is not None and len(x) < len(y) and not generic


def _where(short: str, long: str) -> bool:
    """Whether a short name is the place that a body is in or named after, which is not the body."""
    place, name = core(fold(short)), core(fold(long))
    before = name[-len(place) - 1] if name[-len(place) :] == place else ""
    if before in _WHERE:
        return True
    return (before == "of" or name[: len(place)] == place) and cities.known(short) is not None


def _maybe_one(left: str, right: str) -> bool:
    """Whether two own ids may be one person's, whom a document only calls by two names."""
    return left.startswith("person:") and persons(*sorted((words_of(left), words_of(right)))).points > DIFFERENT
