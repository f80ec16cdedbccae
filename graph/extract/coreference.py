"""Who the mentions of an article are, left to right: names first, the roles the text gives them, then common nouns and pronouns.
Names are clustered in cast.py; pronouns.py, body_pronouns.py, pairs.py, person_, office_ and body_nouns.py find antecedents, or abstain."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract import office_nouns, pairs, person_nouns, words
from graph.extract.actor_nouns import is_person
from graph.extract.aged import aged
from graph.extract.article_country import lend, sole_country
from graph.extract.cast import Cast
from graph.extract.clusters import named
from graph.extract.discourse import Discourse
from graph.extract.first_person import first_person, speakers
from graph.extract.given_names import gender_of_noun
from graph.extract.mention import Form, Mention
from graph.extract.mentions import find_mentions
from graph.extract.nationality import country_of_modifier
from graph.extract.pronouns import THIRD_PERSON, pronoun
from graph.extract.syntax import SUBJECTS
from graph.extract.titles import office_words, titles
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

_COPULAS = frozenset({"be", "become", "remain", "name", "appoint", "elect"})
_BODY_ROLES = words.OWNING | {"partner", "rival", "investor"}
"""Roles that an organisation may have."""
_OTHERS = frozenset("rival other another competing second fellow".split())
"""What sets a body apart from the one of its kind that the text is about: "the rival airline Velda" is not "the airline"."""
_ALONE = SUBJECTS | {"dobj"}
"""What a number is that stands for things: "shipped 600,000 to Narvik"."""
_STATE_ROLES = frozenset(
    "ally neighbour neighbor rival partner foe adversary backer sponsor donor host member country nation state".split()
)
"""What a country may be called: "Armenia's treaty ally, Russia"."""


def resolve(doc: Doc, article_id: str, clustered: Mapping[int, tuple[int, ...]] = MappingProxyType({})) -> tuple[dict[int, Mention], Cast]:
    """The mentions of ``doc`` by the position of their head, pronouns among them, each with its actors; and the cast.

    ``clustered`` is a plug-in's coreference (``clusters``), asked where the rules abstain.
    """
    mentions = find_mentions(doc)
    cast = Cast(article_id)
    discourse = Discourse(doc, mentions, cast)
    ordered = sorted(mentions.values(), key=lambda m: m.head)
    cast.resolve_names(ordered)
    discourse.home = sole_country(doc, ordered)
    discourse.speakers = speakers(doc)
    for mention in ordered:
        if mention.form == "name" and mention.kind == "Person":
            _titled(discourse, mention)
        elif mention.form == "name" and mention.kind == "Organization":
            _described(discourse, mention)
    for mention in ordered:
        _set_beside(discourse, mention)
    for token in doc:
        known = mentions.get(token.i)
        if known is None and token.pos_ == "PRON" and (known := pronoun(discourse, token)) is not None:
            mentions[token.i] = known
            _of_pronoun(discourse, known)
        elif known is None and token.lower_ in THIRD_PERSON and token.dep_ != "expl":
            discourse.unknown.add(token.i)
        if known is None and (known := aged(discourse, token)) is not None:
            mentions[token.i] = known
        if known is None and token.i in discourse.speakers and (known := first_person(discourse, token)) is not None:
            mentions[token.i] = known
        if known is None and token.lower_ in {"both", "two"} and (known := pairs.bare(discourse, token)) is not None:
            mentions[token.i] = known
        if known is not None and known.form == "nominal":
            if not known.actors:
                person_nouns.resolve(discourse, known)
            elif token.lemma_ == "counterpart":
                office_nouns.share_office(discourse, known)
        if token.i in clustered and (known is None or not known.actors) and token.pos_ in {"PRON", "NOUN"}:
            known = _clustered(discourse, token, clustered[token.i])
        if known is not None or token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "NUM" and token.dep_ in _ALONE):
            discourse.see(token)
    lend(doc, mentions, cast, discourse.home)
    for i in discourse.speakers:
        if i not in mentions and (known := first_person(discourse, doc[i])) is not None:
            mentions[i] = known
    return mentions, cast


def _clustered(discourse: Discourse, token: Token, heads: tuple[int, ...]) -> Mention | None:
    """The mention of ``token`` with the actors of the names that a plug-in puts into one cluster with it."""
    mention = discourse.mentions.get(token.i)
    if actors := named(discourse.mentions, heads):
        if mention is None:
            kind = discourse.cast.members[actors[0]].kind
            form: Form = "pronoun" if token.pos_ == "PRON" else "nominal"
            mention = discourse.mentions[token.i] = Mention(token.i, token.i + 1, token.i, kind, form, token.lower_)
        mention.actors, mention.coreferent = actors, True
    return mention


def _titled(discourse: Discourse, mention: Mention) -> None:
    """What the titles before a name say of the person."""
    member = discourse.cast.members[mention.actors[0]]
    for token in discourse.doc[mention.start : mention.end]:
        if token.i < mention.core:
            if (rank := lists.RANKS.get(token.lower_.rstrip("."))) is not None:
                member.offices.add((rank, None))
            member.gender = gender_of_noun(token.lower_.rstrip(".")) or member.gender
            owner = discourse.mentions.get(token.i)
            if owner is not None and owner.kind == "Organization":
                member.body = member.body or next(iter(owner.actors), None)
                member.country = member.country or owner.country
            if owner is not None and owner.kind == "Country" and token.dep_ != "poss":
                member.country = member.country or owner.country
            if token.dep_ != "poss":
                member.country = member.country or country_of_modifier(token)
    for head, before in titles(discourse.doc, mention):
        country = next((code for t in before if (code := country_of_modifier(t))), None)
        country = country or next((found.code for t in before if (found := geo.country(t.text)) is not None), None)
        phrase = " ".join([*office_words(before), head.lemma_.lower()])
        member.offices.add((words.ROLE_SYNONYMS.get(phrase, phrase), country))
        member.country = member.country or country


def _described(discourse: Discourse, mention: Mention) -> None:
    """What the words before a body's name call it: "Norwegian shipping group Torvik"."""
    member = discourse.cast.members[mention.actors[0]]
    head = discourse.doc[mention.head]
    for noun in head.lefts:
        if noun.i < mention.start and noun.dep_ == "compound" and noun.lemma_.lower() in words.DESCRIPTORS | words.PERSONS:
            member.called.add(noun.lemma_.lower())
            member.country = member.country or next((c for t in noun.lefts if (c := country_of_modifier(t))), None)
    beside = [c for c in head.children if c.dep_ == "appos" or (c.dep_ == "compound" and c.i < mention.start)]
    for noun in [*beside, *([head.head] if head.dep_ == "appos" else [])]:
        if noun.tag_ == "NN" and not any(c.lower_ in _OTHERS for c in noun.lefts):
            member.called.add(noun.lemma_.lower())


def _set_beside(discourse: Discourse, mention: Mention) -> None:
    """A name and a role in apposition, or joined by "is", are one."""
    doc, mentions = discourse.doc, discourse.mentions
    head = doc[mention.head]
    if head.lower_ == "one" and mention.form == "nominal":  # "one of its lawyers, Ane Dahl"
        of = [p for c in head.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
        beside = [mentions.get(c.i) for noun in (head, *of) for c in noun.children if c.dep_ == "appos"]
        if person := next((m for m in beside if m is not None and m.form == "name" and m.kind == "Person"), None):
            mention.actors, mention.plural = person.actors, False
    for child in head.children:
        if child.dep_ == "appos" and (other := mentions.get(child.i)) is not None:
            _unite(discourse, mention, other)
            for name in child.children:  # "his aide, the diplomat Ali Dosso"
                if other.form == "nominal" and name.dep_ == "appos" and (third := mentions.get(name.i)) is not None:
                    _unite(discourse, mention, third)
    if mention.form == "name" and mention.kind in {"Person", "Organization"}:
        # The parser often hangs "the president of Chad, Ali Dosso" on Chad, and parts "the commander Ali Dosso".
        below = mentions.get(head.head.i)
        nearer = below is not None and below.form == "nominal" and below.kind == "Office"  # "the wife of the rebels' commander, Ali Dosso"
        nearer |= head.head.pos_ == "NOUN" and is_person(head.head.lemma_.lower())  # "a guard of the trader Ali Dosso"
        if head.dep_ == "appos" and head.head.dep_ == "pobj" and not nearer and (role := mentions.get(head.head.head.head.i)) is not None:
            _unite(discourse, mention, role)
        if head.dep_ in {"npadvmod", "dep"} and mention.start > 1 and doc[mention.start - 1].text == ",":
            _unite_across_comma(discourse, mention)
        name_start = next((i for i in range(mention.start, mention.end) if doc[i].ent_type_), mention.start)
        if name_start and (role := mentions.get(name_start - 1)) is not None:
            _unite(discourse, mention, role)
    if mention.form == "nominal" and mention.kind == "Office" and (named := _installed(discourse, head)) is not None:
        _unite(discourse, named, mention)
    if head.dep_ in {"attr", "oprd"} and mention.form == "nominal" and head.head.lemma_ in _COPULAS:
        for subject in head.head.children:
            if subject.dep_ in SUBJECTS and (named := mentions.get(subject.i)) is not None:
                _unite(discourse, named, mention)


def _installed(discourse: Discourse, office: Token) -> Mention | None:
    """Who is elected or named to an office "as" which the words stand: "elected Ane Dahl as speaker", "was sworn in as president"."""
    link, verb = office.head, office.head.head
    if office.dep_ != "pobj" or link.lower_ != "as" or verb.lemma_ not in words.APPOINTING:
        return None
    wanted = {"nsubjpass"} if is_passive(verb) else {"dobj"}
    nouns = [c for c in verb.children if c.dep_ in wanted]
    found = (discourse.mentions.get(t.i) for n in nouns for t in (n, *(c for c in n.children if c.dep_ == "appos")))
    return next((m for m in found if m is not None and m.form == "name" and m.kind == "Person"), None)


def _unite_across_comma(discourse: Discourse, name: Mention) -> None:
    """ "They sacked the head of the bank, Ali Dosso, who": a name that the parser has hung on the verb is the role's before the comma."""
    token = discourse.doc[name.start - 2]
    for _ in range(3):
        role = discourse.mentions.get(token.i)
        if role is not None and role.form == "nominal" and role.kind == "Office":
            _unite(discourse, name, role)
            return
        if token.dep_ != "pobj" or token.head.lower_ not in {"of", "at", "for"}:
            return
        token = token.head.head


def _unite(discourse: Discourse, one: Mention, two: Mention) -> None:
    named, role = (one, two) if one.form == "name" else (two, one)
    if named.form != "name" or role.form != "nominal" or role.plural or role.actors or not named.actors:
        return
    if named.kind == "Organization":
        fits = role.kind in {"Organization", "Group"} or discourse.doc[role.head].lemma_.lower() in _BODY_ROLES
    elif named.kind == "Country":
        fits = discourse.doc[role.head].lemma_.lower() in _STATE_ROLES
    else:
        fits = named.kind == "Person" and role.kind in {"Office", "Group"}
    if not fits:
        return
    role.actors = named.actors
    if named.kind == "Person":
        person = discourse.cast.members[named.actors[0]]
        person.gender = person.gender or gender_of_noun(discourse.doc[role.head].lower_)  # "his mother, Gloria"
    if named.kind == "Organization":
        body = discourse.cast.members[named.actors[0]]
        if not any(c.lower_ in _OTHERS for c in discourse.doc[role.head].lefts):
            body.called.add(discourse.doc[role.head].lemma_.lower())
        body.country = body.country or role.country
    if named.kind == "Person" and (role.kind == "Office" or discourse.doc[role.head].lemma_.lower() in words.PERSONS):
        holder = discourse.cast.members[named.actors[0]]
        holder.offices.add((role.name, role.country if role.country or not _of_unknown(discourse, role) else ""))
        holder.country = holder.country or role.country
        owner = discourse.mentions.get(role.owner) if role.owner is not None else None
        if owner is not None and owner.kind == "Organization" and len(owner.actors) == 1:
            holder.body = holder.body or owner.actors[0]


def _of_unknown(discourse: Discourse, role: Mention) -> bool:
    """Whether the role is somebody's who is not told of by name: "their coach" is not the coach of any other side."""
    return any(c.dep_ == "poss" and c.i not in discourse.mentions for c in discourse.doc[role.head].children)


def _of_pronoun(discourse: Discourse, owner: Mention) -> None:
    """Of "its president, Ane Dahl" what the country or body is of which she is that, now that it is known."""
    role = discourse.mentions.get(discourse.doc[owner.head].head.i)
    if (
        discourse.doc[owner.head].dep_ != "poss"
        or role is None
        or role.form != "nominal"
        or len(role.actors) != 1
        or len(owner.actors) != 1
    ):
        return
    holder, whose = discourse.cast.members[role.actors[0]], discourse.cast.members[owner.actors[0]]
    if (role.name, "") in holder.offices and whose.country is not None:
        holder.offices.remove((role.name, ""))
        holder.offices.add((role.name, whose.country))
    if whose.kind == "Organization":
        holder.body = holder.body or whose.local
