"""The network as the XML formats can hold it: unknown values are left out, lists are joined by "; ", and a character that XML
forbids becomes U+FFFD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.network import load_network

if TYPE_CHECKING:
    from graph.config import Config
    from graph.network import Network
    from graph.store.engine import Store

LIST_SEPARATOR = "; "
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FRACTIONS = frozenset({"latitude", "longitude", "confidence"})


def flat_network(store: Store, config: Config) -> Network:
    """``load_network``'s, every attribute a text, a whole number, a float or a boolean; each attribute of one type throughout."""
    network = load_network(store, config=config)
    for _, data in network.nodes(data=True):
        _flatten(data)
    for _, _, data in network.edges(data=True):
        _flatten(data)
    return network


def _flatten(data: dict[str, Any]) -> None:
    for name, value in list(data.items()):
        if isinstance(value, list):
            value = LIST_SEPARATOR.join(value) or None  # noqa: PLW2901
        if value is None:
            del data[name]
        elif isinstance(value, str):
            data[name] = _NOT_XML.sub("\ufffd", value)
        elif name in _FRACTIONS:
            data[name] = float(value)
