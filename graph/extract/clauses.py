"""Speech acts over a clause: "threatened to close the border with", "said that Norway must", "agreed to postpone", "refused to receive".
A clause that already tells of its own actors is left to it, but for threats, which are made whether or not they are carried out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.config import DEFAULT_TYPE
from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, reading, same
from graph.extract.depth import MOVING, in_clause
from graph.extract.frame import Frame, ordered
from graph.extract.syntax import SUBJECTS, coordinated
from graph.extract.verbforms import is_passive, tense

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_OBLIGING = frozenset({"must"})
"""Modals of a demand; "should" only advises."""
_OVER_CLAUSES = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "PROTEST"})
_ALLEGING = frozenset({"allege", "charge"})
"""Verbs that accuse whoever the clause is about: "alleged that Norway had"."""
_ASKING = frozenset({"to", "on", "upon", "with"})
_WITHHELD = frozenset("name identify disclose reveal say specify discuss comment elaborate confirm give".split())
"""What one declines to do without rejecting anybody: "declined to name the suspect"."""
_FRIENDLY = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE"})
_VOWING = frozenset("vow swear promise pledge".split())
_HARMFUL = frozenset({"COERCE", "ASSAULT", "SANCTION"})
_STATING = frozenset({"suggest", "insist", "recommend", "admit", "concede"})
"""Verbs that over a statement say, and do not ask or yield: "suggested that Norway expected", "admitted that its clerks had"."""
_SUFFERING = frozenset("face suffer pay regret lose bear rue meet answer".split())
"""What those will have to do who are threatened with it: "warned that Kenya would face sanctions"."""
_SWAPPING = frozenset("swap exchange trade take bring use put lead host hold keep".split())
"""Verbs whose object is what is dealt with, not to whom it is promised: "offered to swap the soldiers"."""
_HEARING = frozenset("court tribunal parliament congress senate assembly".split())
"""Bodies before which a matter is brought: "promised to take it to the court"."""
_FAR = 5


def find(context: Context, made: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates of every verb that speaks of a clause; ``made`` are those of other constructions."""
    told = {(t.i, r.actors) for c in made if c.type != DEFAULT_TYPE for t in (*c.trigger, c.head) for r in (c.subject, c.object)}
    for token in context.doc:
        if token.pos_ == "VERB" and any(c.dep_ in {"ccomp", "xcomp", "advcl"} for c in token.children):
            frame = Frame.of(context, token)
            if frame.doing:
                yield from _obliged(context, frame)
                yield from _spoken(context, frame, told)


def _obliged(context: Context, frame: Frame) -> Iterator[Candidate]:
    """Who is to do what, according to a speaker: "said that Norway must return the ship"."""
    if frame.lemma not in words.SPEAKER_REPORTING or frame.passive:
        return
    for clause in _clauses(frame.verb):
        modal = _must(clause)
        supposed = modal == clause and any(c.dep_ == "aux" and c.tag_ == "MD" for c in clause.children)  # "would have to pay"
        if modal is not None and not supposed and not any(c.dep_ == "neg" for c in clause.children):
            done = next((c for c in clause.children if c.dep_ == "xcomp"), clause) if modal == clause else clause  # "had to respect"
            yield from _between(frame, "DEMANDED_OF", _subjects(context, clause), ordered(modal, done))


def _must(clause: Token) -> Token | None:
    """The word that makes a clause a demand."""
    modal = next((c for c in clause.children if c.dep_ == "aux" and c.lower_ in _OBLIGING), None)
    return modal or (clause if clause.lemma_ in {"have", "need"} and any(c.dep_ == "xcomp" for c in clause.children) else None)


def _spoken(context: Context, frame: Frame, told: set[tuple[int, tuple[str, ...]]]) -> Iterator[Candidate]:
    lexicon = context.lexicon
    wished = _wished(frame.verb)
    type_ = lexicon.verb_particles.get((frame.lemma, "for")) if wished else None
    type_ = type_ or lexicon.verbs.get(frame.lemma) or lexicon.verb_particles.get((frame.lemma, "to"))
    if frame.lemma in _VOWING and any(_harmful(context, clause) and _conditions(context, frame.verb) for clause in _clauses(frame.verb)):
        type_ = "THREATENED"
    category = lexicon.relation(type_).category if type_ else None
    alleging = category == "ACCUSE" and frame.lemma in _ALLEGING
    if (
        type_ is None
        or not (category in _OVER_CLAUSES or alleging)
        or frame.lemma in words.DENYING
        or any((frame.verb.i, r.actors) in told for r in frame.doing)
    ):
        return
    if lexicon.relation(type_).symmetric:  # who "agreed to postpone" something promised it
        if "PROMISED" not in lexicon.relations:
            return
        type_ = "PROMISED"
    for clause in [*_clauses(frame.verb), *(wished if category == "REQUEST" else ())]:
        below = _told_below(clause)
        if alleging and any(i in below for i, _ in told):
            continue
        if category != "THREATEN" and any(i in below and any(actors == r.actors for r in frame.doing) for i, actors in told):
            continue
        if category == "REJECT" and clause.lemma_.lower() in _WITHHELD:
            continue
        if _asked_about(clause) or (frame.lemma in _STATING and clause.dep_ == "ccomp" and _stated(clause)):
            continue
        if category == "THREATEN" and (_friendly(context, clause) or _past(clause) or _must(clause) is not None):
            continue
        found = _subjects(context, clause) if clause.dep_ == "ccomp" or clause in wished else []
        if category == "REQUEST" and (
            _asks_others(frame, clause) or _ordered_done(frame, clause) or (_undergone(clause) if found else _done_by_others(clause))
        ):
            found = []
        elif category == "THREATEN" and frame.lemma == "warn" and not _ill(context, clause):
            found = _conditions(context, frame.verb)  # "warned that it would leave if Norway did not"
        elif category == "THREATEN" and _own_deed(context, clause, found) and (aimed := in_clause(context, clause, type_)):
            found = aimed
        elif not alleging and not any(not same(r, d) and _foreign(context, r, d) for r in found for d in frame.doing):
            found = in_clause(context, clause, type_) or found
        if not found and category == "THREATEN":
            found = _conditions(context, frame.verb)
        if category == "AGREE":
            found = [r for r in found if not _moved(clause, r)]
        # A threat stands beside the statement of what is threatened, whose trigger the verb below is.
        near = 0 < clause.i - frame.verb.i < _FAR and clause.dep_ == "xcomp" and category != "THREATEN"
        trigger = ordered(frame.verb, clause) if near else (frame.verb,)
        yield from _between(frame, type_, found, trigger)


def _ordered_done(frame: Frame, clause: Token) -> bool:
    """Whether it is ordered of others that somebody be dealt with: "ordered him held"."""
    bare = clause.tag_ in {"VBN", "VBD"} and not any(c.dep_ in {"aux", "auxpass"} or c.dep_ == "mark" for c in clause.children)
    return frame.lemma == "order" and bare


def _undergone(clause: Token) -> bool:
    """Whether its subject is to have done to it what is demanded of others: "demanded that Lund be freed"."""
    return any(c.dep_ == "nsubjpass" for c in clause.children)


def _asked_about(clause: Token) -> bool:
    """Whether a clause is a question: "asked whether the money would go to Lund", "asked what the two had said"."""
    first = clause.left_edge
    return clause.dep_ == "ccomp" and (first.tag_ in {"WP", "WDT", "WRB", "WP$"} or any(_whether(c) for c in clause.children))


def _whether(child: Token) -> bool:
    return child.dep_ == "mark" and child.lower_ in {"whether", "if"}


def _stated(clause: Token) -> bool:
    """Whether a clause tells what is or was, and not what is to be done."""
    own = tense(clause)
    return own is not None and own[0] != "VBP" and own[1] not in {"should", "must"}


def _ill(context: Context, clause: Token) -> bool:
    """Whether what somebody is warned of is harm: that he will suffer, or what is done to him."""
    lemma = clause.lemma_.lower()
    below = [c.lemma_.lower() for c in clause.children if c.dep_ == "xcomp"] if lemma in {"have", "risk"} else []
    return bool(_SUFFERING & {lemma, *below}) or is_passive(clause) or _harmful(context, clause) or clause.dep_ == "xcomp"


def _asks_others(frame: Frame, clause: Token) -> bool:
    """Whether it is asked of others than the clause is about: "appealed to the crowd to spare Norway"."""
    asked = [*(a for a in frame.direct if a.link in {"object", "dative"}), *(a for a in frame.oblique if a.link in _ASKING)]
    return clause.dep_ != "ccomp" and any(a.token.i < clause.i and a.token.pos_ in {"NOUN", "PROPN"} for a in asked)


def _done_by_others(clause: Token) -> bool:
    """Whether a clause says itself who is to act, though nobody known: "demanded both sides let the nurses leave"."""
    return clause.dep_ == "ccomp" and not is_passive(clause) and any(c.dep_ == "nsubj" and c.pos_ == "NOUN" for c in clause.children)


def _own_deed(context: Context, clause: Token, found: list[Reading]) -> bool:
    """Whether what a warner's own people will do is warned of: "warned that its navy would seize Danish trawlers"."""
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in clause.children)
    return will and any(c.tag_ == "PRP$" for r in found for c in context.doc[r.mention.head].children)


def _wished(verb: Token) -> list[Token]:
    """What others are to do, where the parser takes it for a purpose: "is pressing hard for Norway to sign"."""
    return [
        c
        for c in verb.children
        if c.dep_ == "advcl" and c.tag_ == "VB" and c.i > verb.i and any(m.dep_ == "mark" and m.lower_ == "for" for m in c.children)
    ]


def _told_below(clause: Token) -> set[int]:
    """Positions of the words of a clause, without its joined and adverbial clauses, which tell of something else."""
    inside = {t.i for t in clause.subtree}
    for child in clause.children:
        apart = child.dep_ == "conj" or (child.dep_ == "advcl" and any(c.dep_ in SUBJECTS for c in child.children))
        if apart and child.pos_ in {"VERB", "AUX"}:
            inside -= {t.i for t in child.subtree}
    return inside


def _friendly(context: Context, clause: Token) -> bool:
    """Whether what is threatened is no harm to those it names: "threatened to join the drivers"."""
    type_ = context.lexicon.verbs.get(clause.lemma_.lower())
    return type_ == "JOINED" or (type_ is not None and context.lexicon.relation(type_).category in _FRIENDLY)


def _harmful(context: Context, clause: Token) -> bool:
    """Whether what is vowed is a harm: with a condition, "vowed to burn the depot unless", that is a threat."""
    lexicon, lemma = context.lexicon, clause.lemma_.lower()
    particles = tuple(c.lower_ for c in clause.children if c.dep_ in {"prt", "prep"})
    nouns = tuple(c.lemma_.lower() for c in clause.children if c.dep_ == "dobj")
    type_ = lexicon.verb(lemma, particles, nouns) or lexicon.verbs.get(lemma)
    return type_ is not None and lexicon.relation(type_).category in _HARMFUL


def _past(clause: Token) -> bool:
    """Whether the clause tells what was: who "warned that the law was broken" threatens nobody."""
    own = tense(clause)
    return own is not None and (own[0] == "VBD" or own[1] == "have")


def _moved(clause: Token, one: Reading) -> bool:
    """Whether an actor is what is to be sent or moved, not to whom it is promised: "offered to send 30 guards"."""
    head = clause.doc[one.mention.head]
    if head.dep_ == "pobj" and (head.head.lower_ == "with" or (head.head.lower_ == "to" and head.lemma_.lower() in _HEARING)):
        return True  # "promised to raise it with the minister"
    return head.dep_ == "dobj" and head.head == clause and clause.lemma_.lower() in MOVING | _SWAPPING


def _between(frame: Frame, type_: str, targets: list[Reading], trigger: tuple[Token, ...]) -> Iterator[Candidate]:
    for target in targets:
        for subject in frame.doing:
            if not same(subject, target):
                yield Candidate(trigger, frame.verb, None, frame.lemma, type_, subject, target, "clausal")


def _clauses(verb: Token) -> list[Token]:
    """The clauses below ``verb``, those joined to each included."""
    return [
        c
        for child in verb.children
        if child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"VERB", "AUX"} and child.i > verb.i
        for c in coordinated(child)
        if c.pos_ in {"VERB", "AUX"}
    ]


def _subjects(context: Context, clause: Token) -> list[Reading]:
    tokens = [c for child in clause.children if child.dep_ in SUBJECTS for c in coordinated(child)]
    return [r for token in tokens if (r := reading(context, token)) is not None]


def _foreign(context: Context, one: Reading, other: Reading) -> bool:
    """Whether two actors are not known to be of one country, so that what is said of the one is aimed at it."""
    left, right = (context.cast.members[r.actors[0]] for r in (one, other))
    return left.kind != "Group" or left.country is None or left.country != right.country


def _conditions(context: Context, verb: Token) -> list[Reading]:
    """Whom a threat is meant for: who acts in its condition ("unless Norway withdraws")."""
    for clause in verb.subtree:
        if clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "until"} for c in clause.children):
            found = _subjects(context, clause) or in_clause(context, clause, "THREATENED")
            if found:
                return found
    return []
