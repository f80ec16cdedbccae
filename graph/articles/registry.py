"""Which format reads which suffix: newsgraph's own, and plug-ins of the entry point group ``newsgraph.readers``."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from graph.articles import csvfile, html, jsonfile, jsonlines, markdown, text
from graph.articles.record import Format
from graph.errors import PluginError

GROUP = "newsgraph.readers"
OWN: tuple[Format, ...] = (text.FORMAT, markdown.FORMAT, html.FORMAT, jsonlines.FORMAT, jsonfile.FORMAT, csvfile.FORMAT)


@cache
def formats() -> dict[str, Format]:
    """Formats by suffix. A plug-in goes before newsgraph's own; two plug-ins for one suffix are a ``PluginError``."""
    by_suffix = {suffix: own for own in OWN for suffix in own.suffixes}
    claimed: dict[str, str] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        try:
            loaded = point.load()
        except Exception as error:
            raise PluginError(f"the reader plug-in {point.name} ({point.value}) cannot be loaded: {error}") from error
        if not isinstance(loaded, Format):
            raise PluginError(
                f"the reader plug-in {point.name} ({point.value}) must name a graph.articles.Format, found {type(loaded).__name__}"
            )
        for suffix in loaded.suffixes:
            if suffix in claimed:
                raise PluginError(f"two reader plug-ins claim {suffix}: {claimed[suffix]} and {point.name}; uninstall one")
            claimed[suffix] = point.name
            by_suffix[suffix] = loaded
    return by_suffix


def find_format(name: str) -> Format | None:
    """The format of a file name, ``.gz`` left aside; None where nobody reads it."""
    lower = name.lower().removesuffix(".gz")
    return formats().get(lower[lower.rfind(".") :]) if "." in lower else None
