"""The record of a judgement of the user's, and the text in which judgements are exported and read.
What a judgement does is in actors.py and statements.py beside this file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

import yaml

from graph.errors import UsageError
from graph.ids import digest

Verdict = Literal["same", "different", "divided", "renamed", "rejected", "corrected"]
VERDICTS: tuple[Verdict, ...] = ("same", "different", "divided", "renamed", "rejected", "corrected")
"""Of names: ``same`` and ``different`` of two, ``divided`` of the articles in which one name is another's, ``renamed`` of the name shown.
Of a statement: ``rejected``, ``corrected``."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that a judgement was made on."""

    article: str
    sentence: str
    mentions: tuple[str, ...] = ()
    """The words in it that the judgement is about."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: what it is about, the verdict, why, by whom, when, and when it was withdrawn."""

    id: str
    """From all the rest but ``withdrawn``: see ``judged``."""
    verdict: Verdict
    about: tuple[str, ...]
    """Own ids of names (two, sorted; one where a name is renamed or divided), or the id of a statement."""
    at: str
    """ISO 8601, UTC."""
    by: str
    why: str = ""
    change: tuple[tuple[str, Any], ...] = ()
    """What the verdict asks for, by field, sorted: ``name`` of a renamed one, the fields of a corrected statement."""
    evidence: tuple[Evidence, ...] = ()
    original: str | None = None
    """Of a statement as it was extracted, JSON: what a withdrawal puts back, and by what the judgement finds it again."""
    withdrawn: str | None = None
    """ISO 8601, UTC; None while it is in force."""

    @property
    def in_force(self) -> bool:
        """Whether it has not been withdrawn."""
        return self.withdrawn is None


def judged(
    verdict: Verdict,
    about: Iterable[str],
    *,
    at: str,
    by: str,
    why: str = "",
    change: dict[str, Any] | None = None,
    evidence: Iterable[Evidence] = (),
    original: str | None = None,
) -> Judgement:
    """A new judgement, with its id."""
    fields = Judgement("", verdict, tuple(sorted(about)), at, by, why, tuple(sorted((change or {}).items())), tuple(evidence), original)
    return replace(fields, id=digest(*(value for name, value in asdict(fields).items() if name not in ("id", "withdrawn"))))


def to_text(judgements: Iterable[Judgement]) -> str:
    """Judgements as YAML, one below the other by time and id: a text that two versions of can be compared line by line."""
    return "".join(_entry(one) for one in sorted(judgements, key=lambda one: (one.at, one.id)))


def from_text(text: str, name: str) -> list[Judgement]:
    """The judgements of a text that ``to_text`` made, or that a person wrote so: an entry without ``id`` gets one.

    Raises UsageError, which names ``name`` and the entry, where it is not such a text.
    """
    try:
        entries = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise UsageError(f"{name}: not YAML: {error}") from None
    if entries is None:
        return []
    if not isinstance(entries, list):
        raise UsageError(f"{name}: a list of judgements is wanted, as `newsgraph judgements export` writes it; it holds {_kind(entries)}")
    return [_read(entry, f"{name}: entry {number}") for number, entry in enumerate(entries, 1)]


def _entry(one: Judgement) -> str:
    fields: dict[str, Any] = {"id": one.id, "verdict": one.verdict, "about": list(one.about)}
    if one.change:
        fields["change"] = dict(one.change)
    fields |= {"why": one.why, "by": one.by, "at": one.at}
    if one.withdrawn is not None:
        fields["withdrawn"] = one.withdrawn
    if one.evidence:
        fields["evidence"] = [
            {"article": e.article, "sentence": e.sentence, **({"mentions": list(e.mentions)} if e.mentions else {})} for e in one.evidence
        ]
    if one.original is not None:
        fields["original"] = one.original
    return yaml.dump([fields], Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=True, width=100_000)


_FIELDS = {"id", "verdict", "about", "change", "why", "by", "at", "withdrawn", "evidence", "original"}


def _read(entry: Any, where: str) -> Judgement:
    if not isinstance(entry, dict):
        raise UsageError(f"{where}: an entry with `verdict` and `about` is wanted, it is {_kind(entry)}")
    if strange := sorted(str(key) for key in entry if key not in _FIELDS):
        raise UsageError(f"{where}: unknown key {strange[0]!r}; the keys are {', '.join(sorted(_FIELDS))}")
    if entry.get("verdict") not in VERDICTS:
        raise UsageError(f"{where}: `verdict` is one of {', '.join(VERDICTS)}; it is {entry.get('verdict')!r}")
    about = entry.get("about")
    wanted = 2 if entry["verdict"] in ("same", "different") else 1
    if not isinstance(about, list) or not all(isinstance(id_, str) for id_ in about) or len(set(about)) != wanted:
        raise UsageError(f"{where}: `about` is a list of {wanted} id{'s' if wanted > 1 else ''}; it is {about!r}")
    for name in ("at", "by", "why", "id", "withdrawn", "original"):
        if entry.get(name) is not None and not isinstance(entry[name], str):
            raise UsageError(f"{where}: `{name}` must be a text (put it in quotes); it is {_kind(entry[name])}")
    if not entry.get("at") or not entry.get("by"):
        raise UsageError(f"{where}: `at` (when, ISO 8601) and `by` (whose judgement it is) are wanted")
    change = entry.get("change") or {}
    if not isinstance(change, dict) or not all(isinstance(key, str) for key in change):
        raise UsageError(f"{where}: `change` names fields and what they become; it is {_kind(change)}")
    made = judged(
        entry["verdict"], about, at=entry["at"], by=entry["by"], why=entry.get("why") or "", change=change,
        evidence=[_evidence(one, where) for one in entry.get("evidence") or ()], original=entry.get("original"),
    )  # fmt: skip
    if entry.get("id") not in (None, made.id):
        raise UsageError(
            f"{where}: it was edited (its id would be {made.id} now): take the line `id` out to make it a judgement of its own"
        )
    return replace(made, withdrawn=entry.get("withdrawn"))


def _evidence(entry: Any, where: str) -> Evidence:
    if not isinstance(entry, dict) or not isinstance(entry.get("article"), str) or not isinstance(entry.get("sentence"), str):
        raise UsageError(f"{where}: an item of `evidence` has `article` and `sentence`")
    mentions = entry.get("mentions") or []
    if not isinstance(mentions, list) or not all(isinstance(mention, str) for mention in mentions):
        raise UsageError(f"{where}: `mentions` is a list of texts")
    return Evidence(entry["article"], entry["sentence"], tuple(mentions))


def _kind(value: Any) -> str:
    return f"{type(value).__name__} {str(value)[:40]!r}"
