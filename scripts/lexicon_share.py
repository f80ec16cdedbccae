"""Tells which share of the ontology's triggers ever fires on a collection of texts, and what falls to ACTED_ON.

python scripts/lexicon_share.py [--silent] PATH...     --silent lists the triggers that never fired"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.articles import read_articles  # noqa: E402
from graph.config import DEFAULT_TYPE, load_config  # noqa: E402
from graph.extract import Extractor  # noqa: E402
from graph.extract.lexicon import Lexicon, Verbs  # noqa: E402
from graph.nlp import load_model, parse  # noqa: E402
from graph.triggers import Kind, Trigger, Triggers, noun_trigger, verb_triggers  # noqa: E402

KINDS: tuple[Kind, ...] = ("verb", "inverse verb", "noun")
Key = tuple[Kind, Trigger]


class Heard(dict[Any, str]):
    """A table that notes the triggers whose keys were found in it."""

    def __init__(self, table: dict[Any, str], kind: Kind, trigger: Callable[..., Trigger], found: set[Key]) -> None:
        super().__init__(table)
        self._note = lambda key: found.add((kind, trigger(key)))

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of ``key``, noted where there is one."""
        if key in self:
            self._note(key)
        return super().get(key, default)


def heard(lexicon: Lexicon, found: set[Key]) -> Lexicon:
    """``lexicon`` with tables that put into ``found`` what is found in them."""

    def verbs(kind: Kind, one: Verbs) -> Verbs:
        return Verbs(
            Heard(one.alone, kind, Trigger, found),
            Heard(one.particles, kind, lambda key: Trigger(*key), found),
            Heard(one.objects, kind, lambda key: Trigger(key[0], noun=key[1]), found),
            Heard(one.phrases, kind, lambda key: Trigger(*key), found),
        )

    nouns = Heard(lexicon.nouns, "noun", Trigger, found)
    compounds = Heard(lexicon.noun_compounds, "noun", lambda key: Trigger(key[1], noun=key[0]), found)
    return Lexicon(lexicon.relations, verbs("verb", lexicon.acting), verbs("inverse verb", lexicon.undergoing), nouns, compounds)


def type_of(triggers: Triggers, key: Key) -> str:
    """The relation type of a trigger."""
    kind, trigger = key
    return {"verb": triggers.verbs, "inverse verb": triggers.inverse_verbs, "noun": triggers.nouns}[kind][trigger]


def main() -> None:
    """Read, extract, count and print."""
    silent = "--silent" in sys.argv
    paths = [Path(word) for word in sys.argv[1:] if word != "--silent"]
    if not paths:
        raise SystemExit(__doc__)
    config = load_config()
    triggers = config.triggers
    extractor = Extractor(config)
    found: set[Key] = set()
    extractor.lexicon = heard(extractor.lexicon, found)
    read: set[Key] = set()
    stated: set[Key] = set()
    words = articles = 0
    types: Counter[str] = Counter()
    for article, doc in parse(read_articles(paths, config), load_model(config.model.name)):
        found.clear()
        statements = extractor(article, doc).statements
        made = {(s.verb, s.type) for s in statements}
        read |= found
        stated |= {key for key in found if (key[1].lemma, type_of(triggers, key)) in made}
        plain = (s for s in statements if s.modality in {"asserted", "reported"} and s.polarity == "positive")
        types.update(s.type for s in plain if not config.ontology[s.type].role)
        words += sum(token.is_alpha for token in doc)
        articles += 1
    print(
        f"{articles} texts, {words} words; plain statements that are no roles {types.total()}, {types[DEFAULT_TYPE]} of them {DEFAULT_TYPE}"
    )
    written: dict[Kind, list[tuple[str, str, list[Key]]]] = {kind: [] for kind in KINDS}
    for name, relation in config.ontology.items():
        for kind, texts in relation.written.items():
            for text in texts:
                meant = [noun_trigger(text)] if kind == "noun" else list(verb_triggers(text, config.noun_classes))
                keys: list[Key] = [(kind, one) for one in meant]
                written[kind].append((name, text, [key for key in keys if type_of(triggers, key) == name]))
    every = [one for rows in written.values() for one in rows]
    for label, rows in [*((f"{kind}s", written[kind]) for kind in KINDS), ("all triggers", every)]:
        counts = [sum(any(key in among for key in keys) for _, _, keys in rows) for among in (read, stated)]
        shares = [f"{count} ({count / len(rows):.0%})" for count in counts]
        print(f"{label:14} {len(rows):5}   found {shares[0]:>12}   in a statement {shares[1]:>12}")
    if silent:
        for kind in KINDS:
            for name in config.ontology:
                never = [text for owner, text, keys in written[kind] if owner == name and not any(key in read for key in keys)]
                if never:
                    print(f"{name} {kind}s: {', '.join(never)}")


if __name__ == "__main__":
    main()
