"""Common nouns and pronouns to the actors of the article: roles, "both sides", "the ministry", "his"; it abstains when unsure.
Names are clustered in cast.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.cast import Cast
from graph.extract.mentions import Mention, find_mentions
from graph.extract.syntax import SUBJECTS, coordinated, first_conjunct
from graph.ids import slug

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_REACH = 3
"""Sentences back in which an antecedent is looked for."""
_GENERIC_PERSON = frozenset("official diplomat politician man woman leader".split())
_HEAD_OFFICES = frozenset("president prime minister leader king queen chancellor emir sultan premier".split())
_ACTING_BODIES = frozenset(
    "government parliament senate congress assembly court tribunal army navy military police militia ministry cabinet company firm bank party "
    "union opposition agency council committee commission board university hospital church newspaper cartel gang junta regulator club team "
    "airline broadcaster embassy consulate brigade battalion administration".split()
)
"""Unnamed bodies that may act inside one article."""
_COMPANY = frozenset(
    """company firm group corporation bank maker manufacturer retailer airline supplier operator carrier producer automaker
    insurer lender""".split()
)


@dataclass(slots=True)
class _Seen:
    position: int
    sentence: int
    kind: str
    actors: tuple[str, ...]
    subject: bool
    phrase: str
    verb: int


class Resolver:
    """Walks a document once, left to right, and gives each mention its actors."""

    def __init__(self, doc: Doc, article_id: str) -> None:
        self.doc = doc
        self.mentions = find_mentions(doc)
        self.cast = Cast(article_id)
        self._seen: list[_Seen] = []
        self._sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}

    def run(self) -> tuple[dict[int, Mention], Cast]:
        """Mentions by head position, pronouns among them, and the cast."""
        ordered = sorted(self.mentions.values(), key=lambda m: m.head)
        self.cast.resolve_names(ordered)
        for mention in ordered:
            if mention.form == "name" and mention.kind == "Person":
                self._titles(mention)
        for mention in ordered:
            self._apposition(mention)
        for token in self.doc:
            if (mention := self.mentions.get(token.i)) is not None:
                if mention.form == "nominal" and not mention.actors:
                    self._nominal(mention)
                self._see(mention)
            elif token.pos_ == "PRON" and (pronoun := self._pronoun(token)) is not None:
                self.mentions[token.i] = pronoun
                self._see(pronoun)
        return self.mentions, self.cast

    # -- roles the text gives ----------------------------------------------------------------------------------------------------------

    def _titles(self, mention: Mention) -> None:
        member = self.cast.members[mention.actors[0]]
        for i in range(mention.start, mention.end):
            word = self.doc[i].lower_.rstrip(".")
            if word in {"mr", "sir", "lord"}:
                member.gender = "m"
            elif word in {"mrs", "ms", "miss", "lady", "dame"}:
                member.gender = "f"
        for phrase, country, _ in offices_before(self.doc, mention):
            member.offices.add((phrase, country))
            member.country = member.country or country

    def _apposition(self, mention: Mention) -> None:
        """A name and a role in apposition or joined by "is" are one."""
        head = self.doc[mention.head]
        for child in head.children:
            other = self.mentions.get(child.i)
            if child.dep_ == "appos" and other is not None:
                self._unite(mention, other)
        if mention.form == "name" and mention.kind in {"Person", "Organization"}:
            # The parser often hangs "the president of Chad, Ali Dosso" on Chad, and parts "the commander Ali Dosso".
            if head.dep_ == "appos" and (role := self.mentions.get(head.head.head.head.i)) is not None and head.head.dep_ == "pobj":
                self._unite(mention, role)
            name_start = next((i for i in range(mention.start, mention.end) if self.doc[i].ent_type_), mention.start)
            if name_start and (role := self.mentions.get(name_start - 1)) is not None and role.form == "nominal" and not role.plural:
                self._unite(mention, role)
        if (
            head.dep_ in {"attr", "oprd"}
            and mention.form == "nominal"
            and head.head.lemma_ in {"be", "become", "remain", "name", "appoint", "elect"}
        ):
            for subject in head.head.children:
                if subject.dep_ in SUBJECTS and (other := self.mentions.get(subject.i)) is not None and other.form == "name":
                    self._unite(other, mention)

    def _unite(self, one: Mention, two: Mention) -> None:
        named, role = (one, two) if one.form == "name" else (two, one)
        if named.form != "name" or role.form != "nominal" or role.plural or role.actors or not named.actors:
            return
        fits = (named.kind == "Person" and role.kind in {"Office", "Group"}) or (
            named.kind == "Organization"
            and (role.kind == "Organization" or self.doc[role.head].lemma_.lower() in words.OWNING | {"partner", "rival", "investor"})
        )
        if fits:
            role.actors = named.actors
            if role.kind == "Office" and named.kind == "Person":
                holder = self.cast.members[named.actors[0]]
                holder.offices.add((role.name, role.country))
                holder.country = holder.country or role.country

    # -- common nouns ------------------------------------------------------------------------------------------------------------------

    def _nominal(self, m: Mention) -> None:
        token = self.doc[m.head]
        lemma = token.lemma_.lower()
        determiner = next((c.lower_ for c in token.children if c.dep_ in {"det", "poss"}), None)
        definite = determiner is not None and determiner not in {"a", "an", "some", "any", "no", "every", "each", "another"}
        if lemma in words.KIN:
            self._kin(m, token)
        elif m.kind == "Country":
            self._country(m, definite)
        elif m.plural and any(c.lower_ in {"two", "both"} for c in token.children) and lemma in words.PLURAL_ROLES and m.country is None:
            self._dual(m, lemma)
        elif m.kind == "Office":
            self._office(m, lemma, definite)
        elif m.kind == "Organization":
            self._organization(m, lemma, definite)
        elif m.kind == "Group":
            self._group(m, lemma, definite)

    def _kin(self, m: Mention, token: Token) -> None:
        owner = next((c for c in token.children if c.dep_ == "poss"), None)
        known = self.mentions.get(owner.i) if owner is not None else None
        if owner is not None and known is None and owner.pos_ == "PRON":
            known = self._pronoun(owner)
        if known is not None and known.actors:
            phrase = f"{token.lemma_.lower()} of {self.cast.members[known.actors[0]].name}"
            m.actors = (self.cast.unnamed("Group", phrase),)

    def _country(self, m: Mention, definite: bool) -> None:
        if m.country is not None:
            m.actors = (self.cast.country(m.country),)
        elif definite and (found := self._last({"Country"}, m.head, 2)) is not None:
            m.actors, m.coreferent = found.actors, True
            m.country = found.actors[0]
        elif definite and self.doc[m.head].lemma_.lower() in _ACTING_BODIES:
            m.kind = "Organization"
            m.actors = (self.cast.unnamed("Organization", m.name),)

    def _dual(self, m: Mention, lemma: str) -> None:
        states = lemma in {"side", "country", "nation", "government", "state", "power", "neighbor", "neighbour", "capital", "ally"}
        persons = lemma in words.OFFICES | {"man", "woman", "diplomat", "pair", "duo"}
        kinds = {"Country"} if states else {"Person", "Office"} if persons else {"Organization"} if lemma in _COMPANY | {"party"} else set()
        if not kinds:
            return
        pair = self._pair(kinds, m.head, _REACH)
        if pair:
            m.actors, m.coreferent = pair, True

    def _pair(self, kinds: set[str], before: int, reach: int) -> tuple[str, ...]:
        """The two actors of these kinds that the last sentences speak of: the most often named of the article, then the last."""
        recent: list[str] = []
        for seen in reversed(self._seen):
            if self._sentence[before] - seen.sentence > reach:
                break
            if seen.kind in kinds:
                recent += [a for a in seen.actors if a not in recent]
        counts = Counter(a for seen in self._seen for a in seen.actors)
        best = sorted(recent, key=lambda a: (-counts[a], recent.index(a)))[:2]
        return tuple(sorted(best)) if len(best) == 2 else ()

    def _office(self, m: Mention, lemma: str, definite: bool) -> None:
        holder = self._holder(m, lemma, definite)
        if holder is not None:
            m.actors, m.coreferent = (holder,), True
            return
        if lemma == "counterpart":
            owner = self._owner(m)
            shared = sorted(phrase for phrase, _ in self.cast.members[owner].offices) if owner else []
            if shared and m.country is not None:
                m.actors = (self.cast.tied("Office", m.country, shared[0], _titled(shared[0], m.country), m.country),)
            return
        if m.country is not None:
            m.actors = (self.cast.tied("Office", m.country, m.name, _titled(m.name, m.country), m.country),)
            return
        owner = self._owner(m)
        if owner is not None and self.cast.members[owner].kind == "Organization":
            name = f"{m.name} of {self.cast.members[owner].name}"
            m.actors = (self.cast.tied("Office", slug(self.cast.members[owner].name), m.name, name, self.cast.members[owner].country),)
        elif definite:
            m.actors = (self.cast.unnamed("Office", m.name),)

    def _holder(self, m: Mention, lemma: str, definite: bool) -> str | None:
        """The person of the article who has the office: the one mentioned last of those whom it fits."""
        if not definite and m.country is None:
            return None
        wanted = set(m.name.split())
        fits: set[str] = set()
        for local, member in self.cast.members.items():
            for phrase, country in member.offices:
                have = set(phrase.split())
                same_country = m.country is None or country is None or country == m.country
                deputy = ("deputy" in have or "vice" in have) != ("deputy" in wanted or "vice" in wanted)
                leads = (
                    lemma == "leader"
                    and m.country is not None
                    and country == m.country
                    and bool(have & _HEAD_OFFICES)
                    and "foreign" not in have
                    and "minister" not in have - {"prime"}
                )
                if same_country and not deputy and (wanted <= have or leads):
                    fits.add(local)
        if not fits and lemma in _GENERIC_PERSON and definite and m.country is None and self._owner(m) is None:
            last = self._last({"Person"}, m.head, 2, subject=True)
            return last.actors[0] if last is not None and last.sentence != self._sentence[m.head] else None
        for seen in reversed(self._seen):
            if len(seen.actors) == 1 and seen.actors[0] in fits:
                return seen.actors[0]
        return fits.pop() if len(fits) == 1 and m.country is not None else None

    def _organization(self, m: Mention, lemma: str, definite: bool) -> None:
        if m.country is not None:
            m.actors = (self.cast.tied("Organization", m.country, m.name, _titled(m.name, m.country), m.country),)
            return
        if definite:
            for seen in reversed(self._seen):
                if self._sentence[m.head] - seen.sentence > 2 * _REACH:
                    break
                if seen.kind == "Organization" and len(seen.actors) == 1:
                    name = self.cast.members[seen.actors[0]].name.lower()
                    if (
                        seen.phrase.split()[-1:] == [lemma]
                        or lemma in name.split()
                        or (lemma in _COMPANY and seen.phrase == "" and self.cast.members[seen.actors[0]].country not in {"IGO", "NGO"})
                    ):
                        m.actors, m.coreferent = seen.actors, True
                        return
        owner = self._owner(m)
        if owner is not None and self.cast.members[owner].kind == "Organization":
            name = f"{m.name} of {self.cast.members[owner].name}"
            m.actors = (self.cast.tied("Organization", slug(self.cast.members[owner].name), m.name, name, None),)
        elif (definite and lemma in _ACTING_BODIES) or lemma == "police":
            m.actors = (self.cast.unnamed("Organization", m.name),)

    def _group(self, m: Mention, lemma: str, definite: bool) -> None:
        if len(m.countries) > 1:
            m.actors = tuple(self._of_country(m, lemma, code) for code in m.countries)
            return
        bare = not any(c.dep_ in {"amod", "compound", "poss", "prep", "nummod", "relcl"} for c in self.doc[m.head].children)
        if definite and bare and lemma in words.OFFICES and m.country is None:
            pair = self._pair({"Person"}, m.head, 1)
            persons = {
                a for seen in self._seen if self._sentence[m.head] - seen.sentence <= 1 and seen.kind == "Person" for a in seen.actors
            }
            if pair and len(persons) == 2:
                m.actors, m.coreferent = pair, True
                return
        if m.country is not None:
            m.actors = (self.cast.tied("Group", m.country, m.name, _titled(m.name, m.country), m.country),)
            return
        owner = self._owner(m)
        if owner is not None and self.cast.members[owner].kind in {"Organization", "Person"}:
            name = f"{m.name} of {self.cast.members[owner].name}"
            m.actors = (self.cast.tied("Group", slug(self.cast.members[owner].name), m.name, name, self.cast.members[owner].country),)
            return
        if definite:
            for seen in reversed(self._seen):
                if seen.kind == "Group" and seen.phrase.split()[-1:] == [lemma] and self._sentence[m.head] - seen.sentence <= 2 * _REACH:
                    m.actors, m.coreferent = seen.actors, True
                    return
        m.actors = (self.cast.unnamed("Group", m.name),)

    def _of_country(self, m: Mention, lemma: str, code: str) -> str:
        """Of "the leaders of Norway and Sweden" the one of ``code``: the person who has the office, else the office or group."""
        if lemma in words.GOVERNMENTS:
            return self.cast.country(code)
        if lemma in words.OFFICES and lemma not in words.GROUPS | {"official"}:
            one = Mention(m.start, m.end, m.head, "Office", "nominal", m.name, code)
            holder = self._holder(one, lemma, True)
            return holder or self.cast.tied("Office", code, m.name, _titled(m.name, code), code)
        if lemma == "leader" and (holder := self._holder(Mention(m.start, m.end, m.head, "Office", "nominal", m.name, code), lemma, True)):
            return holder
        return self.cast.tied("Group", code, m.name, _titled(m.name, code), code)

    def _owner(self, m: Mention) -> str | None:
        if m.owner is None:
            return None
        mention = self.mentions.get(m.owner)
        if mention is None and self.doc[m.owner].pos_ == "PRON":
            mention = self._pronoun(self.doc[m.owner])
        return mention.actors[0] if mention is not None and len(mention.actors) == 1 else None

    # -- pronouns ----------------------------------------------------------------------------------------------------------------------

    def _pronoun(self, token: Token) -> Mention | None:
        word = token.lower_
        actors: tuple[str, ...] = ()
        kind = "Person"
        if word in _SINGULAR:
            found = self._antecedent(token, {"Person", "Office"}, _SINGULAR[word])
            if found is not None:
                actors = found.actors
                member = self.cast.members[actors[0]]
                member.gender = member.gender or _SINGULAR[word]
        elif word in _NEUTER and token.dep_ != "expl":
            found = self._antecedent(token, {"Country", "Organization"}, None)
            actors = found.actors if found is not None and len(found.actors) == 1 else ()
        elif word in _PLURAL:
            joined = self._joined(token)
            found = None if joined else self._antecedent(token, {"Group", "Organization"}, None)
            actors = joined or (found.actors if found is not None else ())
        if not actors:
            return None
        kind = self.cast.members[actors[0]].kind
        country = self.cast.members[actors[0]].country
        return Mention(token.i, token.i + 1, token.i, kind, "pronoun", token.text, country, len(actors) > 1, actors=actors, coreferent=True)

    def _antecedent(self, token: Token, kinds: set[str], gender: str | None) -> _Seen | None:
        here = self._sentence[token.i]
        verb = _verb_of(token)
        best: tuple[float, int] | None = None
        chosen: _Seen | None = None
        for seen in reversed(self._seen):
            distance = here - seen.sentence
            if distance > _REACH:
                break
            if seen.kind not in kinds or not seen.actors or (gender and len(seen.actors) > 1):
                continue
            if gender and self.cast.members[seen.actors[0]].gender not in {None, gender}:
                continue
            # An object pronoun is not its own verb's subject, nor a subject pronoun its object.
            if seen.verb == verb and distance == 0 and token.dep_ not in {"poss"} and not token.lower_.endswith("self") and _direct(token):
                continue
            score = -2.0 * distance + (1.5 if seen.subject else 0.0)
            if best is None or ((score, seen.position) > best and score > best[0]):
                best, chosen = (score, seen.position), seen
        return chosen

    def _joined(self, token: Token) -> tuple[str, ...]:
        """The actors of the last joined subject: "Lavr and Oden ... they"."""
        here = self._sentence[token.i]
        for seen in reversed(self._seen):
            if here - seen.sentence > 1:
                break
            head = self.doc[seen.position]
            if seen.subject and seen.kind in {"Person", "Country", "Organization"}:
                group = [c for c in coordinated(first_conjunct(head)) if c.i in self.mentions and self.mentions[c.i].actors]
                if len(group) > 1 and group[-1].i < token.i:
                    return tuple(sorted({a for c in group for a in self.mentions[c.i].actors}))
        return ()

    # -- memory ------------------------------------------------------------------------------------------------------------------------

    def _see(self, m: Mention) -> None:
        if not m.actors:
            return
        token = self.doc[m.head]
        subject = first_conjunct(token).dep_ in SUBJECTS
        kind = self.cast.members[m.actors[0]].kind if m.actors[0] in self.cast.members else m.kind
        self._seen.append(
            _Seen(m.head, self._sentence[m.head], kind, m.actors, subject, m.name if m.form == "nominal" else "", _verb_of(token))
        )

    def _last(self, kinds: set[str], before: int, reach: int, *, subject: bool = False) -> _Seen | None:
        for seen in reversed(self._seen):
            if self._sentence[before] - seen.sentence > reach:
                return None
            if seen.kind in kinds and len(seen.actors) == 1 and (seen.subject or not subject):
                return seen
        return None


def offices_before(doc: Doc, mention: Mention) -> Iterator[tuple[str, str | None, Token]]:
    """Office phrases in the titles before a name: (phrase, country, head token of the office)."""
    from graph.extract.mentions import _country_of_modifier

    for i in range(mention.start, mention.end):
        token = doc[i]
        if token.i == mention.head or token.lemma_.lower() not in words.OFFICES or token.dep_ not in {"compound", "nmod", "amod"}:
            continue
        if i + 1 < len(doc) and doc[i + 1].lemma_.lower() in words.OFFICES and doc[i + 1].dep_ in {"compound", "nmod"}:
            continue  # "Prime Minister": the last word is the office
        parts = [doc[j].lower_ for j in range(mention.start, i) if doc[j].dep_ in {"compound", "amod", "nmod"} and _country_of_modifier(doc[j]) is None
                 and doc[j].ent_type_ not in {"GPE", "NORP", "PERSON"} and doc[j].pos_ in {"NOUN", "ADJ", "PROPN"}]  # fmt: skip
        parts = [p for p in parts if p not in {"former", "then", "new", "late", "senior", "top", "outgoing", "incoming", "acting", "ex"}]
        country = next((c for j in range(mention.start, i) if (c := _country_of_modifier(doc[j]))), None)
        if country is None:
            country = next((found.code for j in range(mention.start, i) if (found := geo.country(doc[j].text)) is not None), None)
        phrase = " ".join([*parts, token.lemma_.lower()])
        yield words.ROLE_SYNONYMS.get(phrase, phrase), country, token


def _titled(phrase: str, country: str) -> str:
    found = geo.by_code(country)
    return f"{found.adjective if found else country} {phrase}"


def _verb_of(token: Token) -> int:
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.i


def _direct(token: Token) -> bool:
    """Whether the token is an argument of its verb itself, not of something inside an argument."""
    head = token.head
    return head.pos_ in {"VERB", "AUX"} or (head.dep_ in {"prep", "agent", "dative"} and head.head.pos_ in {"VERB", "AUX"})
