"""Common nouns for people to the actors of the article: "the minister", "his counterpart", "the rebels"; none where it is unsure.
Pronouns are pronouns.py's, bodies body_nouns.py's, pairs pairs.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import body_nouns, pairs, words
from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract.article_country import is_domestic
from graph.extract.discourse import REACH, Discourse
from graph.extract.given_names import gender_of_noun
from graph.extract.mention import Mention
from graph.extract.nationality import country_of_modifier, with_adjective
from graph.extract.pronouns import pronoun
from graph.extract.syntax import MODIFIERS
from graph.extract.titles import DESIGNATED, FORMER
from graph.ids import slug

if TYPE_CHECKING:
    from graph.extract.cast import Member
    from graph.extract.tokens import Token

_LIKE_NAMES = frozenset({"parliament", "congress", "government", "cabinet"})
"""Bodies that stand without an article: "Parliament voted"."""
_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "every", "each", "another"})
_GENERIC_PERSON = frozenset("official diplomat politician man woman leader".split())
_HEAD_OFFICES = lists.ONE_HOLDER | {"prime", "leader"}
_ARM = frozenset("air naval border coast rapid special".split())
"""Words that make a force a part of the whole."""
_FORCES = frozenset({"army", "navy", "police", "military", "airforce", "coastguard"})
_BASED = frozenset({"base", "locate", "station", "headquarter"})
_AT = frozenset({"in", "inside", "near", "at", "on", "outside", "around"})
_OF_STATES = words.GOVERNMENTS | words.CRAFT
_OF_PEOPLE = words.GROUPS | {"official"}


def resolve(discourse: Discourse, mention: Mention) -> None:
    """Give a common noun its actors, where the article says who they are or its words name them."""
    token = discourse.doc[mention.head]
    lemma = token.lemma_.lower()
    determiner = next((c.lower_ for c in token.children if c.dep_ in {"det", "poss"}), None)
    bare = determiner is None and lemma in _LIKE_NAMES and not any(c.dep_ in {"amod", "compound"} for c in token.children)
    definite = bare or (determiner is not None and determiner not in _INDEFINITE)
    counted = mention.plural and any(c.lower_ == "two" for c in token.children)
    dual = (counted and definite) or (mention.plural and any(c.lower_ == "both" for c in token.children))
    owner = _owner(discourse, mention)
    if mention.country is None and mention.owner is None:
        mention.country = _of_whom(discourse, token)
    if mention.country is None and owner is not None and owner.kind == "Country":
        mention.country, mention.coreferent = owner.country, True  # "its soldiers", "our president"
    mention.where = _where(discourse, token) if mention.country is None else None
    if lemma in words.KIN and (not mention.plural or any(c.dep_ == "poss" for c in token.children)):
        _kin(discourse, mention, token)
    elif mention.kind == "Country":
        body_nouns.state(discourse, mention, lemma, owner, definite=definite)
    elif mention.country is None and ((dual and lemma in words.PLURAL_ROLES) or (lemma in {"pair", "duo"} and definite)):
        pairs.resolve(discourse, mention, lemma)
    elif mention.kind == "Office":
        _office(discourse, mention, lemma, owner, definite=definite)
    elif mention.kind == "Organization":
        body_nouns.resolve(discourse, mention, lemma, owner, definite=definite)
    elif mention.kind == "Group":
        _group(discourse, mention, lemma, owner, definite=definite)
    if len(mention.actors) == 1 and not mention.plural and (gender := gender_of_noun(token.lower_)) is not None:
        member = discourse.cast.members[mention.actors[0]]
        member.gender = member.gender or gender


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
    known = _known(discourse, owner) if owner is not None else None
    if known is not None and known.actors:
        phrase = f"{token.lower_ if m.plural else token.lemma_.lower()} of {discourse.cast.members[known.actors[0]].name}"
        m.actors = (discourse.cast.unnamed("Group", phrase),)


def _office(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> None:
    cast = discourse.cast
    holder = _counterpart(discourse, m, owner) if lemma == "counterpart" else _holder(discourse, m, lemma, owner, definite=definite)
    if holder is not None:
        m.actors, m.coreferent = (holder,), True
    elif lemma == "counterpart":
        shared = sorted(phrase for phrase, _ in owner.offices) if owner else []
        if shared and m.country is not None:
            m.actors = (cast.tied("Office", m.country, shared[0], with_adjective(shared[0], m.country), m.country),)
    elif owner is not None and owner.kind == "Organization":
        held = _out_of_office(discourse, m)
        m.actors = (
            cast.tied("Office", slug(owner.name), f"{held}{m.name}", f"{held}{m.name} of {owner.name}", m.country or owner.country),
        )
        cast.members[m.actors[0]].body = owner.local
    elif m.country is not None:
        held = _out_of_office(discourse, m)
        m.actors = (cast.tied("Office", m.country, f"{held}{m.name}", f"{held}{with_adjective(m.name, m.country)}", m.country),)
    elif definite and (again := _office_again(discourse, m)):
        m.actors, m.coreferent = again, True
    elif definite:
        m.actors = (cast.unnamed("Office", m.name, domestic=is_domestic(m.name)),)
    elif m.where is not None:  # "a prosecutor in Malmo"
        m.actors = (cast.unnamed("Office", f"{m.name} in {m.where}", m.name, m.where),)


def _out_of_office(discourse: Discourse, m: Mention) -> str:
    """``former `` and the like before an office that its holder does not hold now: that is somebody else than who does."""
    words_ = [child.lower_ for child in discourse.doc[m.head].lefts if child.lower_ in FORMER | DESIGNATED and child.lower_ != "outgoing"]
    return f"{'former' if words_[0] in FORMER else 'designated'} " if words_ else ""


def _office_again(discourse: Discourse, m: Mention) -> tuple[str, ...]:
    """The unnamed official spoken of before: "the Norwegian ambassador ... the ambassador"."""
    for seen in discourse.back(m.head, 2 * REACH):
        if seen.kind == "Office" and seen.actors and set(m.name.split()) <= set(seen.phrase.split()):
            return seen.actors
    return ()


def share_office(discourse: Discourse, m: Mention) -> None:
    """ "His Danish counterpart, Karin Vik": she has the office that he has, in Denmark."""
    owner = _owner(discourse, m)
    if owner is not None and owner.kind == "Person" and len(m.actors) == 1 and m.actors[0] != owner.local:
        discourse.cast.members[m.actors[0]].offices |= {(phrase, m.country) for phrase, _ in owner.offices}


def _counterpart(discourse: Discourse, m: Mention, owner: Member | None) -> str | None:
    """The one other person of the article who holds an office of the owner's name, of the country that the words give."""
    if owner is None:
        return None
    offices = {phrase for phrase, _ in owner.offices}
    fits = {
        local
        for local, member in discourse.cast.members.items()
        if local != owner.local
        and any(phrase in offices and (m.country is None or country == m.country) for phrase, country in member.offices)
    }
    return fits.pop() if len(fits) == 1 else None


def _holder(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> str | None:
    """The person of the article who has the office: the one mentioned last of those whom it fits."""
    if not definite and m.country is None:
        return None
    fits = {
        local
        for local, member in discourse.cast.members.items()
        if any(_fits(m, lemma, phrase, country) for phrase, country in member.offices)
    }
    if m.country is not None:
        # "Foreign Minister Dahl met the Greek foreign minister": of a minister without a country, two in one sentence.
        here = {a for s in discourse.back(m.head, 0) for a in s.actors}
        fits -= {local for local in fits & here if discourse.cast.members[local].country is None}
    plain = not any(c.dep_ in MODIFIERS for c in discourse.doc[m.head].children)  # "the ousted leader" is not who was last spoken of
    if not fits and lemma in _GENERIC_PERSON and definite and plain and m.country is None and owner is None:
        gender = gender_of_noun(lemma)
        near = [s for s in discourse.back(m.head, 2) if s.kind == "Person" and s.subject and len(s.actors) == 1]
        near = [s for s in near if gender is None or discourse.gender(s) in {None, gender}]
        last = near[0] if near else None
        if last is None or last.sentence == discourse.sentence[m.head]:
            return None
        return last.actors[0] if all(s.actors == last.actors for s in near if s.sentence == last.sentence) else None
    for seen in discourse.back(m.head):
        if len(seen.actors) == 1 and seen.actors[0] in fits:
            return seen.actors[0]
    return fits.pop() if len(fits) == 1 and m.country is not None else None


def _fits(m: Mention, lemma: str, phrase: str, country: str | None) -> bool:
    """Whether who holds the office ``phrase`` of ``country`` may be called what ``m`` says."""
    wanted, have = set(m.name.split()), set(phrase.split())
    if None not in {m.country, country} and country != m.country:
        return False
    if ("deputy" in have or "vice" in have) != ("deputy" in wanted or "vice" in wanted):
        return False
    leads = (
        lemma == "leader"
        and m.country is not None
        and country == m.country
        and bool(have & _HEAD_OFFICES)
        and not ("minister" in have and "prime" not in have)
    )
    return wanted <= have or leads


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
        if definite and (holder := _holder(discourse, m, lemma, owner, definite=True)) is not None:
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
    return any(lemma in _GENERIC_PERSON or _fits(m, lemma, phrase, country) for phrase, country in member.offices)


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
        if seen.kind in {"Group", "Organization"} and last and seen.actors and any({lemma, *last} <= nouns for nouns in lists.SAME_GROUPS):
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
        if holder := _holder(discourse, one, lemma, None, definite=True):
            return holder
    return discourse.cast.tied(
        "Office" if office else "Group", code, m.name, with_adjective(m.name if office else _as_written(discourse, m), code), code
    )


def _owner(discourse: Discourse, m: Mention) -> Member | None:
    """The one actor that the noun belongs to."""
    known = _known(discourse, discourse.doc[m.owner]) if m.owner is not None else None
    return discourse.cast.members.get(known.actors[0]) if known is not None and len(known.actors) == 1 else None


def _known(discourse: Discourse, token: Token) -> Mention | None:
    mention = discourse.mentions.get(token.i)
    return pronoun(discourse, token) if mention is None and token.pos_ == "PRON" else mention
