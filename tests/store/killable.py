# ruff: noqa: E402  the script puts its own folders on the path first
"""A load for the tests of kills and of many writers: stories made from a seed, and a program that loads them into a store named to it.
`python killable.py STORE first|all|dump SEED [SHARE]`: STORE is a folder or a Bolt address; it says ``go`` when the load begins."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from builders import article, country, crowd, extraction, organization, person, place, statement
from graph_dump import dump

from graph.config import Config, StoreSection, load_config
from graph.model import Extraction
from graph.store.engine import Store, open_store
from graph.store.loader import load

PEOPLE = [
    "Sergei Toldov", "Sergey Toldov", "Toldov", "Anna Toldova", "Ida Pell", "George W. Pell", "George Pell", "Pell", "Mike Ferrand",
    "Michael Ferrand", "Ferrand", "Viktor Halmos", "Halmos", "Laura Ferrand", "Andres Lopez Marin", "Marin", "Nasr al-Hadi", "Hadi",
]  # fmt: skip
BODIES = ["Arven Holt", "Arven Holt Inc.", "Arven Holt Organization", "Brisk Wire", "AHO"]
STORIES = 36


def stories(seed: int, edition: int = 0) -> list[Extraction]:
    """Articles whose last names, copies and places lean on one another; the second edition says other things in every third."""
    return [_story(n, seed, edition if n % 3 == 0 else 0) for n in range(STORIES)]


def _story(n: int, seed: int, edition: int) -> Extraction:
    chance = random.Random(f"{seed} {n} {edition}")
    names = chance.sample(PEOPLE, chance.randint(1, 4))
    cast = [person(name, country=chance.choice([None, "NOR", "CHL"])) for name in names]
    cast += [organization(name) for name in chance.sample(BODIES, chance.randint(0, 2))]
    cast += [crowd("police")] * chance.randint(0, 1) + [country("NOR", "Norway", latitude=62.0, longitude=10.0)] * chance.randint(0, 1)
    places = [place(name, "NOR", latitude=60.0 + len(name)) for name in chance.sample(["Bergen", "Voss", "Odda"], chance.randint(0, 2))]
    met = [
        statement(
            a, chance.choice(["MET", "ACCUSED"]), b, verb="meet", at=chance.choice([None, *places]),
            date_from=f"2024-0{chance.randint(1, 9)}-01", confidence=chance.choice([0.5, 0.7]),
        )
        for a, b in pairwise(cast)
    ]  # fmt: skip
    text = " ".join(f"word{chance.randint(0, 9)}x{i}" for i in range(100)) if n % 4 else " ".join(f"wire{i}" for i in range(90 + n % 8))
    text += f" edition{edition}"  # other statements, another content
    about = article(f"a{n:02}", text=text, source=chance.choice([None, "Daily", "Weekly"]), published=f"2024-05-{1 + n % 28:02}")
    return extraction(about, *met, actors=cast, places=places)


def small(size: int = 12) -> Config:
    """The configuration with batches of an article or two."""
    config = load_config()
    return config.model_copy(update={"store": config.store.model_copy(update={"batch_size": size})})


def first(store: Store, seed: int) -> None:
    """What the graph held before: half of the stories, in their first edition."""
    load(store, stories(seed)[::2], small(100), fingerprint="f")


def all_of_them(store: Store, seed: int, some: Sequence[Extraction] | None = None) -> None:
    """The second edition, in three loads."""
    wanted = stories(seed, 1) if some is None else list(some)
    for n in range(3):
        load(store, wanted[n::3], small(), fingerprint="f")


def undisturbed(store: Store, seed: int) -> dict[str, list[str]]:
    """The graph that every way must lead to: all at once, by one writer, into an empty store."""
    load(store, stories(seed, 1), small(1000), fingerprint="f")
    return dump(store)


def opened(where: str) -> Store:
    return open_store(StoreSection(), uri=where) if "://" in where else open_store(StoreSection(), db=where)


def _main(where: str, what: str, seed: int, writer: int | None = None) -> None:
    with opened(where) as store:
        print("go", flush=True)
        if what == "first":
            first(store, seed)
        elif what == "all":
            wanted = stories(seed, 1)
            if writer is not None:  # each writer has two thirds of the stories, in an order of its own
                chance = random.Random(f"{seed} {writer}")
                wanted = chance.sample(wanted, 2 * STORIES // 3)
            all_of_them(store, seed, wanted)
        print("done", flush=True)
        if what == "dump":
            all_of_them(store, seed)
            print(json.dumps(dump(store)), flush=True)


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else None)
