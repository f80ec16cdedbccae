"""Which texts are copies of one story: alike in most of what they say, whatever stands before and after."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolve.copies import BANDS, LIKE, bands, closure, groups, likeness, signature

WORDS = [
    f"{a}{b}" for a in ("bar", "tel", "mor", "sin", "quo", "ran", "dav", "lus", "pen", "kir") for b in ("ta", "lo", "ne", "mi", "rus", "e")
]


def story(seed: int, length: int = 300) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) for _ in range(length)]


def kept(words: list[str]) -> str:
    made = signature(" ".join(words))
    assert made is not None
    return made


def test_a_copy_with_another_head_and_some_words_changed_is_a_copy():
    original = story(1)
    edited = ["Arven", "(Nordwire)", *original[:100], "was", *original[101:290], "All", "rights", "reserved"]
    assert likeness(kept(original), kept(edited)) >= LIKE
    assert groups({"b": kept(original), "a": kept(edited), "c": kept(story(2))}) == {"a": "a", "b": "a"}


def test_two_stories_that_share_a_paragraph_are_two():
    one, other = story(1), [*story(1)[:80], *story(3)[80:]]
    assert likeness(kept(one), kept(other)) < LIKE
    assert groups({"a": kept(one), "b": kept(other)}) == {}


def test_likeness_is_about_the_share_of_runs_in_common():
    words = story(5)
    for changed in (10, 60, 150):
        share = (298 - changed) / (298 + changed)
        assert likeness(kept(words), kept([*words[: 300 - changed], *story(6)[:changed]])) == pytest.approx(share, abs=0.12)


def test_accents_case_punctuation_and_layout_do_not_count():
    words = story(4)
    assert kept(words) == signature(",\n ".join(word.upper() for word in words))
    assert kept(["café", *words]) == kept(["Cafe", *words])


def test_boilerplate_does_not_count():
    page = "Subscribe now for all the news. "
    assert signature(page + " ".join(story(7)), ((0, len(page)),)) == kept(story(7))


def test_a_short_text_is_likened_to_none():
    assert signature("Two ministers met in Arven on Monday.") is None
    assert signature("") is None


def test_a_signature_is_the_same_everywhere():
    """Graphs are equal on every machine and version of Python, so this may never change without a new schema version."""
    assert kept(story(1))[:24] == SIGNED
    assert len(set(bands(kept(story(1))))) == BANDS


SIGNED = "m|mgOkEQ}90yd;x)v=dzXueV"


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 60)), min_size=1, max_size=8), st.integers(0, 7))
def test_looking_at_the_likes_alone_gives_the_groups_of_all(made, which):
    texts = {f"a{n}": kept([*story(seed)[: 300 - cut], *story(seed + 10)[:cut]]) for n, (seed, cut) in enumerate(made)}
    whole = groups(texts)
    start = f"a{which % len(texts)}"

    def look_up(wanted):
        return {id_: text for id_, text in texts.items() if set(enumerate(bands(text))) & set(wanted)}

    part = groups(closure({start: texts[start]}, look_up))
    assert part.get(start) == whole.get(start)
