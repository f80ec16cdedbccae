"""How a statement holds, read off parses made by hand: of each parse the verb or noun that is asked about, and what stands over it."""

from __future__ import annotations

import pytest
from parses import parse, token

from graph.extract.modality import scope_of

PLAIN = "Ane NNP nsubj met\nmet VBD ROOT met meet\nBoris NNP dobj met"


def _aux(word: str, tag: str = "MD") -> str:
    return f"Ane NNP nsubj meet\n{word} {tag} aux meet\nmeet VB ROOT meet\nBoris NNP dobj meet"


def _under(lemma: str, *, to: bool = True) -> str:
    return f"Ane NNP nsubj {lemma}\n{lemma} VBD ROOT {lemma}\nto TO aux meet\nmeet VB xcomp {lemma}\nBoris NNP dobj meet"


def _said(verb: str, mark: str = "that") -> str:
    clause = f"{mark} IN mark met\nAne NNP nsubj met\nmet VBD ccomp {verb} meet\nBoris NNP dobj met"
    return f"Marta NNP nsubj {verb}\n{verb} VBZ ROOT {verb}\n{clause}"


NEVER = "Ane NNP nsubj met\nnever RB neg met\nmet VBD ROOT met meet\nBoris NNP dobj met"
NO_ONE = "no DT det envoy\nenvoy NN nsubj met\nmet VBD ROOT met meet\nBoris NNP dobj met"
IF = (
    "If IN mark meets\nAne NNP nsubj meets\nmeets VBZ advcl falls meet\nBoris NNP dobj meets\nhe PRP nsubj falls\nfalls VBZ ROOT falls fall"
)
REPORTEDLY = "Ane NNP nsubj met\nreportedly RB advmod met\nmet VBD ROOT met meet\nBoris NNP dobj met"
PERHAPS = "Perhaps RB advmod met\nAne NNP nsubj met\nmet VBD ROOT met meet\nBoris NNP dobj met"
IS_TO = "Ane NNP nsubj is\nis VBZ ROOT is be AUX\nto TO aux meet\nmeet VB xcomp is\nBoris NNP dobj meet"
GOING = "Ane NNP nsubj going\nis VBZ aux going be AUX\ngoing VBG ROOT going go\nto TO aux meet\nmeet VB xcomp going\nBoris NNP dobj meet"
SEEMS = (
    "Ane NNP nsubj seems\nseems VBZ ROOT seems seem\nto TO aux met\nhave VB aux met have AUX\nmet VBN xcomp seems meet\nBoris NNP dobj met"
)
IS_SAID = "Ane NNP nsubjpass said\nis VBZ auxpass said be AUX\n"
IS_SAID += "said VBN ROOT said say\nto TO aux met\nhave VB aux met have AUX\nmet VBN xcomp said meet"
WITHOUT = "Ane NNP nsubj left\nleft VBD ROOT left leave\nwithout IN prep left\nmeeting VBG pcomp without meet\nBoris NNP dobj meeting"
URGED = "Ane NNP nsubj urged\nurged VBD ROOT urged urge\nMali NNP dobj urged\nto TO aux meet\nmeet VB xcomp urged\nBoris NNP dobj meet"
LIKELY = "Ane NNP nsubj is\nis VBZ ROOT is be AUX\nlikely JJ acomp is\nto TO aux meet\nmeet VB xcomp likely\nBoris NNP dobj meet"
SHARED = (
    "Ane NNP nsubj meet\nwill MD aux meet\nmeet VB ROOT meet\nBoris NNP dobj meet\nand CC cc meet\nvisit VB conj meet\nMali NNP dobj visit"
)
SAID_WOULD = "Marta NNP nsubj said\nsaid VBD ROOT said say\nAne NNP nsubj meet\nwould MD aux meet\nmeet VB ccomp said\nBoris NNP dobj meet"


@pytest.mark.parametrize(
    ("made", "word", "modality", "polarity"),
    [
        (PLAIN, "met", "asserted", "positive"),
        (_aux("did", "VBD"), "meet", "asserted", "positive"),
        (_aux("will"), "meet", "planned", "positive"),
        (_aux("may"), "meet", "possible", "positive"),
        (_aux("could"), "meet", "possible", "positive"),
        (_aux("would"), "meet", "hypothetical", "positive"),
        (_aux("should"), "meet", "requested", "positive"),
        (_under("plan"), "meet", "planned", "positive"),
        (_under("manage"), "meet", "asserted", "positive"),
        (_under("refuse"), "meet", "asserted", "negative"),
        (_under("seem"), "meet", "possible", "positive"),
        (_under("claim"), "meet", "reported", "positive"),
        (_said("say"), "met", "reported", "positive"),
        (_said("deny"), "met", "reported", "negative"),
        (_said("decide", "whether"), "met", "possible", "positive"),
        (NEVER, "met", "asserted", "negative"),
        (NO_ONE, "met", "asserted", "negative"),
        (IF, "meets", "hypothetical", "positive"),
        (IF, "falls", "asserted", "positive"),
        (REPORTEDLY, "met", "reported", "positive"),
        (PERHAPS, "met", "possible", "positive"),
        (IS_TO, "meet", "planned", "positive"),
        (GOING, "meet", "planned", "positive"),
        (SEEMS, "met", "possible", "positive"),
        (IS_SAID, "met", "reported", "positive"),
        (WITHOUT, "meeting", "asserted", "negative"),
        (URGED, "meet", "requested", "positive"),
        (LIKELY, "meet", "possible", "positive"),
        (SHARED, "visit", "planned", "positive"),
        (SAID_WOULD, "meet", "planned", "positive"),
    ],
)
def test_a_verb(made: str, word: str, modality: str, polarity: str) -> None:
    scope = scope_of(token(parse(made), word))
    assert (scope.modality, scope.polarity) == (modality, polarity)


def _visit(before: str, verb: str) -> str:
    return f"Ane NNP nsubj {verb}\n{verb} VBD ROOT {verb}\n{before} visit\nvisit NN dobj {verb}"


CALL = "Ane NNP nsubj made\nmade VBD ROOT made make\na DT det call\ncall NN dobj made\nfor IN prep call\ntalks NNS pobj for talk"
AHEAD = "Ane NNP nsubj spoke\nspoke VBD ROOT spoke speak\nbefore IN prep spoke\ntalks NNS pobj before talk"
WAS_CANCELLED = "The DT det visit\nvisit NN nsubjpass cancelled\nwas VBD auxpass cancelled be AUX\ncancelled VBN ROOT cancelled cancel"


@pytest.mark.parametrize(
    ("made", "noun", "modality", "polarity"),
    [
        (_visit("a DT det", "make"), "visit", "asserted", "positive"),
        (_visit("a DT det", "plan"), "visit", "planned", "positive"),
        (_visit("a DT det", "postpone"), "visit", "planned", "positive"),
        (_visit("a DT det", "cancel"), "visit", "asserted", "negative"),
        (_visit("a DT det", "deny"), "visit", "reported", "negative"),
        (_visit("a DT det", "request"), "visit", "requested", "positive"),
        (_visit("no DT det", "make"), "visit", "asserted", "negative"),
        (_visit("upcoming JJ amod", "discuss"), "visit", "planned", "positive"),
        (_visit("possible JJ amod", "discuss"), "visit", "possible", "positive"),
        (_visit("alleged JJ amod", "discuss"), "visit", "reported", "positive"),
        (CALL, "talks", "requested", "positive"),
        (AHEAD, "talks", "planned", "positive"),
        (WAS_CANCELLED, "visit", "asserted", "negative"),
    ],
)
def test_an_event_noun(made: str, noun: str, modality: str, polarity: str) -> None:
    scope = scope_of(token(parse(made), noun))
    assert (scope.modality, scope.polarity) == (modality, polarity)


@pytest.mark.parametrize(("verb", "speaker"), [("say", "Marta"), ("claim", "Marta"), ("deny", "Marta"), ("hear", None)])
def test_who_says_it(verb: str, speaker: str | None) -> None:
    found = scope_of(token(parse(_said(verb)), "met")).speaker
    assert (found.text if found is not None else None) == speaker


def test_a_noun_carried_by_a_light_verb_has_the_scope_of_the_verb() -> None:
    doc = parse("Ane NNP nsubj hold\nwill MD aux hold\nhold VB ROOT hold\ntalks NNS dobj hold talk")
    assert scope_of(token(doc, "talks"), light=token(doc, "hold")).modality == "planned"
    assert scope_of(token(doc, "talks")).modality == "planned"
