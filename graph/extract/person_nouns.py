"""Common nouns for people to the actors of the article: "his wife", "the trader", "the rebels", "the Russian"; none where it is unsure.
Holders of offices are office_nouns.py's, bodies body_nouns.py's, pairs pairs.py's, pronouns pronouns.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import body_nouns, office_nouns, pairs, words
from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract.article_country import is_domestic
from graph.extract.discourse import REACH, Discourse
from graph.extract.given_names import gender_of_noun
from graph.extract.mention import PEOPLE, Mention
from graph.extract.nationality import country_of_modifier, with_adjective
from graph.extract.syntax import MODIFIERS
from graph.ids import slug

if TYPE_CHECKING:
    from graph.extract.cast import Member
    from graph.extract.tokens import Token

_ENDINGS = ("an", "ian", "ean", "i", "ite", "ek", "rd", "er")
_LIKE_NAMES = frozenset({"parliament", "congress", "government", "cabinet"})
"""Bodies that stand without an article: "Parliament voted"."""
_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "every", "each", "another"})
_ARM = frozenset("air naval border coast rapid special".split())
"""Words that make a force a part of the whole."""
_FORCES = frozenset({"army", "navy", "police", "military", "airforce", "coastguard"})
_BASED = frozenset({"base", "locate", "station", "headquarter"})
_AT = frozenset({"in", "inside", "near", "at", "on", "outside", "around"})
_RELATED = frozenset("ally neighbour neighbor rival partner foe adversary".split())
_OF_STATES = words.GOVERNMENTS | words.CRAFT
_OF_PEOPLE = words.GROUPS | {"official"}


def resolve(discourse: Discourse, mention: Mention) -> None:
    """Give a common noun its actors, where the article says who they are or its words name them."""
    token = discourse.doc[mention.head]
    if mention.name == PEOPLE and _one_of_people(token):
        _national(discourse, mention)
        return
    lemma = token.lemma_.lower()
    determiner = next((c.lower_ for c in token.children if c.dep_ in {"det", "poss"}), None)
    bare = determiner is None and lemma in _LIKE_NAMES and not any(c.dep_ in {"amod", "compound"} for c in token.children)
    definite = bare or (determiner is not None and determiner not in _INDEFINITE)
    counted = mention.plural and any(c.lower_ == "two" for c in token.children)
    dual = (counted and definite) or (mention.plural and any(c.lower_ == "both" for c in token.children))
    owner = office_nouns.owner_of(discourse, mention)
    if mention.country is None and mention.owner is None:
        mention.country = _of_whom(discourse, token)
    if mention.country is None and owner is not None and owner.kind == "Country":
        mention.country, mention.coreferent = owner.country, True  # "its soldiers", "our president"
    mention.where = _where(discourse, token) if mention.country is None else None
    if lemma in _RELATED and not mention.plural and owner is not None and owner.kind == "Country":
        return  # "Norway's neighbour" is a state, and which the text has not said
    if lemma in words.KIN and (not mention.plural or any(c.dep_ == "poss" for c in token.children)):
        _kin(discourse, mention, token)
    elif mention.kind == "Country":
        body_nouns.state(discourse, mention, lemma, owner, definite=definite)
    elif mention.country is None and ((dual and lemma in words.PLURAL_ROLES) or (lemma in {"pair", "duo"} and definite)):
        pairs.resolve(discourse, mention, lemma)
    elif mention.kind == "Office":
        office_nouns.resolve(discourse, mention, lemma, owner, definite=definite)
    elif mention.kind == "Organization":
        body_nouns.resolve(discourse, mention, lemma, owner, definite=definite)
    elif mention.kind == "Group":
        _group(discourse, mention, lemma, owner, definite=definite)
    if len(mention.actors) == 1 and not mention.plural and (gender := gender_of_noun(token.lower_)) is not None:
        member = discourse.cast.members[mention.actors[0]]
        member.gender = member.gender or gender


def _one_of_people(token: Token) -> bool:
    """Whether the name of a people in the singular is one man or woman: "the Russian", "an American"; not "the French"."""
    named = token.tag_ in {"NN", "NNP"} and token.text.endswith(_ENDINGS) and token.dep_ not in {"appos", "attr", "conj"}
    return named and any(c.lower_ in {"the", "a", "an"} and c.dep_ == "det" for c in token.children)


def _national(discourse: Discourse, m: Mention) -> None:
    """Give "the Russian" the one person of the last sentences of whom the text says that she is from there."""
    near = {s.actors[0] for s in discourse.back(m.head, REACH) if s.kind == "Person" and len(s.actors) == 1}
    fits = [a for a in near if discourse.cast.members[a].country == m.country]
    m.plural = False
    if len(fits) == 1 and any(c.lower_ == "the" for c in discourse.doc[m.head].children):
        m.actors, m.coreferent = tuple(fits), True


def _of_whom(discourse: Discourse, token: Token) -> str | None:
    """Country of the body that follows after "of": "the head of Iran's nuclear agency"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for pobj in child.children:
                mention = discourse.mentions.get(pobj.i)
                if mention is not None and mention.form == "nominal" and mention.kind in {"Organization", "Country"}:
                    return mention.country
    return None


def _kin(discourse: Discourse, m: Mention, token: Token) -> None:
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    known = office_nouns.known(discourse, owner) if owner is not None else None
    if known is not None and known.actors:
        phrase = f"{token.lower_ if m.plural else token.lemma_.lower()} of {discourse.cast.members[known.actors[0]].name}"
        m.actors = (discourse.cast.unnamed("Group", phrase),)


def _group(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> None:
    cast = discourse.cast
    if len(m.countries) > 1:
        m.actors = tuple(_of_country(discourse, m, lemma, code) for code in m.countries)
        return
    bare = not any(c.dep_ in {"amod", "compound", "poss", "prep", "nummod", "relcl"} for c in discourse.doc[m.head].children)
    if definite and bare and lemma in words.OFFICES and m.country is None:
        persons = {a for seen in discourse.back(m.head, 1) if seen.kind == "Person" for a in seen.actors}
        if len(persons) == 2 and all(_may_be(discourse.cast.members[a], m, lemma) for a in persons):
            m.actors, m.coreferent = discourse.pair({"Person"}, m.head, 1), True
            return
    if not m.plural and m.country is None and owner is None and lemma not in {"police", "military"}:
        if definite and (holder := office_nouns.holder(discourse, m, lemma, owner, definite=True)) is not None:
            m.actors, m.coreferent = (holder,), True
        elif definite and (found := _group_again(discourse, m, lemma)):
            m.actors, m.coreferent = found, True
        elif definite and (body := body_nouns.called(discourse, m, lemma)):
            m.actors, m.kind, m.coreferent = body, "Organization", True
        return  # one man of a group, not known from before
    shown = _as_written(discourse, m)
    if owner is not None and (owner.kind == "Organization" or (owner.kind == "Person" and m.country is None)):
        m.actors = (cast.tied("Group", slug(owner.name), m.name, f"{shown} of {owner.name}", m.country or owner.country),)
        cast.members[m.actors[0]].domestic |= is_domestic(m.name)
        return
    if lemma in words.CRAFT and m.country is not None and (force := _force(discourse.doc[m.head])) is not None:
        m.actors = (cast.tied("Organization", m.country, force, with_adjective(force, m.country), m.country),)
        return
    if m.country is not None:
        m.actors = (cast.tied("Group", m.country, m.name, with_adjective(shown, m.country), m.country),)
        return
    if definite and (found := _group_again(discourse, m, lemma)):
        m.actors, m.coreferent = found, True
        return
    if lemma in words.CRAFT or (not m.plural and not definite):
        return  # a thing, unless somebody's
    phrase = m.name if m.where is None else f"{m.name} in {m.where}"
    m.actors = (cast.unnamed("Group", phrase, shown, m.where, domestic=is_domestic(m.name)),)


def _may_be(member: Member, m: Mention, lemma: str) -> bool:
    """Whether somebody is one of "the ministers": by an office of that name, or any office where the noun says no more than that."""
    return any(
        lemma in office_nouns.GENERIC_PERSON or office_nouns.may_hold(m, lemma, phrase, country) for phrase, country in member.offices
    )


def _force(token: Token) -> str | None:
    """Whose the jets and tanks are: "Norwegian army tanks"."""
    return next((c.lower_ for c in token.lefts if c.dep_ == "compound" and c.lower_ in _FORCES), None)


def _group_again(discourse: Discourse, m: Mention, lemma: str) -> tuple[str, ...]:
    """The group spoken of before under the same noun, else the only one under a noun that means the same."""
    alike: list[tuple[str, ...]] = []
    for seen in discourse.back(m.head, 2 * REACH):
        *before, last_word = seen.phrase.split() or [""]
        last = [last_word] if last_word else []
        if before and _ARM & {*before} and len(m.name.split()) == 1 and lemma != last_word:
            continue  # "the air force" is not all "the military"
        if seen.kind == "Group" and last == [lemma] and seen.actors:
            if before and before != m.name.split()[:-1] and len(m.name.split()) > 1:
                continue  # "riot police" after "border police"
            return seen.actors
        if (
            seen.kind in {"Group", "Organization"}
            and last
            and seen.actors
            and (any({lemma, *last} <= nouns for nouns in lists.SAME_GROUPS) and not before)
        ):
            alike.append(seen.actors)
    return alike[0] if len(set(alike)) == 1 and len(m.name.split()) == 1 else ()


def _where(discourse: Discourse, token: Token) -> str | None:
    """Country of the place that the noun's own "in" phrase names, or its region: "rebels in Darfur", "Chechen rebels"."""
    for child in token.children:
        if child.dep_ in MODIFIERS and (region := geo.region_of_adjective(child.text)) is not None:
            return region.country
        town = discourse.mentions.get(child.i)
        if (
            child.dep_ == "compound"
            and child.i < token.i
            and town is not None
            and town.kind == "Place"
            and is_domestic(token.lemma_.lower())
        ):
            return town.country  # "a Karaganda court"
    for child in token.children:
        if child.i != token.i + 1:
            continue
        based = child.dep_ == "acl" and child.lemma_ in _BASED  # "a group based in Malmo"
        phrase = next((c for c in child.children if c.dep_ == "prep"), child) if based else child
        if phrase.dep_ == "prep" and phrase.lower_ in _AT:
            for pobj in phrase.children:
                if pobj.dep_ != "pobj":
                    continue
                mention = discourse.mentions.get(pobj.i)
                if mention is not None and mention.kind in {"Country", "Place"}:
                    return mention.country
                for inner in pobj.subtree:
                    named = discourse.mentions.get(inner.i)
                    if named is not None and named.kind in {"Country", "Place"} and named.country is not None:
                        return named.country
                    if inner.i < pobj.i and (code := country_of_modifier(inner)) is not None:
                        return code
    return None


def _as_written(discourse: Discourse, m: Mention) -> str:
    """The phrase of a group with its noun in the number that the text gives it: "Norwegian engineers"."""
    *before, lemma = m.name.split()
    several = f"{lemma}s" if m.plural and lemma in words.OFFICES else lemma  # of "heads of state" the name is "president"
    noun = next((t.lower_ for t in discourse.doc[m.start : m.end] if t.lemma_.lower() == lemma), several)
    return " ".join([*before, noun])


def _of_country(discourse: Discourse, m: Mention, lemma: str, code: str) -> str:
    """Of "the leaders of Norway and Sweden" the one of ``code``: the person who has the office, else the office or group."""
    if lemma in _OF_STATES:
        return discourse.cast.country(code)
    single = m.name.endswith(" minister")  # one "foreign minister" a country, any number of "ministers"
    office = single or (lemma in words.OFFICES and lemma not in _OF_PEOPLE)
    if office or lemma == "leader":
        one = Mention(m.start, m.end, m.head, "Office", "nominal", m.name, code)
        if holder := office_nouns.holder(discourse, one, lemma, None, definite=True):
            return holder
    return discourse.cast.tied(
        "Office" if office else "Group", code, m.name, with_adjective(m.name if office else _as_written(discourse, m), code), code
    )
